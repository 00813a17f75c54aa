package uk.nhs.css.reporting.document;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.balances.AgreementStatus;
import uk.nhs.css.pricing.balances.AgreementView;
import uk.nhs.css.pricing.balances.AnswerView;
import uk.nhs.css.pricing.balances.ExplanationView;
import uk.nhs.css.pricing.ledger.LedgerRow;
import uk.nhs.css.pricing.ledger.TrialBalanceView;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryLine;
import uk.nhs.css.pricing.yearend.RecoveryOutlook;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/** The papers of the host's accounts: ledger, trial balance, agreement of balances, cost recovery. */
public final class AccountsPapers {

    private static final List<Column> TRIAL_BALANCE = List.of(
            Column.of("account", "Account", TEXT),
            Column.of("entries", "Entries", COUNT),
            Column.of("debits", "Debits (£)", MONEY),
            Column.of("credits", "Credits (£)", MONEY),
            Column.of("debit_balance", "Debit balance (£)", MONEY),
            Column.of("credit_balance", "Credit balance (£)", MONEY));

    private static final List<Column> TRANSACTIONS = List.of(
            Column.of("transaction", "Transaction", TEXT),
            Column.of("date", "Date", DATE),
            Column.of("kind", "Kind", TEXT),
            Column.of("pct_code", "PCT", TEXT),
            Column.of("narrative", "What", TEXT),
            Column.of("amount", "Amount (£)", MONEY).notSummed(),
            Column.of("debit", "Debit of the account (£)", MONEY),
            Column.of("credit", "Credit of the account (£)", MONEY));

    private static final List<Column> BALANCES = List.of(
            Column.of("name", "PCT", TEXT),
            Column.of("pct_code", "Code", TEXT),
            Column.of("charged", "Charged in the year (£)", MONEY),
            Column.of("host_figure", "Host’s figure (£)", MONEY),
            Column.of("pct_figure", "PCT’s figure (£)", MONEY),
            Column.of("difference", "Difference (£)", MONEY),
            Column.of("status", "Status", TEXT),
            Column.of("answers", "Answers", COUNT).filesOnly(),
            Column.of("note", "PCT’s note", TEXT).underneath(),
            Column.of("explanation", "Explanation", TEXT).underneath());

    private static final List<Column> RECOVERY = List.of(
            Column.of("name", "PCT", TEXT),
            Column.of("pct_code", "Code", TEXT),
            Column.of("heads", "Weighted heads", COUNT),
            Column.of("months", "Months", COUNT).notSummed(),
            Column.of("head_months", "Head months", COUNT).filesOnly(),
            Column.of("charged", "Charged so far (£)", MONEY),
            Column.of("share_so_far", "Share of cost so far (£)", MONEY),
            Column.of("expected", "Charges of the year (£)", MONEY),
            Column.of("share", "Share of the year’s cost (£)", MONEY),
            Column.of("recovery", "Over- or under-recovery (£)", MONEY),
            Column.of("true_up", "True-up so far (£)", MONEY),
            Column.of("to_post", "True-up to come (£)", MONEY));

    private AccountsPapers() {}

    /** The trial balance at the end of a day. */
    public static AccountsPaper trialBalance(TrialBalanceView view) {
        List<Row> rows = view.lines().stream()
                .map(line -> Row.about(
                        line.account().name(),
                        Cell.text(line.account().label()),
                        Cell.count(line.entries()),
                        Cell.of(line.debits()),
                        Cell.of(line.credits()),
                        Cell.of(line.debitBalance()),
                        Cell.of(line.creditBalance())))
                .toList();
        return new AccountsPaper(
                "Trial balance",
                "London Commissioning Support Service, " + Dates.inWords(view.asAt()),
                view.asAt(),
                List.of(
                        Figure.of("Debit balances", Pounds.sterling(view.debitTotal())),
                        Figure.of("Credit balances", Pounds.sterling(view.creditTotal())),
                        Figure.of("Difference", Pounds.sterling(view.sum()))),
                List.of(),
                table("Every account", TRIAL_BALANCE, rows, "Total"),
                List.of());
    }

    /** Transactions of the ledger, as they were found; with what they do to an account where one was asked for. */
    public static AccountsPaper transactions(List<LedgerRow> found, String search, LocalDate asAt) {
        List<Row> rows = found.stream()
                .map(row -> Row.about(
                        Long.toString(row.seq()),
                        Cell.text(Long.toString(row.seq())),
                        Cell.of(row.date()),
                        Cell.text(row.kind().label()),
                        Cell.text(row.pct().map(Object::toString).orElse("")),
                        Cell.text(row.narrative()),
                        Cell.of(row.amount()),
                        optional(row.debit()),
                        optional(row.credit())))
                .toList();
        return new AccountsPaper(
                "Ledger",
                search,
                asAt,
                List.of(Figure.of("Transactions", String.valueOf(found.size()))),
                List.of(),
                new DataTable("Transactions", TRANSACTIONS, rows, Optional.empty()),
                List.of());
    }

