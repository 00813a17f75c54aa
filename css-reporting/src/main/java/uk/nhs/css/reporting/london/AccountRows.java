package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.pricing.debt.DebtLine;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** Lines of a PCT's account and its invoices, as the records behind figures of money. */
final class AccountRows {

    private static final List<Column> STEP = List.of(
            Column.of("what", "Step", TEXT),
            Column.of("amount", "Amount (£)", MONEY).notSummed());

    private static final List<Column> LINE = List.of(
            Column.of("narrative", "Narrative", TEXT),
            Column.of("date", "Date", DATE),
            Column.of("kind", "Kind", TEXT),
            Column.of("amount", "Amount (£)", MONEY));

    private static final List<Column> INVOICE = List.of(
            Column.of("number", "Invoice", TEXT),
            Column.of("date", "Date", DATE),
            Column.of("due", "Due", DATE),
            Column.of("total", "Total (£)", MONEY),
            Column.of("credited", "Credited (£)", MONEY),
            Column.of("settled", "Settled (£)", MONEY),
            Column.of("open", "Open (£)", MONEY),
            Column.of("days_late", "Days late", COUNT).notSummed());

    private AccountRows() {}

    /** How a balance is made, step by step. */
    static RowsBehind steps(List<String> figures, String heading, DebtLine line) {
        return RowsBehind.of(
                figures,
                heading,
                "Nothing.",
                STEP,
                List.of(
                        step("Charged", line.charged()),
                        step("Less credit notes", line.credited().negated()),
                        step("Less paid in cash", line.paid().negated()),
                        step("Less staff in kind", line.inKind().negated()),
                        step("Owed", line.balance()),
                        step("Of this open on invoices", line.open()),
                        step("Of this not invoiced yet", line.notInvoiced()),
                        step(
                                "Less what is set against no invoice",
                                line.unallocated().negated())));
    }

    private static Row step(String what, Money amount) {
        return Row.of(Cell.text(what), Cell.of(amount));
    }

    /** Lines of an account with their sum. */
    static RowsBehind lines(List<String> figures, String heading, String none, List<Movement> lines, String sum) {
        return RowsBehind.summed(
                figures,
                heading,
                none,
                LINE,
                lines.stream()
                        .map(line -> Row.of(
                                Cell.text(line.narrative()),
                                Cell.of(line.date()),
                                Cell.text(line.kind().label()),
                                Cell.of(line.amount())))
                        .toList(),
                sum);
    }

    /** Invoices as they stand, with their sums. */
    static RowsBehind invoices(List<String> figures, List<InvoiceSummary> invoices) {
        return RowsBehind.summed(
                figures,
                "Invoices",
                "No invoice had been issued.",
                INVOICE,
                invoices.stream()
                        .map(invoice -> Row.of(
                                Cell.text(invoice.number()),
                                Cell.of(invoice.date()),
                                Cell.of(invoice.due()),
                                Cell.of(invoice.total()),
                                Cell.of(invoice.credited()),
                                Cell.of(invoice.settled()),
                                Cell.of(invoice.open()),
                                Cell.count(invoice.daysLate())))
                        .toList(),
                "All invoices");
    }
}
