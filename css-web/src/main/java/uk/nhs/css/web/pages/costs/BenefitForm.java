package uk.nhs.css.web.pages.costs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.benefits.BenefitClaim;
import uk.nhs.css.pricing.benefits.BenefitKind;
import uk.nhs.css.pricing.benefits.BenefitState;
import uk.nhs.css.pricing.benefits.BenefitView;
import uk.nhs.css.pricing.benefits.BenefitsRegister;
import uk.nhs.css.pricing.benefits.Confidence;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** A claim to the benefits register, and what the host decides on one. */
@Named
@RequestScoped
public class BenefitForm {

    @Inject
    private BenefitsRegister register;

    @Inject
    private Actor actor;

    @Inject
    private YearChoice years;

    @Inject
    private Redirect redirect;

    private String pct;
    private String title;
    private String kind;
    private String source;
    private boolean byAnalogy;
    private String confidence;
    private String owner;
    private Money amount;
    private Money nextAmount;
    private String evidence;
    private String reason;
    private BenefitView view;
    private String again;

    /** Refuses an address that names no benefit. */
    public void load() {
        view();
    }

    /** Fills the form with a claim that was excluded, to be entered anew. */
    public void begin() {
        if (Address.blank(again)) {
            return;
        }
        BenefitClaim claim = register.get(again).claim();
        pct = claim.pct().map(PctCode::value).orElse("");
        title = claim.title();
        kind = claim.kind().name();
        source = claim.source();
        byAnalogy = claim.byAnalogy();
        confidence = claim.confidence().name();
        owner = claim.owner();
        amount = claim.amounts().get(year());
        nextAmount = claim.amounts().get(year().next());
    }

    public BenefitView view() {
        if (view == null) {
            view = register.get(Address.part("id"));
        }
        return view;
    }

    /** Whether the one who looks entered it, and so cannot verify it. */
    public boolean own() {
        return view().enteredBy().equals(actor.name());
    }

    public boolean claimed() {
        return view().state() == BenefitState.CLAIMED;
    }

    public boolean excluded() {
        return view().state() == BenefitState.EXCLUDED;
    }

    public void claim() {
        Optional<PctCode> whose = actor.role() == Role.PCT_USER
                ? actor.pct()
                : Address.given(pct).map(code -> Address.chosenPct("pct", code));
        Map<FinancialYear, Money> amounts = new TreeMap<>();
        if (amount != null) {
            amounts.put(year(), amount);
        }
        if (nextAmount != null) {
            amounts.put(year().next(), nextAmount);
        }
        register.claim(new BenefitClaim(
                whose, title, BenefitKind.of(kind), source, byAnalogy, Confidence.of(confidence), owner, amounts));
        redirect.to(
                actor.role() == Role.PCT_USER ? "/my-costs#benefits" : "/costs#benefits",
                "The benefit is on the register as a claim. It enters no figure until it is verified.");
    }

    public void verify() {
        register.verify(Address.part("id"), evidence);
        redirect.to("/costs#benefits", "The benefit is verified and enters the PCT’s net position.");
    }

    public void exclude() {
        register.exclude(Address.part("id"), reason);
        redirect.to("/costs#benefits", "The benefit is excluded and stays on record.");
    }

    public FinancialYear year() {
        return years.current();
    }

    public List<SelectItem> kinds() {
        return Arrays.stream(BenefitKind.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    public List<SelectItem> confidences() {
        return Arrays.stream(Confidence.values())
                .map(each -> new SelectItem(each.name(), each.label()))
                .toList();
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getPct() {
        return pct;
    }

    public void setPct(String pct) {
        this.pct = pct;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getByAnalogy() {
        return byAnalogy ? "yes" : "no";
    }

    public void setByAnalogy(String text) {
        this.byAnalogy = "yes".equals(text);
    }

    public String getConfidence() {
        return confidence;
    }

    public void setConfidence(String confidence) {
        this.confidence = confidence;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Money getAmount() {
        return amount;
    }

    public void setAmount(Money amount) {
        this.amount = amount;
    }

    public Money getNextAmount() {
        return nextAmount;
    }

    public void setNextAmount(Money nextAmount) {
        this.nextAmount = nextAmount;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<SelectItem> yesOrNo() {
        return List.of(
                new SelectItem("no", "No, it is about this PCT or London itself"),
                new SelectItem("yes", "Yes, others elsewhere saw it"));
    }
}
