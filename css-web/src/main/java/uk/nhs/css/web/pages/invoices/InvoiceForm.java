package uk.nhs.css.web.pages.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.invoicing.CreditNoteView;
import uk.nhs.css.pricing.invoicing.CreditNotes;
import uk.nhs.css.pricing.invoicing.InvoiceRunView;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.invoicing.Invoices;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** Issues invoices, for one PCT or all, and credit notes. */
@Named
@RequestScoped
public class InvoiceForm {

    @Inject
    private Invoices invoices;

    @Inject
    private CreditNotes creditNotes;

    @Inject
    private Redirect redirect;

    @Inject
    private Clock clock;

    private String code;
    private LocalDate date;
    private LocalDate upTo;
    private String purchaseOrder;
    private Money amount;
    private String reason;

    public void issue() {
        InvoiceSummary issued = invoices.issue(Address.chosenPct("code", code), date, Address.given(purchaseOrder))
                .summary();
        redirect.to(
                "/invoices/" + issued.number(),
                "Invoice " + issued.number() + " over " + Pounds.sterling(issued.total()) + " is issued, due "
                        + Dates.inWords(issued.due()) + ".");
    }

    public void issueToAll() {
        InvoiceRunView run = invoices.issueToAll(upTo);
        String skipped = run.skipped().isEmpty()
                ? ""
                : " Skipped: "
                        + run.skipped().stream()
                                .map(each -> each.code().value())
                                .collect(Collectors.joining(", "))
                        + ", whose corrections outweigh their charges.";
        redirect.to(
                "/invoices",
                run.issued().size() + (run.issued().size() == 1 ? " invoice" : " invoices") + " over "
                        + Pounds.sterling(run.total()) + " issued." + skipped);
    }

    /** A credit note against the invoice that the address names. */
    public void credit() {
        CreditNoteView note = creditNotes.issue(Address.part("number"), amount, reason);
        redirect.to(
                "/invoices/" + note.invoice(),
                "Credit note " + note.number() + " over " + Pounds.sterling(note.amount()) + " is issued.");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Today, unless another day was written. */
    public LocalDate getDate() {
        return date == null ? LocalDate.now(clock) : date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    /** Today, unless another day was written. */
    public LocalDate getUpTo() {
        return upTo == null ? LocalDate.now(clock) : upTo;
    }

    public void setUpTo(LocalDate upTo) {
        this.upTo = upTo;
    }

    public String getPurchaseOrder() {
        return purchaseOrder;
    }

    public void setPurchaseOrder(String purchaseOrder) {
        this.purchaseOrder = purchaseOrder;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
