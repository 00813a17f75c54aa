package uk.nhs.css.web.pages.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/**
 * A table as a page shows it: what stands in each cell and where its figure leads.
 *
 * @param columns the columns that people see
 * @param rows the rows
 * @param total the row under the heavy rule; empty list if there is none
 */
public record ShownTable(List<Column> columns, List<List<ShownCell>> rows, List<ShownCell> total) {

    /**
     * A cell.
     *
     * @param text what stands there
     * @param style the class of its cell: {@code num} to the right, {@code nowrap} for a date, which stays on one line
     * @param head whether it names its row
     * @param href where it leads; empty if nowhere
     * @param small small print under it, such as a PCT's code and sector
     */
    public record ShownCell(String text, String style, boolean head, String href, String small) {}

    /** A table without links. */
    static ShownTable of(DataTable table) {
        return of(table, (row, column) -> "", column -> "");
    }

    /**
     * A report's table: a row's name and figures lead to the records behind them, a total to its rows, the greatest first.
     *
     * @param address of the report
     * @param filters the filters as the address has them, with the question mark
     */
    static ShownTable ofReport(ReportView report, String address, String filters) {
        String more = filters.isEmpty() ? "?" : filters + "&";
        return of(
                report.table(),
                (row, column) -> row.key()
                        .map(key -> address + "/" + key + filters + (column.numeric() ? "#" + column.key() : ""))
                        .orElse(""),
                column -> address + more + "sort=-" + column.key() + "#figures");
    }

    private interface Links {
        String of(Row row, Column column);
    }

    private interface TotalLinks {
        String of(Column column);
    }

    private static ShownTable of(DataTable table, Links links, TotalLinks totals) {
        List<Integer> shown = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).place() == Column.Place.COLUMN)
                .boxed()
                .toList();
        return new ShownTable(
                shown.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> shown.stream()
                                .map(i -> cell(
                                        row.cells().get(i),
                                        table.columns().get(i),
                                        i == 0,
                                        links.of(row, table.columns().get(i)),
                                        i == 0 ? underneath(table, row) : ""))
                                .toList())
                        .toList(),
                total(table, shown, totals));
    }

    private static List<ShownCell> total(DataTable table, List<Integer> shown, TotalLinks totals) {
        Optional<Row> total = table.total();
        return total.map(row -> shown.stream()
                        .map(i -> cell(
                                row.cells().get(i),
                                table.columns().get(i),
                                i == 0,
                                i == 0 ? "" : totals.of(table.columns().get(i)),
                                ""))
                        .toList())
                .orElse(List.of());
    }

    private static String underneath(DataTable table, Row row) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).place() == Column.Place.UNDERNEATH)
                .mapToObj(i -> row.cells().get(i).shown())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Nothing lies behind a nought or a blank, and words other than the row's name lead nowhere. */
    private static ShownCell cell(Cell cell, Column column, boolean head, String href, String small) {
        boolean figure =
                column.numeric() && cell.type().isPresent() && cell.number().compareTo(BigDecimal.ZERO) != 0;
        return new ShownCell(cell.shown(), style(column), head, head || figure ? href : "", small);
    }

    private static String style(Column column) {
        if (column.numeric()) {
            return "num";
        }
        return column.type() == ColumnType.DATE ? "nowrap" : "";
    }
}
