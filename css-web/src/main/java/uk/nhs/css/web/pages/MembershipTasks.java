package uk.nhs.css.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.membership.desk.MembershipDesk;
import uk.nhs.css.membership.transition.TransitionAlert;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.pages.HomeView.Task;

/** What decisions, double running, the mobilisation fund and the consultation ask of the host, for its first page. */
@ApplicationScoped
class MembershipTasks {

    @Inject
    private BoardDecisions decisions;

    @Inject
    private Transitions transitions;

    @Inject
    private PctDirectory pcts;

    List<Task> tasks(MembershipDesk.Waiting waiting) {
        return of(decisions.waiting(), transitions.alerts(), waiting, code -> pcts.get(code)
                .name());
    }

    /** The same from what was read, in the order in which it is shown. */
    static List<Task> of(
            List<DecisionView> decisions,
            List<TransitionAlert> alerts,
            MembershipDesk.Waiting waiting,
            Function<PctCode, String> name) {
        List<Task> tasks = new ArrayList<>();
        decisions.forEach(decision -> tasks.add(confirm(decision, name)));
        exceptions(alerts.stream().filter(each -> each.exceptions() > 0).toList(), name, tasks);
        overPlan(alerts.stream().filter(TransitionAlert::overPlan).toList(), name, tasks);
        if (waiting.drawDowns() > 0) {
            tasks.add(new Task(
                    waiting.drawDown()
                            .map(id -> "/mobilisation/draw-downs/" + id)
                            .orElse("/mobilisation"),
                    waiting.drawDowns() == 1
                            ? "Approve or refuse a draw-down"
                            : "Approve or refuse " + waiting.drawDowns() + " draw-downs",
                    "Its money is held until then. Someone other than the one who asked decides.",
                    "Mobilisation",
                    "amber"));
        }
        long unanswered = waiting.unanswered();
        if (unanswered > 0) {
            tasks.add(new Task(
                    "/consultation",
                    unanswered == 1 ? "Answer a comment" : "Answer " + unanswered + " comments",
                    "PCTs see the answer; what you publish becomes a question and answer for all, without the asker.",
                    "Consultation",
                    "blue"));
        }
        return tasks;
    }

    private static void exceptions(List<TransitionAlert> open, Function<PctCode, String> name, List<Task> tasks) {
        long exceptions = open.stream().mapToLong(TransitionAlert::exceptions).sum();
        if (exceptions > 0) {
            tasks.add(new Task(
                    open.size() == 1 ? at(open.get(0)) : "/transition?standing=exceptions",
                    (exceptions == 1 ? "Settle an open exception" : "Settle " + exceptions + " open exceptions")
                            + of(open, name),
                    "A measure is above tolerance and blocks every gate: mend it, or accept it by name with its reason.",
                    "Double running",
                    "amber"));
        }
    }

    private static void overPlan(List<TransitionAlert> over, Function<PctCode, String> name, List<Task> tasks) {
        if (!over.isEmpty()) {
            tasks.add(new Task(
                    over.size() == 1 ? at(over.get(0)) : "/transition?standing=running-over",
                    over.size() == 1
                            ? "Look into double running over plan" + of(over, name)
                            : "Look into double running over plan at " + over.size() + " PCTs",
                    "Both systems run past the planned end, or a month took more staff or cost than planned.",
                    "Double running",
                    "red"));
        }
    }

    private static String of(List<TransitionAlert> alerts, Function<PctCode, String> name) {
        return alerts.size() == 1 ? " of " + name.apply(alerts.get(0).code()) : "";
    }

    private static String at(TransitionAlert alert) {
        return "/transition/" + alert.code() + "?system=" + Address.encoded(alert.system());
    }

    private static Task confirm(DecisionView decision, Function<PctCode, String> name) {
        return new Task(
                "/decisions/" + decision.code() + "/" + decision.id(),
                "Confirm the board decision of " + name.apply(decision.code()),
                decision.outcome().label() + " on " + Dates.inWords(decision.meetingDate())
                        + ". Someone other than the one who entered it confirms it.",
                "Waiting",
                "amber");
    }
}
