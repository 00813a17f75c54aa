package uk.nhs.css.reporting.document;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.RATE;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.pricing.boardpaper.BasisLine;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.pricing.boardpaper.ReplacedLine;
import uk.nhs.css.pricing.charging.ChargeKind;
import uk.nhs.css.pricing.evidence.EvidenceLine;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/** The tables of a board paper, in the order in which a board reads them. */
final class BoardPaperTables {

    private static final int SHORT = 16;
    private static final Column ITEM = Column.of("item", "", TEXT);
    private static final Column HOW = Column.of("how", "How it was reached", TEXT);
    private static final Column AMOUNT = Column.of("amount", "Amount (£)", MONEY);

    private BoardPaperTables() {}

    /** Recurring, one-off, total. */
    static DataTable cost(BoardPaperView view) {
        List<Row> rows = List.of(
                Row.of(
                        Cell.text("Annual subscription, recurring"),
                        Cell.text(how(view, ChargeKind.RECURRING, view.tariff().recurringRate())),
                        Cell.of(view.recurring())),
                Row.of(
                        Cell.text("Set-up charge, one-off"),
                        Cell.text(how(view, ChargeKind.SET_UP, view.tariff().setUpRate())),
                        Cell.of(view.oneOff())));
        Row total = Row.of(Cell.text("Total of the first year"), Cell.blank(), Cell.of(view.total()));
        return new DataTable("Cost in " + view.year(), headed("Charge"), rows, Optional.of(total));
    }

    /** The present costs that end; without rows if the PCT has supplied none. */
    static DataTable replaced(BoardPaperView view) {
        List<Column> columns = List.of(
                Column.of("item", "Cost that ends", TEXT),
                Column.of("category", "Category", TEXT),
                Column.of("wte", "WTE", TEXT),
                Column.of("note", "Note", TEXT).underneath(),
                AMOUNT);
        List<Row> rows =
                view.replacedLines().stream().map(BoardPaperTables::replaced).toList();
        Optional<Row> total = view.replaced()
                .map(amount -> Row.of(
                        Cell.text("Replaced in all"), Cell.blank(), Cell.blank(), Cell.blank(), Cell.of(amount)));
        return new DataTable("Costs that the service replaces", columns, rows, total);
    }