    /** The agreement of balances of a month; of one PCT's line where the view holds no other. */
    public static AccountsPaper balances(AgreementView view) {
        List<Row> rows = view.lines().stream()
                .map(line -> Row.about(
                        line.code().value(),
                        Cell.text(line.name()),
                        Cell.text(line.code().value()),
                        Cell.of(line.chargedInYear()),
                        Cell.of(line.hostFigure()),
                        optional(line.pctFigure()),
                        optional(line.difference()),
                        Cell.text(line.status().label()),
                        Cell.count(line.answers().size()),
                        Cell.text(line.answers().stream()
                                .findFirst()
                                .map(AnswerView::note)
                                .orElse("")),
                        Cell.text(line.explanation()
                                .map(ExplanationView::explanation)
                                .orElse(""))))
                .toList();
        return new AccountsPaper(
                "Agreement of balances",
                view.month().inWords(),
                view.asAt(),
                List.of(
                        Figure.of("Host’s figures", Pounds.sterling(view.hostTotal())),
                        Figure.of("PCTs’ figures", Pounds.sterling(view.pctTotal())),
                        Figure.of("Differences", Pounds.sterling(view.differenceTotal())),
                        Figure.of("Not answered", String.valueOf(view.count(AgreementStatus.NOT_ANSWERED)))),
                List.of("The host’s figure is the balance of the ledger at the end of the month. Answers are due by "
                        + Dates.inWords(view.month().deadline()) + "."),
                table("Balances by PCT", BALANCES, rows, "London"),
                List.of());
    }

    /** What is charged for a year against its cost: so far, and for the whole year. */
    public static AccountsPaper recovery(CostRecoveryView view, RecoveryOutlook outlook) {
        Map<PctCode, RecoveryLine> settled =
                view.lines().stream().collect(Collectors.toMap(RecoveryLine::code, Function.identity()));
        List<Row> rows = outlook.lines().stream()
                .map(line -> recoveryRow(line, outlook, view, Optional.ofNullable(settled.get(line.code()))))
                .toList();
        String cost = outlook.actual() ? "Actual cost" : "Modelled cost";
        List<String> introduction = new ArrayList<>();
        if (view.isRunning()) {
            introduction.add("Charged so far pays for " + outlook.months()
                    + " of 12 months, set-up charges included, and is set against the cost of the same months: "
                    + sterling(outlook.costSoFar()) + ".");
        }
        introduction.add("The charges of the year are what is charged for it and what a charge run would still post.");
        if (outlook.parked() > 0) {
            introduction.add(outlook.parked() + (outlook.parked() == 1 ? " PCT" : " PCTs")
                    + " cannot be charged for the year yet, so its charges are not complete.");
        }
        introduction.add("Brought forward from the year before: " + Pounds.sterling(view.broughtForward())
                + ". Shared out: " + Pounds.sterling(view.sharedOut()) + ". Carried forward: "
                + Pounds.sterling(view.carried()) + ".");
        introduction.add("A figure below zero is an under-recovery, or money back to the PCT.");
        return new AccountsPaper(
                "Cost recovery",
                view.year().toString(),
                view.asAt(),
                List.of(
                        Figure.of("Charged so far", Pounds.sterling(outlook.charged())),
                        Figure.of("Charges of the year", Pounds.sterling(outlook.expected())),
                        Figure.of(cost + " of the year", sterling(outlook.cost())),
                        Figure.of("Over-recovery of the year", sterling(outlook.recovery())),
                        Figure.of("Not settled", view.isRunning() ? "year not ended" : sterling(view.left()))),
                introduction,
                table("By PCT", RECOVERY, rows, "London"),
                view.standInNotes());
    }

    /** Without a cost there is no share of it, which is not the same as a share of nothing. */
    private static Row recoveryRow(
            RecoveryOutlook.Line line, RecoveryOutlook outlook, CostRecoveryView view, Optional<RecoveryLine> settled) {
        boolean shared = outlook.isShared();
        return Row.about(
                line.code().value(),
                Cell.text(line.name()),
                Cell.text(line.code().value()),
                Cell.count(line.heads()),
                Cell.count(line.months()),
                Cell.count(line.headMonths()),
                Cell.of(line.charged()),
                shared ? Cell.of(line.shareSoFar()) : Cell.blank(),
                Cell.of(line.expected()),
                shared ? Cell.of(line.share()) : Cell.blank(),
                shared ? Cell.of(line.recovery()) : Cell.blank(),
                Cell.of(settled.map(RecoveryLine::trueUp).orElse(Pounds.ZERO)),
                view.isRunning() || view.actual().isEmpty()
                        ? Cell.blank()
                        : Cell.of(settled.map(RecoveryLine::toPost).orElse(Pounds.ZERO)));
    }

    private static DataTable table(String caption, List<Column> columns, List<Row> rows, String total) {
        return new DataTable(
                caption,
                columns,
                rows,
                rows.isEmpty() ? Optional.empty() : Optional.of(DataTable.sum(total, columns, rows)));
    }

    private static Cell optional(Optional<Money> amount) {
        return amount.map(Cell::of).orElse(Cell.blank());
    }

    private static String sterling(Optional<Money> amount) {
        return amount.map(Pounds::sterling).orElse("not known");
    }
}
