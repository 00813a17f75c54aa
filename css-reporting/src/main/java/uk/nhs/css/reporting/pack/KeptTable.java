package uk.nhs.css.reporting.pack;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/**
 * A report's table as it is kept: every cell as files carry it, each row under its key, London's last under an empty one.
 *
 * @param keys of the columns
 * @param headings what people read above them
 * @param rows cells by the row's key
 */
record KeptTable(List<String> keys, List<String> headings, Map<String, List<String>> rows) {

    private static final String LONDON = "";

    static KeptTable of(ReportView view) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Row row : view.rows()) {
            rows.put(row.key().orElseGet(() -> row.cells().get(0).plain()), plain(row));
        }
        rows.put(LONDON, plain(view.london()));
        return new KeptTable(
                view.columns().stream().map(Column::key).toList(),
                view.columns().stream().map(Column::heading).toList(),
                rows);
    }

    private static List<String> plain(Row row) {
        return row.cells().stream().map(Cell::plain).toList();
    }

    /** As it is stored: CSV whose first two records are the keys and the headings, and whose first field is the row's key. */
    String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(led("key", keys));
            csv.writeRecord(led("heading", headings));
            rows.forEach((key, cells) -> csv.writeRecord(led(key, cells)));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }

    private static List<String> led(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** The inverse of {@link #text}. */
    static KeptTable parse(String text) {
        List<List<String>> records = CsvReader.builder().ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        records.subList(2, records.size())
                .forEach(each -> rows.put(each.get(0), List.copyOf(each.subList(1, each.size()))));
        return new KeptTable(tail(records.get(0)), tail(records.get(1)), rows);
    }

    private static List<String> tail(List<String> fields) {
        return List.copyOf(fields.subList(1, fields.size()));
    }

    /**
     * Cell by cell what a later table has otherwise, row by row in this table's order, then rows that are new. A row's name
     * and the label of London's row are not compared.
     */
    List<Difference> differences(KeptTable later) {
        List<Difference> differences = new ArrayList<>();
        Set<String> keysOfRows = new LinkedHashSet<>(rows.keySet());
        keysOfRows.remove(LONDON);
        later.rows.keySet().stream().filter(key -> !key.equals(LONDON)).forEach(keysOfRows::add);
        keysOfRows.add(LONDON);
        for (String row : keysOfRows) {
            if (!rows.containsKey(row)) {
                differences.add(new Difference(later.name(row), "", "", "New row"));
            } else if (!later.rows.containsKey(row)) {
                differences.add(new Difference(name(row), "", "In the table", "No longer in it"));
            } else {
                differences.addAll(cells(row, later));
            }
        }
        return differences;
    }

    /** Those of the differences that are in London's row. */
    List<Difference> londons(KeptTable later) {
        return cells(LONDON, later);
    }

    private List<Difference> cells(String row, KeptTable later) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 1; i < keys.size(); i++) {
            int there = later.keys.indexOf(keys.get(i));
            String before = rows.get(row).get(i);
            String after = there < 0 ? before : later.rows.get(row).get(there);
            if (!before.equals(after)) {
                differences.add(new Difference(name(row), headings.get(i), before, after));
            }
        }
        return differences;
    }

    private String name(String row) {
        return rows.get(row).get(0);
    }
}