    /** Net recurring, with verified benefits if there are any, net in the first year, what to provide, what is budgeted. */
    static DataTable net(BoardPaperView view) {
        String less =
                view.replaced().map(amount -> " less " + Pounds.grouped(amount)).orElse("; nothing is replaced");
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Cell.text("Net cost a year, recurring"),
                Cell.text(Pounds.grouped(view.recurring()) + less),
                Cell.of(view.netRecurring())));
        if (!view.verified().isEmpty()) {
            rows.add(Row.of(
                    Cell.text("Net cost a year with verified benefits"),
                    Cell.text(Pounds.grouped(view.netRecurring()) + " less "
                            + view.verified().stream()
                                    .map(benefit -> Pounds.grouped(benefit.amount()) + " for " + benefit.title()
                                            + " (verified on: " + benefit.basis() + ")")
                                    .collect(Collectors.joining(" and "))),
                    Cell.of(view.netAfterBenefits())));
        }
        rows.add(Row.of(
                Cell.text("Net cost of the first year"),
                Cell.text(Pounds.grouped(view.total()) + less),
                Cell.of(view.netFirstYear())));
        rows.add(Row.of(
                Cell.text("Prudent to provide"),
                Cell.text("The gross total: nothing is counted before it is saved"),
                Cell.of(view.provision())));
        rows.add(Row.of(
                Cell.text("In existing budgets"),
                Cell.text(view.inBudget().isPresent() ? "As the PCT’s own paper says" : "No paper of the PCT says"),
                view.inBudget().map(Cell::of).orElse(Cell.blank())));
        return new DataTable("Net cost and provision", headed("Figure"), rows, Optional.empty());
    }

    /** The same PCT at other sizes of the service. */
    static DataTable standing(BoardPaperView view) {
        List<Column> columns = List.of(
                Column.of("members", "Members", COUNT).notSummed(),
                Column.of("price", "Price a weighted head", RATE),
                Column.of("amount", "Annual cost (£)", MONEY).notSummed());
        List<Row> rows = view.standing().stream()
                .map(at -> Row.of(
                        Cell.count(at.members()),
                        Cell.of(PencePerHead.rounded(at.price().pence(), 2)),
                        Cell.of(at.annual())))
                .toList();
        return new DataTable("Annual cost by number of members", columns, rows, Optional.empty());
    }

    /** Benefits that somebody claims; they enter no figure. */
    static DataTable claims(BoardPaperView view) {
        List<Column> columns = List.of(Column.of("item", "Claim", TEXT), Column.of("source", "Source", TEXT));
        List<Row> rows = view.claims().stream()
                .map(claim -> Row.of(Cell.text(claim.wording()), Cell.text(claim.source())))
                .toList();
        return new DataTable("Claimed, and counted in no figure above", columns, rows, Optional.empty());
    }

    /** What papers quote beside what is computed. */
    static DataTable evidence(BoardPaperView view) {
        return evidence(
                view,
                List.of(
                        Column.of("explanation", "Explanation", TEXT).underneath(),
                        Column.of("source", "Source", TEXT).underneath()),
                EvidenceLine::difference,
                line -> List.of(Cell.text(line.explanation()), Cell.text(source(line))));
    }

    /** The same for paper, where a source stands once for the rows below that have it too: a dozen lines less. */
    static DataTable printedEvidence(BoardPaperView view) {
        return evidence(
                view,
                List.of(Column.of("explanation", "Explanation", TEXT).underneath()),
                line -> together(line.difference()),
                line -> List.of(Cell.text(
                        asAbove(view.evidence(), line)
                                ? line.explanation()
                                : (line.explanation() + " Source: " + source(line)
                                                + "; also of rows below without one.")
                                        .strip())));
    }

    private static boolean asAbove(List<EvidenceLine> lines, EvidenceLine line) {
        int at = lines.indexOf(line);
        return at > 0 && source(lines.get(at - 1)).equals(source(line));
    }

    private static DataTable evidence(
            BoardPaperView view,
            List<Column> more,
            Function<EvidenceLine, String> difference,
            Function<EvidenceLine, List<Cell>> cells) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("item", "What the paper says", TEXT),
                Column.of("quoted", "Quoted", TEXT),
                Column.of("computed", "Computed", TEXT),
                Column.of("difference", "Difference", TEXT)));
        columns.addAll(more);
        List<Row> rows = view.evidence().stream()
                .map(line -> {
                    List<Cell> row = new ArrayList<>(List.of(
                            Cell.text(line.wording()),
                            Cell.text(line.quoted()),
                            Cell.text(line.computed()),
                            Cell.text(difference.apply(line))));
                    row.addAll(cells.apply(line));
                    return new Row(Optional.of(line.key()), row);
                })
                .toList();
        return new DataTable("Quoted figures and how they compare", columns, rows, Optional.empty());
    }

    /** A short text that stays on one line. */
    private static String together(String text) {
        return text.length() <= SHORT ? text.replace(' ', '\u00a0') : text;
    }

    private static String source(EvidenceLine line) {
        return line.document() + ", " + line.place();
    }

    /** The heads behind each charge, sentences such as {@code Subscription: 297,436 weighted heads, …}. */
    static List<String> bases(BoardPaperView view) {
        return view.basis().stream()
                .map(line -> line.charge().label() + ": " + Heads.of(line.heads()) + " "
                        + line.basis().unit() + ", " + line.source() + "."
                        + line.standIn().map(note -> " " + note + ".").orElse(""))
                .toList();
    }

    private static List<Column> headed(String heading) {
        return List.of(new Column(ITEM.key(), heading, TEXT, ITEM.place(), false), HOW, AMOUNT.notSummed());
    }

    private static String how(BoardPaperView view, ChargeKind kind, PencePerHead rate) {
        return view.basis().stream()
                .filter(line -> line.charge() == kind)
                .map(line -> times(rate, line))
                .collect(Collectors.joining("; "));
    }

    private static String times(PencePerHead rate, BasisLine line) {
        return rate + " × " + Heads.of(line.heads()) + " " + line.basis().unit();
    }

    private static Row replaced(ReplacedLine line) {
        boolean staff = line.wte().signum() > 0;
        return Row.of(
                Cell.text(line.role()),
                Cell.text(line.category()),
                Cell.text(staff ? plain(line.wte()) : ""),
                Cell.text(line.note()),
                Cell.of(line.amount()));
    }

    private static String plain(BigDecimal wte) {
        return wte.stripTrailingZeros().toPlainString();
    }
}
