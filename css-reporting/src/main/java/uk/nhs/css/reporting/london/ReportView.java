package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/**
 * A finished report. Page, CSV, XLSX, PDF and REST show this one record.
 *
 * @param info its name in addresses, its title and its question
 * @param scope whom it is about: {@code London}, or the filters in words
 * @param year the financial year that its yearly figures are of
 * @param sentence the answer to its question
 * @param asAt the day it looks from
 * @param columns the columns of its table
 * @param rows its rows; none if nothing matches, which the sentence then says
 * @param london the row under the rule; in a summed column it is the sum of the rows
 * @param charts its charts, the main one first; none without rows
 * @param notes stand-ins, illustrative data and limits that go with the figures
 */
public record ReportView(
        ReportInfo info,
        String scope,
        FinancialYear year,
        String sentence,
        LocalDate asAt,
        List<Column> columns,
        List<Row> rows,
        Row london,
        List<Chart> charts,
        List<String> notes) {

    public ReportView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        charts = rows.isEmpty() ? List.of() : List.copyOf(charts);
        notes = withAnswer(rows, sentence, notes);
    }

    /** A file whose table has no row says in its notes why. */
    private static List<String> withAnswer(List<Row> rows, String sentence, List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        if (rows.isEmpty() && !all.contains(sentence)) {
            all.add(0, sentence);
        }
        return List.copyOf(all);
    }

    /** A report whose London row is the sum of its rows. */
    static ReportView summed(
            ReportInfo info,
            ReportScope scope,
            String sentence,
            List<Column> columns,
            List<Row> rows,
            List<Chart> charts,
            List<String> notes) {
        Row london = DataTable.sum(scope.name(), columns, rows);
        return new ReportView(
                info, scope.name(), scope.year(), sentence, scope.asAt(), columns, rows, london, charts, notes);
    }

    public String name() {
        return info.name();
    }

    public String title() {
        return info.title();
    }

    /** The notes without the answer, which people read above them already; files have nothing else above their table. */
    public List<String> notesBesideTheAnswer() {
        return notes.stream().filter(note -> !note.equals(sentence)).toList();
    }

    /** The main chart's SVG element. */
    public Optional<String> chartSvg() {
        return charts.stream().map(Chart::svg).findFirst();
    }

    /** Columns, rows and the London row as one table. */
    public DataTable table() {
        return new DataTable(title(), columns, rows, Optional.of(london));
    }

    /** The row with a key. */
    public Optional<Row> row(String key) {
        return rows.stream().filter(row -> row.key().equals(Optional.of(key))).findFirst();
    }

    /** The same report with its rows in another order. */
    ReportView sortedBy(String key, boolean descending) {
        List<Row> sorted = table().sortedBy(key, descending).rows();
        return new ReportView(info, scope, year, sentence, asAt, columns, sorted, london, charts, notes);
    }
}
