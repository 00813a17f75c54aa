package uk.nhs.css.web.pages.transition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import uk.nhs.css.membership.transition.Gate;
import uk.nhs.css.membership.transition.GateVerdict;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.frame.Redirect;

/** Starts double running, decides a gate, accepts an exception, ends the legacy system. */
@Named
@RequestScoped
public class GateForm {

    @Inject
    private Transitions transitions;

    @Inject
    private OneTransition one;

    @Inject
    private Redirect redirect;

    private LocalDate startOn;
    private String gate;
    private String finding;
    private LocalDate gateOn;
    private String gateBy;
    private String gateEvidence;
    private LocalDate endOn;
    private String endWhy;
    private String exception;
    private String acceptBy;
    private String acceptWhy;

    public void start() {
        OneTransition.at("start", () -> transitions.start(one.pct(), system(), startOn));
        redirect.to(one.here(), "Double running has begun.");
    }

    public void decide() {
        OneTransition.at("gate", () -> {
            GateVerdict verdict = new GateVerdict(gateOn, gateBy, gateEvidence);
            Gate which = Gate.valueOf(gate);
            switch (finding) {
                case "pass" -> transitions.pass(one.pct(), system(), which, verdict);
                case "fail" -> transitions.fail(one.pct(), system(), which, verdict);
                default -> transitions.reopen(one.pct(), system(), which, verdict);
            }
        });
        redirect.to(one.here(), "The gate " + Gate.valueOf(gate).label() + " is recorded.");
    }

    public void accept() {
        int bar = exception.lastIndexOf('|');
        OneTransition.at(
                "accept",
                () -> transitions.accept(
                        one.pct(),
                        system(),
                        exception.substring(0, bar),
                        YearMonth.parse(exception.substring(bar + 1)),
                        acceptBy,
                        acceptWhy));
        redirect.to(one.here(), "The exception is accepted by name and no longer blocks a gate.");
    }

    public void decommission() {
        OneTransition.at("end", () -> transitions.decommission(one.pct(), system(), endOn, endWhy));
        redirect.to(one.here(), "The legacy system is decommissioned; its cost ends on that day.");
    }

    private String system() {
        return one.view().system();
    }

    public LocalDate getStartOn() {
        return startOn;
    }

    public void setStartOn(LocalDate startOn) {
        this.startOn = startOn;
    }

    /** At first the next gate in their order. */
    public String getGate() {
        if (gate == null) {
            gate = one.nextGate().name();
        }
        return gate;
    }

    public void setGate(String gate) {
        this.gate = gate;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public LocalDate getGateOn() {
        return gateOn;
    }

    public void setGateOn(LocalDate gateOn) {
        this.gateOn = gateOn;
    }

    public String getGateBy() {
        return gateBy;
    }

    public void setGateBy(String gateBy) {
        this.gateBy = gateBy;
    }

    public String getGateEvidence() {
        return gateEvidence;
    }

    public void setGateEvidence(String gateEvidence) {
        this.gateEvidence = gateEvidence;
    }

    public LocalDate getEndOn() {
        return endOn;
    }

    public void setEndOn(LocalDate endOn) {
        this.endOn = endOn;
    }

    public String getEndWhy() {
        return endWhy;
    }

    public void setEndWhy(String endWhy) {
        this.endWhy = endWhy;
    }

    public String getException() {
        return exception;
    }

    public void setException(String exception) {
        this.exception = exception;
    }

    public String getAcceptBy() {
        return acceptBy;
    }

    public void setAcceptBy(String acceptBy) {
        this.acceptBy = acceptBy;
    }

    public String getAcceptWhy() {
        return acceptWhy;
    }

    public void setAcceptWhy(String acceptWhy) {
        this.acceptWhy = acceptWhy;
    }
}
