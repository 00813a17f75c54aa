package uk.nhs.css.reporting.document;

import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.pricing.statement.Ageing;
import uk.nhs.css.pricing.statement.StatementLine;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/** The tables of a statement: what moved, when it is due, and both in one for a file. */
final class StatementTables {

    private static final List<Column> LINES = List.of(
            Column.of("date", "Date", DATE),
            Column.of("kind", "Kind", TEXT).filesOnly(),
            Column.of("narrative", "What", TEXT),
            Column.of("charge", "Charge (£)", MONEY),
            Column.of("credit", "Credit (£)", MONEY),
            Column.of("balance", "Balance (£)", MONEY).notSummed(),
            Column.of("calculation", "How it was calculated", TEXT).underneath(),
            Column.of("reference", "Reference", TEXT).filesOnly());

    private static final List<Column> AGEING = List.of(
            Column.of("due", "Balance", TEXT),
            Column.of("not_due", "Not due (£)", MONEY),
            Column.of("due_1_to_30", "1–30 days (£)", MONEY),
            Column.of("due_31_to_60", "31–60 days (£)", MONEY),
            Column.of("due_61_to_90", "61–90 days (£)", MONEY),
            Column.of("due_over_90", "Over 90 days (£)", MONEY),
            Column.of("total", "In all (£)", MONEY));

    private StatementTables() {}

    /** Opening balance, the lines, closing balance. */
    static DataTable lines(StatementView view) {
        List<Row> rows = new ArrayList<>();
        rows.add(balance(view.from(), "OPENING", "Opening balance", view.opening()));
        view.lines().forEach(line -> rows.add(row(line)));
        return new DataTable("What was charged, paid and credited", LINES, rows, Optional.of(closing(view)));
    }

    /** The closing balance by how long it has been due, in one row. */
    static DataTable ageing(StatementView view) {
        Ageing ageing = view.ageing();
        Row row = Row.of(
                Cell.text("Closing balance"),
                Cell.of(ageing.notDue()),
                Cell.of(ageing.d1to30()),
                Cell.of(ageing.d31to60()),
                Cell.of(ageing.d61to90()),
                Cell.of(ageing.over90()),
                Cell.of(ageing.total()));
        return new DataTable("When the closing balance is due", AGEING, List.of(row), Optional.empty());
    }

    /** Every figure of the statement in the columns of its lines, for a CSV file that has one table only. */
    static DataTable everything(StatementView view) {
        DataTable lines = lines(view);
        List<Row> rows = new ArrayList<>(lines.everyRow());
        Row ageing = ageing(view).rows().get(0);
        // The last column is their sum, the closing balance that is there already.
        for (int i = 1; i < AGEING.size() - 1; i++) {
            Money amount = ((Cell.Amount) ageing.cells().get(i)).money();
            String heading = AGEING.get(i).heading().replace(" (£)", "");
            rows.add(balance(view.asAt(), AGEING.get(i).key().toUpperCase(Locale.ROOT), heading, amount));
        }
        rows.add(balance(view.asAt(), "NOT_INVOICED", "Not yet invoiced", view.notInvoiced()));
        rows.add(balance(view.asAt(), "IN_KIND", "Credited for staff in kind, not cash", view.inKind()));
        rows.add(balance(view.asAt(), "CHARGED_SO_FAR", "Charged so far", view.chargedSoFar()));
        return new DataTable(lines.caption(), LINES, rows, Optional.empty());
    }

    private static Row row(StatementLine line) {
        return Row.about(
                line.reference(),
                Cell.of(line.date()),
                Cell.text(line.kind().name()),
                Cell.text(line.narrative()),
                line.charge().map(Cell::of).orElse(Cell.blank()),
                line.credit().map(Cell::of).orElse(Cell.blank()),
                Cell.of(line.balance()),
                Cell.text(line.calculation().orElse("")),
                Cell.text(line.reference()));
    }

    private static Row closing(StatementView view) {
        return Row.of(
                Cell.of(view.to().minusDays(1)),
                Cell.text("CLOSING"),
                Cell.text("Closing balance"),
                Cell.of(view.charged()),
                Cell.of(view.credited()),
                Cell.of(view.closing()),
                Cell.blank(),
                Cell.blank());
    }

    private static Row balance(LocalDate date, String kind, String narrative, Money amount) {
        return Row.of(
                Cell.of(date),
                Cell.text(kind),
                Cell.text(narrative),
                Cell.blank(),
                Cell.blank(),
                Cell.of(amount),
                Cell.blank(),
                Cell.blank());
    }
}
