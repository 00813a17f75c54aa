package uk.nhs.css.reporting.pack;

import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.reporting.document.Paper;
import uk.nhs.css.reporting.london.ReportView;

/** The reports of a pack in one document: contents with page numbers, then each report on a page of its own. */
final class PackDocument {

    private static final int CHART = 73;

    private PackDocument() {}

    /** The same order and views give the same bytes. */
    static byte[] pdf(int number, PackOrder order, List<ReportView> views) {
        Paper paper = new Paper(
                        "Report pack " + number,
                        "London Commissioning Group, " + order.year() + ", as at " + Dates.inWords(order.asAt()),
                        order.asAt())
                .landscape();
        if (!order.note().isEmpty()) {
            paper.text(order.note());
        }
        paper.contents();
        for (ReportView view : views) {
            paper.chapter(view.title()).text(view.info().question()).text(view.sentence());
            paper.charts(view.charts(), CHART).notes(view.notesBesideTheAnswer());
            if (!view.rows().isEmpty()) {
                paper.listing("The figures", view.table());
            }
        }
        return paper.pdf();
    }
}
