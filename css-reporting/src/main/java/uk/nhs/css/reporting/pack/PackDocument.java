package uk.nhs.css.reporting.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.reporting.document.Paper;
import uk.nhs.css.reporting.london.ReportView;
import uk.nhs.css.reporting.pack.PackChanges.ReportChange;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.ColumnType;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.PlainCell;
import uk.nhs.css.reporting.table.Row;

/**
 * The reports of a pack in one document: contents with page numbers, what has changed since the pack before, then each report
 * on a page of its own.
 */
final class PackDocument {

    /** On one line, however wide the answer beside it is. */
    private static final String SAME = "The\u00a0same.";

    private static final int CHART = 73;

    private PackDocument() {}

    /** The same order, views and changes give the same bytes. */
    static byte[] pdf(int number, PackOrder order, List<ReportView> views, PackChanges changes) {
        Paper paper = new Paper(
                        "Report pack " + number,
                        "London Commissioning Group, " + order.year() + ", as at " + Dates.inWords(order.asAt()),
                        order.asAt())
                .landscape();
        if (!order.note().isEmpty()) {
            paper.text(order.note());
        }
        paper.contents();
        changes.before().ifPresent(before -> changes(paper, before, number, changes.reports()));
        for (ReportView view : views) {
            paper.chapter(view.title()).text(view.info().question()).text(view.sentence());
            paper.charts(view.charts(), CHART).notes(view.notesBesideTheAnswer());
            if (!view.rows().isEmpty()) {
                paper.listing("The figures", view.table());
            }
        }
        return paper.pdf();
    }

    private static void changes(Paper paper, int before, int number, List<ReportChange> reports) {
        paper.chapter("What has changed since pack " + before);
        if (reports.isEmpty()) {
            paper.text("No report of this pack was in pack " + before + ".");
            return;
        }
        String then = "Pack\u00a0" + before;
        String now = "Pack\u00a0" + number;
        List<Row> answers = reports.stream()
                .map(report -> Row.of(
                        Cell.text(report.title()),
                        Cell.text(report.before()),
                        Cell.text(report.before().equals(report.after()) ? SAME : report.after())))
                .toList();
        paper.listing("The answers", table(List.of("Report", then, now), answers));
        List<Row> figures = reports.stream()
                .flatMap(report -> report.london().stream()
                        .map(difference -> Row.of(
                                Cell.text(report.title()),
                                Cell.text(difference.column()),
                                Cell.text(PlainCell.shown(difference.before())),
                                Cell.text(PlainCell.shown(difference.after())))))
                .toList();
        if (figures.isEmpty()) {
            paper.text("No figure of London’s differs.");
        } else {
            paper.listing("London’s figures that differ", table(List.of("Report", "Figure", then, now), figures));
        }
        paper.text("What differs row by row stands beside the pack in the service.");
    }

    private static DataTable table(List<String> headings, List<Row> rows) {
        List<Column> columns = IntStream.range(0, headings.size())
                .mapToObj(i -> Column.of("column_" + i, headings.get(i), ColumnType.TEXT))
                .toList();
        return new DataTable("What has changed", columns, rows, Optional.empty());
    }
}
