package uk.nhs.css.reporting.london;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.reporting.document.Paper;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.reporting.table.XlsxFile;

/** A report to keep or to send on. The same view gives the same bytes in each form. */
@ApplicationScoped
public class ReportDocuments {

    /** More columns than this do not stand beside one another on upright A4. */
    private static final int WIDE = 7;

    /** Tagged PDF: the answer, the charts, what goes with the figures, the table. */
    public byte[] pdf(ReportView view) {
        Paper paper = new Paper(view.title(), view.scope() + ", as at " + Dates.inWords(view.asAt()), view.asAt())
                .text(view.sentence());
        boolean wide = view.columns().stream()
                        .filter(column -> column.place() == Column.Place.COLUMN)
                        .count()
                > WIDE;
        if (wide) {
            paper.landscape();
        }
        paper.charts(view.charts(), wide ? 73 : 90).notes(view.notesBesideTheAnswer());
        if (!view.rows().isEmpty()) {
            paper.listing("The figures", view.table());
        }
        return paper.pdf();
    }

    /** The table with a stable header. */
    public byte[] csv(ReportView view) {
        return CsvFile.of(sheet(view));
    }

    /** The table as a typed sheet, with the answer above and the notes below. */
    public byte[] xlsx(ReportView view) {
        return XlsxFile.of(List.of(sheet(view)));
    }

    private static Sheet sheet(ReportView view) {
        String name = view.title().length() <= 31
                ? view.title()
                : view.title().substring(0, 31).strip();
        List<String> introduction =
                List.of(view.sentence(), view.scope() + ", " + view.year() + ", as at " + Dates.inWords(view.asAt()));
        return new Sheet(name, view.title(), introduction, view.asAt(), view.table(), view.notes());
    }
}
