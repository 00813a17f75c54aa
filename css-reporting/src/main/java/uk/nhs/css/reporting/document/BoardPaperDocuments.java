package uk.nhs.css.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.chart.CostCurveChart;
import uk.nhs.css.reporting.chart.CostCurveChart.Mark;
import uk.nhs.css.reporting.table.CsvFile;
import uk.nhs.css.reporting.table.Sheet;
import uk.nhs.css.reporting.table.XlsxFile;

/**
 * The paper that a PCT's board decides on, in the order in which Brent's board saw it: cost, what it replaces, net cost, what
 * to provide, how it would stand at other sizes, benefits claimed, evidence. The same view gives the same bytes.
 */
@ApplicationScoped
public class BoardPaperDocuments {

    private static final String KIND = "Board paper";
    private static final int MOST_PAGES = 2;

    /** Tagged PDF on two A4 pages; the type is set smaller before a third page is begun. */
    public byte[] pdf(BoardPaperView view) {
        Paper paper = new Paper(KIND, subject(view), asAt(view))
                .fitting(MOST_PAGES)
                .figures(List.of(
                        Figure.of("Recurring, a year", Pounds.sterling(view.recurring())),
                        Figure.of("One-off", Pounds.sterling(view.oneOff())),
                        Figure.of("First year in all", Pounds.sterling(view.total())),
                        Figure.of("Net recurring", Pounds.sterling(view.netRecurring()))))
                .section("What it costs")
                .table(BoardPaperTables.cost(view))
                .section("What it replaces");
        if (view.replacedLines().isEmpty()) {
            paper.text("No cost that the service replaces has been supplied, so nothing is deducted.");
        } else {
            paper.table(BoardPaperTables.replaced(view));
        }
        paper.table(BoardPaperTables.net(view)).section("What it would cost at other sizes of the service");
        if (view.standing().isEmpty()) {
            paper.text("No cost model is loaded for " + view.year() + ", so no price can be drawn.");
        } else {
            paper.table(BoardPaperTables.standing(view));
            sizes(view).ifPresent(chart -> paper.charts(List.of(chart), 62));
        }
        if (!view.claims().isEmpty()) {
            paper.section("Benefits claimed, not counted").table(BoardPaperTables.claims(view));
        }
        if (!view.evidence().isEmpty()) {
            paper.section("Evidence and differences").table(BoardPaperTables.printedEvidence(view));
        }
        return paper.section("Inputs that stand in, are imputed or are missing")
                .notes(Stream.concat(inputs(view).stream(), notes(view).stream())
                        .toList())
                .pdf();
    }

    /**
     * What stands in for something else, what is missing and what is imputed: first in what the PCT itself would pay, then in
     * the prices at other sizes. Sentences, never none.
     */
    public static List<String> inputs(BoardPaperView view) {
        Stream<String> own = view.standInNotes().isEmpty()
                ? Stream.of("In this PCT’s own figures nothing stands in for anything else, nothing is imputed and"
                        + " nothing is missing.")
                : view.standInNotes().stream().map(note -> note + ".");
        Stream<String> prices =
                view.priceStandIns().stream().map(note -> "In London’s prices at other sizes: " + note + ".");
        return Stream.concat(own, prices).toList();
    }

    /** Every figure in one table with a stable header; {@code section} says where in the paper it stands. */
    public byte[] csv(BoardPaperView view) {
        return CsvFile.of(sheet(view));
    }

    /** The same table as a workbook. */
    public byte[] xlsx(BoardPaperView view) {
        return XlsxFile.of(List.of(sheet(view)));
    }

    /** The price a head by number of members and on it what the PCT would pay; empty if there is no price. */
    public static Optional<Chart> sizes(BoardPaperView view) {
        return view.curve()
                .filter(curve -> !view.standing().isEmpty())
                .map(curve -> CostCurveChart.of(
                        curve,
                        view.standing().stream()
                                .map(at -> new Mark(at.members(), at.price(), Pounds.sterling(at.annual())))
                                .toList(),
                        "Price a head by number of members, and the annual cost for " + view.pctName(),
                        "sizes"));
    }

    private static Sheet sheet(BoardPaperView view) {
        return new Sheet(
                KIND, KIND + ": " + subject(view), List.of(), asAt(view), BoardPaperSheet.of(view), inputs(view));
    }

    private static List<String> notes(BoardPaperView view) {
        List<String> notes = new ArrayList<>(BoardPaperTables.bases(view));
        notes.add("Rates: " + view.tariff().title() + ". " + view.tariff().evidence());
        return notes;
    }

    private static String subject(BoardPaperView view) {
        return view.pctName() + " (" + view.code() + "), " + view.year();
    }

    /** A board paper stands on a tariff; its date is the day on which that was issued. */
    private static LocalDate asAt(BoardPaperView view) {
        return view.tariff().issued();
    }
}
