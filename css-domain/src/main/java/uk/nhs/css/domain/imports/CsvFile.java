package uk.nhs.css.domain.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A file read strictly: UTF-8, comma, RFC 4180, exactly the header of its kind, no cell that a spreadsheet would take for a
 * formula, no line twice. What is wrong with it as a file is found before any row is applied.
 *
 * @param rows the rows that could be read
 * @param problems why others could not; if there is one, no row may be applied
 */
public record CsvFile(List<ImportRow> rows, List<ImportProblem> problems) {

    private static final int LONGEST_FIELD = 10_000;

    /** Reads the bytes of a file that must have this header, all of it into memory. */
    public static CsvFile read(byte[] bytes, List<String> header) {
        List<ImportRow> rows = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        CsvSource source = CsvSource.of(bytes);
        check(source, header, List.of(), problems::add);
        if (problems.isEmpty()) {
            each(source, header, rows::add);
        }
        return new CsvFile(rows, problems);
    }

    /**
     * Reads a file that must have this header through once and keeps nothing of it.
     *
     * @param key the columns that say what a row is about; no two rows may be about the same
     * @param bad takes the reason why a row, or the file, cannot be applied
     * @return how many rows there are, good and bad
     */
    static int check(CsvSource source, List<String> header, List<String> key, Consumer<ImportProblem> bad) {
        try {
            ImportProblem encoding = Utf8.problem(source);
            if (encoding != null) {
                bad.accept(encoding);
                return 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(source, header, new CellChecks(header, key), row -> {}, bad);
    }

    /** Reads a file that was found sound by {@link #check}, one row at a time; keeps none. */
    static void each(CsvSource source, List<String> header, Consumer<ImportRow> rows) {
        read(source, header, null, rows, problem -> {
            throw new IllegalStateException("A file that was sound is so no more: " + problem);
        });
    }

    private static int read(
            CsvSource source,
            List<String> header,
            CellChecks checks,
            Consumer<ImportRow> good,
            Consumer<ImportProblem> bad) {
        int rows = 0;
        boolean first = true;
        try (InputStream bytes = source.open();
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .maxBufferSize(4 * LONGEST_FIELD)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(new InputStreamReader(Utf8.withoutMark(bytes), StandardCharsets.UTF_8))) {
            for (CsvRecord record : reader) {
                if (first) {
                    first = false;
                    if (!record.getFields().equals(header)) {
                        bad.accept(wrongHeader(record.getFields(), header));
                        return 0;
                    }
                } else {
                    rows++;
                    readLine(record, header, checks, good, bad);
                }
            }
            if (first) {
                bad.accept(
                        problem(1, "", "The file is empty. Its first line must be " + String.join(",", header) + "."));
            }
        } catch (CsvParseException e) {
            bad.accept(problem(
                    rows + (first ? 1 : 2),
                    "",
                    "The line cannot be read as CSV: a quotation mark is not closed or a field is longer than "
                            + LONGEST_FIELD + " characters."));
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static void readLine(
            CsvRecord record,
            List<String> header,
            CellChecks checks,
            Consumer<ImportRow> good,
            Consumer<ImportProblem> bad) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (record.getFieldCount() != header.size()) {
            bad.accept(new ImportProblem(
                    line,
                    "",
                    "",
                    "The line has " + record.getFieldCount() + " columns instead of " + header.size() + "."));
            return;
        }
        ImportProblem problem = checks == null ? null : checks.problem(line, record.getFields());
        if (problem != null) {
            bad.accept(problem);
            return;
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), CellChecks.unquoted(record.getField(i).strip()));
        }
        good.accept(new ImportRow(line, columns));
    }

    private static ImportProblem wrongHeader(List<String> found, List<String> header) {
        String line = String.join(",", found);
        String delimiter = found.size() == 1 && line.contains(";")
                ? "The columns are separated by semicolons; save the file with commas. "
                : found.size() == 1 && line.contains("\t")
                        ? "The columns are separated by tabs; save the file with commas. "
                        : "";
        return problem(1, line, delimiter + "The first line must be " + String.join(",", header) + ".");
    }

    private static ImportProblem problem(int line, String value, String reason) {
        return new ImportProblem(line, "", shown(value), reason);
    }

    /** Not more of a text than fits a message. */
    static String shown(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
