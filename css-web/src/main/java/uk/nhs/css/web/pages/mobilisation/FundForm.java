package uk.nhs.css.web.pages.mobilisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.mobilisation.MobilisationFund;
import uk.nhs.css.membership.mobilisation.Workstream;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** Money in and out of the mobilisation fund: one person asks, another approves. */
@Named
@RequestScoped
public class FundForm {

    @Inject
    private MobilisationFund fund;

    @Inject
    private Redirect redirect;

    private String code;
    private String contribution;
    private Money amount;
    private LocalDate receivedOn;
    private String reference;
    private String name;
    private Money ceiling;
    private LocalDate agreedOn;
    private String evidence;
    private String tranche;
    private String workstream;
    private String purpose;
    private String why;
    private String whyNot;

    public void contribute() {
        fund.contribute(Address.chosenPct("code", code), amount, receivedOn, reference, false);
        redirect.to("/mobilisation", "The contribution of " + Pounds.sterling(amount) + " is recorded.");
    }

    public void takeBack() {
        String[] chosen = contribution.split(" ", 2);
        fund.takeBack(PctCode.of(chosen[0]), chosen[1], why);
        redirect.to(
                "/mobilisation",
                "The contribution is taken back by a further row. Record the right one under a reference of its own.");
    }

    public void agree() {
        fund.agree(name, ceiling, agreedOn, evidence);
        redirect.to("/mobilisation", "The tranche is recorded with its ceiling of " + Pounds.sterling(ceiling) + ".");
    }

    public void ask() {
        String id = fund.ask(tranche, Workstream.of(workstream), amount, purpose);
        redirect.to(
                "/mobilisation/draw-downs/" + id,
                Pounds.sterling(amount) + " is held until a host administrator other than you approves or refuses it.");
    }

    public void approve() {
        fund.approve(Address.part("id"), why.strip());
        redirect.to("/mobilisation", "The draw-down is approved.");
    }

    public void refuse() {
        fund.refuse(Address.part("id"), whyNot.strip());
        redirect.to("/mobilisation", "The draw-down is refused; its money is free again.");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getContribution() {
        return contribution;
    }

    public void setContribution(String contribution) {
        this.contribution = contribution;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Money getCeiling() {
        return ceiling;
    }

    public void setCeiling(Money ceiling) {
        this.ceiling = ceiling;
    }

    public LocalDate getAgreedOn() {
        return agreedOn;
    }

    public void setAgreedOn(LocalDate agreedOn) {
        this.agreedOn = agreedOn;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getTranche() {
        return tranche;
    }

    public void setTranche(String tranche) {
        this.tranche = tranche;
    }

    public String getWorkstream() {
        return workstream;
    }

    public void setWorkstream(String workstream) {
        this.workstream = workstream;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getWhyNot() {
        return whyNot;
    }

    public void setWhyNot(String whyNot) {
        this.whyNot = whyNot;
    }
}
