package uk.nhs.css.domain.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file read strictly: UTF-8, comma, RFC 4180, exactly the header of its kind. What is wrong with it as a file is found
 * before any row is applied.
 *
 * @param rows the rows that could be read
 * @param problems why others could not; if there is one, no row may be applied
 */
public record CsvFile(List<ImportRow> rows, List<ImportProblem> problems) {

    private static final int LONGEST_FIELD = 10_000;

    /** Reads the bytes of a file that must have this header. */
    public static CsvFile read(byte[] bytes, List<String> header) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return broken(1, "", "The file is not in UTF-8. Save it as “CSV UTF-8”.");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        List<ImportRow> rows = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .maxBufferSize(4 * LONGEST_FIELD)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord record : reader) {
                if (first) {
                    first = false;
                    if (!record.getFields().equals(header)) {
                        return broken(
                                1,
                                String.join(",", record.getFields()),
                                "The first line must be " + String.join(",", header) + ".");
                    }
                } else {
                    read(record, header, rows, problems);
                }
            }
            if (first) {
                return broken(1, "", "The file is empty. Its first line must be " + String.join(",", header) + ".");
            }
        } catch (CsvParseException e) {
            return broken(
                    rows.size() + problems.size() + 2,
                    "",
                    "The line cannot be read as CSV: a quotation mark is not closed or a field is longer than "
                            + LONGEST_FIELD + " characters.");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new CsvFile(rows, problems);
    }

    private static void read(
            CsvRecord record, List<String> header, List<ImportRow> rows, List<ImportProblem> problems) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (record.getFieldCount() != header.size()) {
            problems.add(new ImportProblem(
                    line,
                    "",
                    "",
                    "The line has " + record.getFieldCount() + " columns instead of " + header.size() + "."));
            return;
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), record.getField(i).strip());
        }
        rows.add(new ImportRow(line, columns));
    }

    private static CsvFile broken(int line, String value, String reason) {
        String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
        return new CsvFile(List.of(), List.of(new ImportProblem(line, "", shown, reason)));
    }
}
