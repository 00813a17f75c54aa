package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/**
 * A finished report. Page, CSV, XLSX, PDF and REST show this one record.
 *
 * @param name its name in addresses
 * @param title its name for people
 * @param sentence the answer to its question
 * @param asAt the day it looks from
 * @param columns the columns of its table
 * @param rows its rows; none if nothing matches, which the sentence then says
 * @param london the row under the rule; in a summed column it is the sum of the rows
 * @param charts its charts, the main one first; none without rows
 * @param notes stand-ins, illustrative data and limits that go with the figures
 */
public record ReportView(
        String name,
        String title,
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
        charts = List.copyOf(charts);
        notes = List.copyOf(notes);
    }

    /** The main chart's SVG element. */
    public Optional<String> chartSvg() {
        return charts.stream().map(Chart::svg).findFirst();
    }

    /** Columns, rows and the London row as one table. */
    public DataTable table() {
        return new DataTable(title, columns, rows, Optional.of(london));
    }

    /** The same report with its rows in another order. */
    ReportView sortedBy(String key, boolean descending) {
        List<Row> sorted = table().sortedBy(key, descending).rows();
        return new ReportView(name, title, sentence, asAt, columns, sorted, london, charts, notes);
    }
}
