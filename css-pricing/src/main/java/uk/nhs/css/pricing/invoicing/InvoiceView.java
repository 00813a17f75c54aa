package uk.nhs.css.pricing.invoicing;

import java.util.List;

/**
 * An invoice with everything on it.
 *
 * @param summary number, dates and amounts, as lists show them
 * @param host in whose name it was issued
 * @param lines what it asks to be paid
 * @param creditNotes issued against it
 * @param payments what was set against it
 */
public record InvoiceView(
        InvoiceSummary summary,
        HostDetails host,
        List<InvoiceLineView> lines,
        List<CreditNoteView> creditNotes,
        List<PaymentView> payments) {

    /** Keeps its own copies. */
    public InvoiceView {
        lines = List.copyOf(lines);
        creditNotes = List.copyOf(creditNotes);
        payments = List.copyOf(payments);
    }
}
