package uk.nhs.css.web.pages.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.ConditionState;
import uk.nhs.css.membership.approval.DecisionState;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** One board decision: the host confirms it or sends it back, and settles its conditions. */
@Named
@RequestScoped
public class DecisionPage {

    @Inject
    private BoardDecisions decisions;

    @Inject
    private PctDirectory directory;

    @Inject
    private Actor actor;

    @Inject
    private Redirect redirect;

    private String why;
    private String condition;
    private String settled;
    private String ground;
    private DecisionView view;

    public void load() {
        view = decisions.of(Address.pct(Address.part("code"))).stream()
                .filter(decision -> decision.id().equals(id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("board decision", id()));
    }

    public void confirm() {
        decisions.confirm(id());
        redirect.to(here(), "The decision is confirmed and counts from now on.");
    }

    public void sendBack() {
        decisions.sendBack(id(), why);
        redirect.to("/decisions", "The decision has been sent back to " + view().enteredBy() + ".");
    }

    /** Records a condition as met or waived. */
    public void settle() {
        try {
            decisions.settleCondition(
                    id(),
                    Integer.parseInt(condition == null ? "" : condition),
                    ConditionState.valueOf(settled),
                    ground);
        } catch (NumberFormatException noNumber) {
            throw new MalformedInput("condition", "", "is missing", "Choose the condition that is settled.");
        } catch (MalformedInput wrong) {
            throw wrong.field().equals("why") ? wrong.at("ground") : wrong;
        }
        redirect.to(here(), "The condition is recorded as " + settled.toLowerCase(java.util.Locale.UK) + ".");
    }

    private String here() {
        return "/decisions/" + Address.pct(Address.part("code")) + "/" + id();
    }

    private static String id() {
        return Address.part("id");
    }

    public DecisionView view() {
        if (view == null) {
            load();
        }
        return view;
    }

    public String pctName() {
        return directory.get(view().code()).name();
    }

    /** Whether it waits for confirmation. */
    public boolean waits() {
        return view().state() == DecisionState.PROPOSED;
    }

    /** Whether the one who looks entered it, and so cannot confirm it. */
    public boolean own() {
        return view().enteredBy().equals(actor.name());
    }

    /** Whether a condition can be settled now. */
    public boolean settles() {
        return view().state() == DecisionState.CONFIRMED && view().conditionsOpen() > 0;
    }

    public List<SelectItem> openConditions() {
        return view().conditions().stream()
                .filter(each -> each.state() == ConditionState.OPEN)
                .map(each -> new SelectItem(String.valueOf(each.number()), each.number() + ". " + each.wording()))
                .toList();
    }

    public List<SelectItem> settlements() {
        return List.of(
                new SelectItem(ConditionState.MET.name(), "Met: what the board asked for is done"),
                new SelectItem(ConditionState.WAIVED.name(), "Waived: the board no longer asks for it"));
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getSettled() {
        return settled;
    }

    public void setSettled(String settled) {
        this.settled = settled;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
