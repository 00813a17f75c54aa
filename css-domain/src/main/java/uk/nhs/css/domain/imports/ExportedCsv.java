package uk.nhs.css.domain.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Writes rows in the form in which they are loaded. */
final class ExportedCsv {

    private ExportedCsv() {}

    /**
     * The same rows give the same bytes.
     *
     * @param rows hands each row to what it is given
     */
    static byte[] of(List<String> header, Consumer<Consumer<List<String>>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(header);
            rows.accept(row ->
                    csv.writeRecord(row.stream().map(ExportedCsv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /** Text that a spreadsheet would take for a formula gets a leading apostrophe, which the reading takes off; numbers stay. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+(\\.\\d+)?")
                ? "'" + cell
                : cell;
    }
}
