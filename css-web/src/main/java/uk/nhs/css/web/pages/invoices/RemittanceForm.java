package uk.nhs.css.web.pages.invoices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.Settlements;
import uk.nhs.css.pricing.remittance.RemittanceDraft;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.remittance.Remittances;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** Enters, allocates and reverses payments. */
@Named
@RequestScoped
public class RemittanceForm {

    @Inject
    private Remittances remittances;

    @Inject
    private Settlements settlements;

    @Inject
    private Redirect redirect;

    private String code;
    private LocalDate date;
    private Money amount;
    private String reference;
    private String invoice;
    private Money share;
    private String takeBackFrom;
    private String reason;

    public void receive() {
        RemittanceView received =
                remittances.receive(new RemittanceDraft(Address.chosenPct("code", code), date, amount, reference));
        redirect.to(
                "/remittances",
                "The payment of " + Pounds.sterling(received.amount()) + " is entered. " + words(received.allocated())
                        + (received.unallocated().isZero()
                                ? ""
                                : " " + Pounds.sterling(received.unallocated()) + " is left on the account."));
    }

    public void oldestFirst() {
        done(words(settlements.oldestFirst(RemittancesPage.seq())));
    }

    public void byHand() {
        done(words(List.of(settlements.byHand(RemittancesPage.seq(), invoice, share))));
    }

    public void takeBack() {
        settlements.takeBack(RemittancesPage.seq(), takeBackFrom);
        done("What was set against " + takeBackFrom + " is on the account again.");
    }

    public void reverse() {
        long seq = RemittancesPage.seq();
        RemittanceView wrong = remittances.all().stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("remittance", seq));
        remittances.reverse(wrong.id(), reason);
        redirect.to(
                "/remittances",
                "The payment of " + Pounds.sterling(wrong.amount()) + " is reversed; what it settled is open again.");
    }

    private void done(String notice) {
        redirect.to("/remittances/" + RemittancesPage.seq(), notice);
    }

    private static String words(List<Allocated> allocated) {
        return allocated.isEmpty()
                ? "No invoice is open."
                : "Set against invoices: "
                        + allocated.stream()
                                .map(part -> Pounds.sterling(part.amount()) + " to " + part.invoice())
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getInvoice() {
        return invoice;
    }

    public void setInvoice(String invoice) {
        this.invoice = invoice;
    }

    public Money getShare() {
        return share;
    }

    public void setShare(Money share) {
        this.share = share;
    }

    public String getTakeBackFrom() {
        return takeBackFrom;
    }

    public void setTakeBackFrom(String takeBackFrom) {
        this.takeBackFrom = takeBackFrom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
