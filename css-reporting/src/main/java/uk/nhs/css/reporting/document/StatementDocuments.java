package uk.nhs.css.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.reporting.table.XlsxFile;

/** A PCT's statement to keep or to send on. The same view gives the same bytes in each form. */
@ApplicationScoped
public class StatementDocuments {

    private static final String KIND = "Statement";

    /** Tagged PDF, A4, as many pages as it takes. */
    public byte[] pdf(StatementView view) {
        Paper paper = new Paper(KIND, subject(view), view.asAt())
                .figures(List.of(
                        Figure.of("Opening balance", Pounds.sterling(view.opening())),
                        Figure.of("Charged", Pounds.sterling(view.charged())),
                        Figure.of("Paid and credited", Pounds.sterling(view.credited())),
                        new Figure(
                                "Closing balance",
                                Pounds.sterling(view.closing()),
                                Pounds.sterling(view.chargedSoFar()) + " charged so far")))
                .table(StatementTables.lines(view));
        if (view.lines().isEmpty()) {
            paper.text("Nothing was charged, paid or credited in this period.");
        }
        return paper.section("When it is due")
                .table(StatementTables.ageing(view))
                .text(remarks(view))
                .notes(view.standInNotes())
                .pdf();
    }

    /** Every line, the balances, the ageing: one table with a stable header. */
    public byte[] csv(StatementView view) {
        return CsvFile.of(sheet(KIND, view, StatementTables.everything(view)));
    }

    /** Two sheets: the lines and the ageing. */
    public byte[] xlsx(StatementView view) {
        return XlsxFile.of(List.of(
                sheet(KIND, view, StatementTables.lines(view)), sheet("Ageing", view, StatementTables.ageing(view))));
    }

    private static Sheet sheet(String name, StatementView view, DataTable table) {
        List<String> introduction = List.of("As at " + Dates.inWords(view.asAt()), remarks(view));
        return new Sheet(name, KIND + ": " + subject(view), introduction, view.asAt(), table, view.standInNotes());
    }

    private static String subject(StatementView view) {
        return view.pctName() + " (" + view.code() + "), " + Dates.inWords(view.from()) + " to "
                + Dates.inWords(view.to().minusDays(1));
    }

    private static String remarks(StatementView view) {
        List<String> remarks = new ArrayList<>();
        remarks.add("Not yet invoiced: " + Pounds.sterling(view.notInvoiced()) + ".");
        remarks.add(
                view.inKindBack().isZero()
                        ? "Of what was credited, " + Pounds.sterling(view.inKind()) + " is staff in kind, not cash."
                        : "Staff in kind, not cash: " + Pounds.sterling(view.inKind()) + ", after "
                                + Pounds.sterling(view.inKindBack()) + " came back, which stands among the charges.");
        return String.join(" ", remarks);
    }
}
