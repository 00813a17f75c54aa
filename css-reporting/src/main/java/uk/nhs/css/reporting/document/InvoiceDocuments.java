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
            Column.of("settled", "Paid or credited (£)", MONEY),
            Column.of("open", "Open (£)", MONEY),
            Column.of("purchase_order", "Your order", TEXT).underneath());

    /** An invoice as it was issued: tagged PDF. */
    public byte[] invoice(InvoiceView view) {
        InvoiceSummary invoice = view.summary();
        return new Paper("Invoice", invoice.number(), invoice.date())
                .figures(List.of(
                        Figure.of("Invoice", invoice.number()),
                        Figure.of("Date", Dates.inWords(invoice.date())),
                        Figure.of("To pay", Pounds.sterling(invoice.total())),
                        new Figure("Due", Dates.inWords(invoice.due()), "30 days from the date")))
                .text(from(view.host()))
                .text("To: the Director of Finance, " + invoice.pctName() + " (" + invoice.code()
                        + "). Your purchase order: "
                        + invoice.purchaseOrder().orElse("none given") + ".")
                .section("What is invoiced")
                .table(lines(view))
                .text(pay(view.host(), "Please quote " + invoice.number() + " with your payment."))
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
                .text(from(against.host()))
                .text("To: the Director of Finance, " + invoice.pctName() + " (" + invoice.code() + ").")
                .section("Why")
                .text(note.reason());
        if (note.reversed()) {
            paper.text("This credit note was reversed and no longer counts.");
        }
        return paper.text(VAT).pdf();
    }

    /** A reminder as it was sent: tagged PDF. */
    public byte[] reminder(ReminderView view) {
        Paper paper = new Paper(title(view), view.pctName() + " (" + view.code() + ")", view.date())
                .figures(List.of(
                        Figure.of("Date", Dates.inWords(view.date())),
                        Figure.of("Overdue", Pounds.sterling(view.total())),
                        Figure.of("Invoices", String.valueOf(view.lines().size())),
                        Figure.of("Longest overdue", days(view.longest()))))
                .text(from(view.host()))
                .text("To: the Director of Finance, " + view.pctName() + " (" + view.code() + ").")
                .text(what(view));
        if (view.onAccount().isPositive()) {
            paper.text(Pounds.sterling(view.onAccount())
                    + " stands on your account and is set against no invoice, so it is not taken off the figures below. Please"
                    + " tell us which invoices it pays.");
        }
        return paper.section("What is overdue")
                .table(late(view))
                .section("What we ask of you")
                .text(pay(
                        view.host(),
                        "NHS bodies pay each other’s invoices within 30 days. Please pay what is open without further delay"
                                + " and quote the invoice number with your payment."))
                .text("If you do not agree with an invoice, please tell us now which line and why: ask about it on your"
                        + " statement, where each line shows how it was calculated. The part that you agree with stays due."
                        + " What is still open is reported in the agreement of balances at months 6, 9 and 12.")
                .text("If you have paid in the last few days, please disregard this letter.")
                .text("For " + view.host().inWords() + ", finance department")
                .pdf();
    }

    /** {@code Reminder}, and from the second on how manieth it is. */
    private static String title(ReminderView view) {
        return switch (view.number()) {
            case 1 -> "Reminder of overdue invoices";
            case 2 -> "Second reminder of overdue invoices";
            case 3 -> "Third reminder of overdue invoices";
            default -> "Reminder " + view.number() + " of overdue invoices";
        };
    }

    private static String what(ReminderView view) {
        String before = view.previous()
                .map(day -> " We reminded you on " + Dates.inWords(day) + " of what was overdue then.")
                .orElse("");
        boolean one = view.lines().size() == 1;
        return "On " + Dates.inWords(view.date()) + " our records show " + Pounds.sterling(view.total()) + " open on "
                + (one
                        ? "an invoice that is past its due date."
                        : view.lines().size() + " invoices that are past their due date.")
                + before;
    }

    private static String days(int days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static DataTable late(ReminderView view) {
        List<Row> rows = view.lines().stream()
                .map(line -> Row.of(
                        Cell.text(line.invoice()),
                        Cell.of(line.date()),
                        Cell.of(line.due()),
                        Cell.count(line.daysLate()),
                        Cell.of(line.total()),
                        Cell.of(line.settled()),
                        Cell.of(line.open()),
                        Cell.text(line.purchaseOrder()
                                .map(order -> "Your order " + order)
                                .orElse(""))))
                .toList();
        return new DataTable("Overdue invoices", LATE, rows, Optional.of(DataTable.sum("In all", LATE, rows)));
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
    private static String from(HostDetails host) {
        String who = host.inWords();
        return "From: " + who + (who.endsWith(HostDetails.SERVICE) ? "." : ", for the " + HostDetails.SERVICE + ".")
                + host.address().map(where -> " " + sentence(where)).orElse("")
                + host.contact().map(whom -> " Questions: " + sentence(whom)).orElse("");
    }

    private static String pay(HostDetails host, String request) {
        return host.payTo().map(account -> "Pay to: " + sentence(account) + " ").orElse("") + request;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
