package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.pricing.debt.DebtBook;
import uk.nhs.css.pricing.debt.DebtLine;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** What has been charged, invoiced and settled, what is owed, and for how long. */
@Dependent
class IncomeAndDebt implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "income-and-debt", "Income and debt", "What has been charged, what is owed, and how long since?");

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("charged", "Charged (£)", MONEY),
            Column.of("invoiced", "Invoiced (£)", MONEY),
            Column.of("credited", "Credited (£)", MONEY),
            Column.of("paid", "Paid in cash (£)", MONEY),
            Column.of("in_kind", "Staff in kind (£)", MONEY),
            Column.of("balance", "Owed (£)", MONEY),
            Column.of("not_due", "Not due (£)", MONEY),
            Column.of("d1_to_30", "1–30 days (£)", MONEY),
            Column.of("d31_to_60", "31–60 (£)", MONEY),
            Column.of("d61_to_90", "61–90 (£)", MONEY),
            Column.of("over_90", "Over 90 (£)", MONEY),
            Column.of("owes", "Owes", COUNT));

    private final DebtBook debts;
    private final AccountReader accounts;
    private final InvoiceBook invoices;
    private final Standings standings;

    @Inject
    IncomeAndDebt(DebtBook debts, AccountReader accounts, InvoiceBook invoices, Standings standings) {
        this.debts = debts;
        this.accounts = accounts;
        this.invoices = invoices;
        this.standings = standings;
    }

    @Override
    public ReportInfo info() {
        return INFO;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public ReportView make(ReportScope scope) {
        Map<PctCode, DebtLine> lines = lines(scope);
        Set<PctCode> moved = lines.values().stream()
                .filter(line -> !line.charged().isZero() || !line.balance().isZero())
                .map(DebtLine::code)
                .collect(Collectors.toSet());
        List<Standing> shown = standings.shownWith(moved, scope).stream()
                .filter(standing -> lines.containsKey(standing.code()))
                .toList();
        List<Row> rows = shown.stream()
                .map(standing -> row(standing, lines.get(standing.code())))
                .toList();
        return ReportView.summed(
                INFO,
                scope,
                sentence(shown, lines, scope),
                COLUMNS,
                rows,
                charts(shown, lines),
                List.of(
                        "Owed is what was charged up to the day less credit notes, cash and staff in kind; in-kind value is"
                                + " never cash. Ageing counts from the due date of each invoice."));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        PctCode code = PctCode.of(key);
        LocalDate next = scope.asAt().plusDays(1);
        List<String> figures = COLUMNS.stream().map(Column::key).toList();
        return List.of(
                AccountRows.steps(
                        figures, "How the balance is made", lines(scope).get(code)),
                AccountRows.lines(
                        figures,
                        "Lines of the account",
                        "Nothing had been posted to the account by " + scope.day() + ".",
                        accounts.movementsBefore(code, next),
                        "Owed"),
                AccountRows.invoices(figures, invoices.before(code, next, scope.asAt())));
    }

    private Map<PctCode, DebtLine> lines(ReportScope scope) {
        return Reading.once(IncomeAndDebt.class, scope.asAt(), () -> debts.asAt(scope.asAt())).stream()
                .collect(Collectors.toMap(DebtLine::code, Function.identity()));
    }

    private static Row row(Standing standing, DebtLine line) {
        return PctColumns.row(
                standing,
                Cell.of(line.charged()),
                Cell.of(line.invoiced()),
                Cell.of(line.credited()),
                Cell.of(line.paid()),
                Cell.of(line.inKind()),
                Cell.of(line.balance()),
                Cell.of(line.ageing().notDue()),
                Cell.of(line.ageing().d1to30()),
                Cell.of(line.ageing().d31to60()),
                Cell.of(line.ageing().d61to90()),
                Cell.of(line.ageing().over90()),
                Cell.count(line.balance().isPositive() ? 1 : 0));
    }

    /** What is past its due date. */
    static Money overdue(DebtLine line) {
        return line.ageing()
                .d1to30()
                .plus(line.ageing().d31to60())
                .plus(line.ageing().d61to90())
                .plus(line.ageing().over90());
    }

    private static String sentence(List<Standing> shown, Map<PctCode, DebtLine> lines, ReportScope scope) {
        if (shown.isEmpty()) {
            return "No PCT matches " + scope.name() + " on " + scope.day() + ".";
        }
        Money charged = sum(shown, lines, DebtLine::charged);
        if (charged.isZero()) {
            return "Nothing had been charged to " + Words.pcts(shown.size()) + " of " + scope.name() + " by "
                    + scope.day() + ", so nothing is owed.";
        }
        return Pounds.sterling(charged) + " had been charged to " + scope.name() + " by " + scope.day() + ", "
                + Pounds.sterling(sum(shown, lines, DebtLine::paid)) + " paid in cash; "
                + Pounds.sterling(sum(shown, lines, DebtLine::balance)) + " is owed, of which "
                + Pounds.sterling(sum(shown, lines, IncomeAndDebt::overdue)) + " is overdue.";
    }

    private static Money sum(List<Standing> shown, Map<PctCode, DebtLine> lines, Function<DebtLine, Money> amount) {
        return shown.stream()
                .map(standing -> amount.apply(lines.get(standing.code())))
                .reduce(Pounds.ZERO, Money::plus);
    }

    private static List<Chart> charts(List<Standing> shown, Map<PctCode, DebtLine> lines) {
        return shown.isEmpty()
                ? List.of()
                : List.of(SectorBars.money(
                        "Owed by sector",
                        shown,
                        standing -> lines.get(standing.code()).balance(),
                        "owed-by-sector"));
    }
}
