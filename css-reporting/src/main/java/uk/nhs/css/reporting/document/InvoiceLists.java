package uk.nhs.css.reporting.document;

import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;
import uk.nhs.css.reporting.table.Sheet;

/** Lists of invoices, of payments and of what is set against no invoice as sheets, in the order given and with a stable header. */
public final class InvoiceLists {

    private static final List<Column> INVOICES = List.of(
            Column.of("number", "Invoice", TEXT),
            Column.of("code", "PCT", TEXT),
            Column.of("name", "Name", TEXT),
            Column.of("date", "Date", DATE),
            Column.of("due", "Due", DATE),
            Column.of("purchase_order", "Purchase order", TEXT),
            Column.of("state", "State", TEXT),
            Column.of("total", "Invoiced (£)", MONEY),
            Column.of("credited", "Credited (£)", MONEY),
            Column.of("settled", "Settled (£)", MONEY),
            Column.of("open", "Open (£)", MONEY));

    private static final List<Column> PAYMENTS = List.of(
            Column.of("reference", "Reference", TEXT),
            Column.of("date", "Received", DATE),
            Column.of("code", "PCT", TEXT),
            Column.of("name", "Name", TEXT),
            Column.of("state", "State", TEXT),
            Column.of("reversed_on", "Reversed", DATE),
            Column.of("amount", "Amount (£)", MONEY),
            Column.of("standing", "Not reversed (£)", MONEY),
            Column.of("left", "Left (£)", MONEY));

    private static final List<Column> CREDITS = List.of(
            Column.of("transaction", "Transaction", TEXT),
            Column.of("date", "Date", DATE),
            Column.of("code", "PCT", TEXT),
            Column.of("name", "Name", TEXT),
            Column.of("kind", "Kind", TEXT),
            Column.of("what", "What", TEXT),
            Column.of("amount", "Amount (£)", MONEY),
            Column.of("returned", "Taken back (£)", MONEY),
            Column.of("allocated", "Set against invoices (£)", MONEY),
            Column.of("left", "Left (£)", MONEY));

    private InvoiceLists() {}

    /** Invoices with what is left of each. */
    public static Sheet invoices(List<InvoiceSummary> invoices, LocalDate asAt) {
        List<Row> rows = invoices.stream()
                .map(invoice -> Row.about(
                        invoice.number(),
                        Cell.text(invoice.number()),
                        Cell.text(invoice.code().value()),
                        Cell.text(invoice.pctName()),
                        Cell.of(invoice.date()),
                        Cell.of(invoice.due()),
                        Cell.text(invoice.purchaseOrder().orElse("")),
                        Cell.text(invoice.state().label()),
                        Cell.of(invoice.total()),
                        Cell.of(invoice.credited()),
                        Cell.of(invoice.settled()),
                        Cell.of(invoice.open())))
                .toList();
        return Sheet.list("Invoices", INVOICES, rows, asAt);
    }

    /** Payments with what is left of each; one that was reversed counts nothing. */
    public static Sheet payments(List<RemittanceView> payments, Map<PctCode, String> names, LocalDate asAt) {
        List<Row> rows = payments.stream()
                .map(payment -> Row.about(
                        Long.toString(payment.seq()),
                        Cell.text(payment.reference()),
                        Cell.of(payment.date()),
                        Cell.text(payment.code().value()),
                        Cell.text(names.get(payment.code())),
                        Cell.text(payment.state().label()),
                        payment.reversedOn().map(day -> Cell.of(day)).orElse(Cell.blank()),
                        Cell.of(payment.amount()),
                        Cell.of(payment.standing()),
                        Cell.of(payment.unallocated())))
                .toList();
        return Sheet.list("Payments", PAYMENTS, rows, asAt);
    }

    /** Credits that are not wholly set against invoices: amount less taken back less set against invoices is left. */
    public static Sheet unallocated(List<CreditOnAccount> credits, Map<PctCode, String> names, LocalDate asAt) {
        List<Row> rows = credits.stream()
                .map(credit -> Row.about(
                        Long.toString(credit.seq()),
                        Cell.text(Long.toString(credit.seq())),
                        Cell.of(credit.date()),
                        Cell.text(credit.code().value()),
                        Cell.text(names.get(credit.code())),
                        Cell.text(credit.kind().label()),
                        Cell.text(credit.narrative()),
                        Cell.of(credit.amount()),
                        Cell.of(credit.returned()),
                        Cell.of(credit.allocated()),
                        Cell.of(credit.left())))
                .toList();
        return Sheet.list("Not set against an invoice", CREDITS, rows, asAt);
    }
}
