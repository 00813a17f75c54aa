package uk.nhs.css.reporting.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a sheet as CSV: UTF-8, comma, RFC 4180. The first record is the keys of the columns, the last data record the total.
 * A further column {@code notes} carries the sheet's notes in the first record after the header, so that they travel with
 * the figures without breaking the table.
 */
public final class CsvFile {

    private static final String NOTES = "notes";

    private CsvFile() {}

    /** The same sheet gives the same bytes. */
    public static byte[] of(Sheet sheet) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Stream.concat(sheet.table().columns().stream().map(Column::key), Stream.of(NOTES))
                    .toList());
            String notes = SafeText.forSheet(SafeText.printable(String.join(" ", sheet.notes())));
            for (Row row : sheet.table().everyRow()) {
                csv.writeRecord(record(row, notes));
                notes = "";
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> record(Row row, String notes) {
        return Stream.concat(row.cells().stream().map(Cell::plain), Stream.of(notes))
                .toList();
    }
}
