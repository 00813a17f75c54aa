package uk.nhs.css.reporting.document;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.debt.ReminderView;
import uk.nhs.css.pricing.invoicing.CreditNoteView;
import uk.nhs.css.pricing.invoicing.HostDetails;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.InvoiceView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/**
 * Invoices, credit notes and reminders on paper. An invoice shows what was issued, and nothing
 * of what happened to it since: the same invoice gives the same bytes for ever.
 */
@ApplicationScoped
public class InvoiceDocuments {

    private static final String VAT =
            "Outside the scope of VAT: a supply between NHS bodies. This is not a VAT invoice and no VAT is due on it.";

    private static final List<Column> LINES = List.of(
            Column.of("narrative", "What", TEXT),
            Column.of("date", "Date", DATE),
            Column.of("amount", "Amount (£)", MONEY),
            Column.of("calculation", "How it was calculated", TEXT).underneath());

    private static final List<Column> LATE = List.of(
            Column.of("number", "Invoice", TEXT),
            Column.of("date", "Date", DATE),
            Column.of("due", "Due", DATE),
            Column.of("days_late", "Days late", COUNT).notSummed(),
            Column.of("total", "Invoiced (£)", MONEY),
            Column.of("open", "Open (£)", MONEY));

    /** An invoice as it was issued: tagged PDF. */
    public byte[] invoice(InvoiceView view) {
        InvoiceSummary invoice = view.summary();
        return new Paper("Invoice", invoice.number(), invoice.date())
                .figures(List.of(
                        Figure.of("Invoice", invoice.number()),
                        Figure.of("Date", Dates.inWords(invoice.date())),
                        Figure.of("To pay", Pounds.sterling(invoice.total())),
                        new Figure("Due", Dates.inWords(invoice.due()), "30 days from the date")))
                .text(from(view.host().inWords()))
                .text("To: " + invoice.pctName() + " (" + invoice.code() + "). Your purchase order: "
                        + invoice.purchaseOrder().orElse("none given") + ".")
                .section("What is invoiced")
                .table(lines(view))
                .text("Please quote " + invoice.number() + " with your payment.")
                .text(VAT)
                .pdf();
    }

    /** A credit note as it was issued: tagged PDF. */
    public byte[] creditNote(CreditNoteView note, InvoiceView against) {
        InvoiceSummary invoice = against.summary();
        Paper paper = new Paper("Credit note", note.number(), note.date())
                .figures(List.of(
                        Figure.of("Date", Dates.inWords(note.date())),
                        Figure.of("Credited", Pounds.sterling(note.amount())),
                        new Figure(
                                "Against invoice",
                                note.invoice(),
                                Pounds.sterling(invoice.total()) + " of " + Dates.inWords(invoice.date()))))
                .text(from(against.host().inWords()))
                .text("To: " + invoice.pctName() + " (" + invoice.code() + ").")
                .section("Why")
                .text(note.reason());
        if (note.reversed()) {
            paper.text("This credit note was reversed and no longer counts.");
        }
        return paper.text(VAT).pdf();
    }

    /** A reminder as it was sent: tagged PDF. */
    public byte[] reminder(ReminderView view) {
        List<Row> rows = view.lines().stream()
                .map(line -> Row.of(
                        Cell.text(line.invoice()),
                        Cell.of(line.date()),
                        Cell.of(line.due()),
                        Cell.count(line.daysLate()),
                        Cell.of(line.total()),
                        Cell.of(line.open())))
                .toList();
        return new Paper("Reminder", view.pctName() + " (" + view.code() + ")", view.date())
                .figures(List.of(
                        Figure.of("Overdue", Pounds.sterling(view.total())),
                        Figure.of("Invoices", String.valueOf(rows.size())),
                        Figure.of("Date", Dates.inWords(view.date()))))
                .text(from(view.hostName()))
                .text("To: the director of finance, " + view.pctName() + ".")
                .text(
                        "Our records show that the invoices below are past their due date. NHS bodies pay each other within"
                                + " 30 days. Please pay what is open, quoting the invoice number, or tell us what you do not agree"
                                + " with. If you have paid in the last few days, please disregard this letter.")
                .section("What is overdue")
                .table(new DataTable("Overdue invoices", LATE, rows, Optional.of(DataTable.sum("In all", LATE, rows))))
                .pdf();
    }

    private static DataTable lines(InvoiceView view) {
        List<Row> rows = new ArrayList<>();
        view.lines()
                .forEach(line -> rows.add(Row.of(
                        Cell.text(line.narrative()),
                        Cell.of(line.date()),
                        Cell.of(line.amount()),
                        Cell.text(line.calculation().orElse("")))));
        return new DataTable("Lines of the invoice", LINES, rows, Optional.of(DataTable.sum("To pay", LINES, rows)));
    }

    /** The host speaks for the service; where no host is named, the service for itself. */
    private static String from(String host) {
        return "From: " + host + (host.endsWith(HostDetails.SERVICE) ? "." : ", for the " + HostDetails.SERVICE + ".");
    }
}
