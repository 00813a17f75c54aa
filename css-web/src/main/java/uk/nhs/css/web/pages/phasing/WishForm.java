package uk.nhs.css.web.pages.phasing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.JoiningWish;
import uk.nhs.css.membership.phasing.PctFacts;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.SystemUse;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** One PCT's legacy system, readiness and wish: entered by the PCT itself or by the host. */
@Named
@RequestScoped
public class WishForm {

    @Inject
    private PhasingInputs inputs;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    private PctFacts known;
    private String system;
    private String installation;
    private LocalDate since;
    private Money monthlyCost;
    private LocalDate readiness;
    private LocalDate earliest;
    private LocalDate latest;
    private String quarter;
    private String reason;

    /** When a form comes back, the forms beside it show what is recorded; what was typed in it comes after this. */
    @PostConstruct
    void besideTheForm() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    /** Shows what is recorded, before anything is typed. */
    public void load() {
        system = known().system().orElse(null);
        installation = known().installation().orElse(null);
        since = known().since().orElse(null);
        monthlyCost = known().monthlyCost().orElse(null);
        readiness = known().readiness().orElse(null);
        quarter = known().preferredQuarter().orElse(null);
        earliest = quarter == null ? known().earliest().orElse(null) : null;
        latest = quarter == null ? known().latest().orElse(null) : null;
        reason = known().reason().orElse(null);
    }

    public PctFacts known() {
        if (known == null) {
            known = inputs.of(pct());
        }
        return known;
    }

    private PctCode pct() {
        return actor.pct().orElseGet(() -> Address.pct(Address.part("code")));
    }

    public void saveWish() {
        inputs.wish(
                pct(),
                new JoiningWish(
                        Optional.ofNullable(readiness),
                        Optional.ofNullable(earliest),
                        Optional.ofNullable(latest),
                        Address.given(quarter),
                        Address.given(reason)),
                false);
        redirect.to(back(), "Readiness and wish are recorded. The next plan takes them into account.");
    }

    public void saveSystem() {
        inputs.use(
                pct(),
                new SystemUse(
                        system,
                        Address.given(installation),
                        Optional.ofNullable(since),
                        Optional.ofNullable(monthlyCost)),
                false);
        redirect.to(back(), "The legacy system is recorded.");
    }

    private String back() {
        return actor.pct().isPresent() ? "/my-joining" : "/phasing/inputs/" + pct();
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(String system) {
        this.system = system;
    }

    public String getInstallation() {
        return installation;
    }

    public void setInstallation(String installation) {
        this.installation = installation;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public Money getMonthlyCost() {
        return monthlyCost;
    }

    public void setMonthlyCost(Money monthlyCost) {
        this.monthlyCost = monthlyCost;
    }

    public LocalDate getReadiness() {
        return readiness;
    }

    public void setReadiness(LocalDate readiness) {
        this.readiness = readiness;
    }

    public LocalDate getEarliest() {
        return earliest;
    }

    public void setEarliest(LocalDate earliest) {
        this.earliest = earliest;
    }

    public LocalDate getLatest() {
        return latest;
    }

    public void setLatest(LocalDate latest) {
        this.latest = latest;
    }

    public String getQuarter() {
        return quarter;
    }

    public void setQuarter(String quarter) {
        this.quarter = quarter;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
