package uk.nhs.css.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.reporting.table.XlsxFile;

/**
 * A table of the service's accounts with the figures that matter, to keep as PDF, CSV or XLSX. The same paper gives the same
 * bytes in each form.
 *
 * @param kind what it is, such as {@code Trial balance}
 * @param subject whose and for when
 * @param asAt the day that its figures stand for
 * @param figures the strip at the head of the PDF
 * @param introduction what a reader must know, sentences; may be empty
 * @param table the figures
 * @param notes stand-ins and other things that go with the figures
 */
public record AccountsPaper(
        String kind,
        String subject,
        LocalDate asAt,
        List<Figure> figures,
        List<String> introduction,
        DataTable table,
        List<String> notes) {

    /** Tagged PDF on A4 across. */
    public byte[] pdf() {
        Paper paper = new Paper(kind, subject, asAt).landscape().figures(figures);
        introduction.forEach(paper::text);
        if (table.rows().isEmpty()) {
            paper.text("There is nothing to show.");
        }
        return paper.table(table).notes(notes).pdf();
    }

    public byte[] csv() {
        return CsvFile.of(sheet());
    }

    public byte[] xlsx() {
        return XlsxFile.of(List.of(sheet()));
    }

    private Sheet sheet() {
        List<String> lines = new ArrayList<>(introduction);
        lines.add(0, "As at " + Dates.inWords(asAt));
        return new Sheet(kind, kind + ": " + subject, lines, asAt, table, notes);
    }
}
