package uk.nhs.css.web.pages.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.membership.approval.ApprovalTracker;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.membership.approval.TrackerRow;
import uk.nhs.css.membership.phasing.PctFacts;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.register.MemberDetailView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.transition.TransitionStanding;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.frame.Show;

/** A PCT's own way into the service: where it stands and what its board has said. */
@Named
@RequestScoped
public class MyJoiningPage {

    @Inject
    private MembersRegister register;

    @Inject
    private ApprovalTracker tracker;

    @Inject
    private BoardDecisions decisions;

    @Inject
    private PhasingInputs inputs;

    @Inject
    private PhasingPlans plans;

    @Inject
    private Transitions transitions;

    @Inject
    private Show show;

    @Inject
    private Actor actor;

    private MemberDetailView detail;
    private TrackerRow board;
    private PctFacts input;
    private List<TransitionStanding> ownTransitions;
    private List<DecisionView> boardDecisions;

    public void load() {
        PctCode pct = pct();
        detail = register.member(pct);
        board = tracker.today().rows().get(0);
        boardDecisions = decisions.of(pct);
        input = inputs.of(pct);
    }

    private PctCode pct() {
        return actor.pct().orElseThrow(() -> new Forbidden("Only a PCT's own account has a way of its own."));
    }

    public MemberDetailView detail() {
        if (detail == null) {
            load();
        }
        return detail;
    }

    /** What its board waits for. */
    public TrackerRow board() {
        if (board == null) {
            load();
        }
        return board;
    }

    public List<DecisionView> decisions() {
        if (boardDecisions == null) {
            load();
        }
        return boardDecisions;
    }

    /** Its system, readiness and wish. */
    public PctFacts input() {
        if (input == null) {
            load();
        }
        return input;
    }

    /** Its way off its legacy systems. */
    public List<TransitionStanding> transitions() {
        if (ownTransitions == null) {
            ownTransitions = transitions.standings(pct());
        }
        return ownTransitions;
    }

    /** Its wish in words. */
    public String wish() {
        PctFacts own = input();
        if (own.preferredQuarter().isPresent()) {
            return own.preferredQuarter().get();
        }
        if (own.earliest().isEmpty() && own.latest().isEmpty()) {
            return "none";
        }
        return (own.earliest().isPresent() ? "from " + show.longDate(own.earliest()) + " " : "")
                + (own.latest().isPresent() ? "until " + show.longDate(own.latest()) : "");
    }

    /** Its place in the plan in force, in words; a PCT sees no other's. */
    public String place() {
        return plans.placeOf(pct())
                .map(place -> place.wave()
                        .map(number -> "Wave " + number + ", from " + show.longDate(place.start()) + ", "
                                + (place.doubleRunningMonths() == 1
                                        ? "1 month"
                                        : place.doubleRunningMonths() + " months")
                                + " of double running until "
                                + show.longDate(place.doubleRunningUntil().map(day -> day.minusDays(1))))
                        .orElseGet(() -> place.reason().orElse("no place in the plan in force")))
                .orElse("no place in a published plan yet");
    }

    /** What the PCT itself can do next, a sentence. */
    public String nextStep() {
        return switch (detail().member().state()) {
            case INVITED -> "Read the business case, send your comments, and tell us when your board meets.";
            case CONSULTED -> onceConsulted();
            case APPROVED -> "Enter your wish for a wave and the day from which you are ready.";
            case SCHEDULED ->
                "Your joining starts on the first day of your wave. Tell us at once if your readiness changes.";
            case JOINING -> "Your new system is being set up beside the old one. You are charged from your join date.";
            case MEMBER -> "You are a member. Your charges stand on your statement.";
            case LEFT -> "You have left the service. Nothing is charged from your leave date.";
            case WITHDRAWN -> "You have withdrawn before joining. Nothing is charged.";
            case DECLINED -> "Your board has declined. A new decision of your board can bring you back.";
        };
    }

    /** What its board's standing decision leaves to do before it is approved. */
    private String onceConsulted() {
        TrackerRow standing = board();
        if (standing.awaitingConfirmation() > 0) {
            return "Your board’s decision waits for a host administrator to confirm it.";
        }
        if (standing.approved()) {
            return "Your board has approved and no condition is open. The host records that you are approved.";
        }
        if (standing.conditionsOpen() > 0) {
            return "Your board’s approval has conditions that are open. Tell the host when one is met or waived.";
        }
        return "Enter your board’s decision when it has met.";
    }
}
