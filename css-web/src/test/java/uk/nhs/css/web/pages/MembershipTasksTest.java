package uk.nhs.css.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.approval.DecisionState;
import uk.nhs.css.membership.approval.DecisionView;
import uk.nhs.css.membership.approval.Outcome;
import uk.nhs.css.membership.desk.MembershipDesk.Waiting;
import uk.nhs.css.membership.transition.TransitionAlert;
import uk.nhs.css.web.pages.HomeView.Task;

/** What the host's first page asks it to do for membership, in the words that stand there. */
class MembershipTasksTest {

    private static final PctCode BRENT = PctCode.of("5K5");
    private static final PctCode EALING = PctCode.of("5HX");
    private static final Waiting NOTHING = new Waiting(23, 0, 0, Optional.empty());

    @Test
    void nothing_that_waits_asks_for_nothing() {
        assertThat(tasks(List.of(), NOTHING)).isEmpty();
        assertThat(tasks(List.of(new TransitionAlert(BRENT, "Lantern", 0, false)), NOTHING))
                .isEmpty();
    }

    @Test
    void one_of_a_kind_is_named_and_leads_to_its_own_page() {
        List<Task> tasks = tasks(
                List.of(new TransitionAlert(BRENT, "Old system", 1, true)), new Waiting(23, 1, 1, Optional.of("d-1")));
        assertThat(tasks.stream().map(Task::title))
                .containsExactly(
                        "Settle an open exception of Brent Teaching PCT",
                        "Look into double running over plan of Brent Teaching PCT",
                        "Approve or refuse a draw-down",
                        "Answer a comment");
        assertThat(tasks.stream().map(Task::path))
                .containsExactly(
                        "/transition/5K5?system=Old+system",
                        "/transition/5K5?system=Old+system",
                        "/mobilisation/draw-downs/d-1",
                        "/consultation");
    }

    @Test
    void several_of_a_kind_are_counted_and_lead_to_their_list() {
        List<Task> tasks = tasks(
                List.of(new TransitionAlert(BRENT, "Lantern", 2, true), new TransitionAlert(EALING, "Beacon", 3, true)),
                new Waiting(23, 4, 2, Optional.empty()));
        // 2 + 3 exceptions at two PCTs
        assertThat(tasks.stream().map(Task::title))
                .containsExactly(
                        "Settle 5 open exceptions",
                        "Look into double running over plan at 2 PCTs",
                        "Approve or refuse 2 draw-downs",
                        "Answer 4 comments");
        assertThat(tasks.stream().map(Task::path))
                .containsExactly(
                        "/transition?standing=exceptions",
                        "/transition?standing=running-over",
                        "/mobilisation",
                        "/consultation");
    }

    @Test
    void several_exceptions_of_one_pct_name_it() {
        assertThat(tasks(List.of(new TransitionAlert(EALING, "Beacon", 2, false)), NOTHING)
                        .get(0)
                        .title())
                .isEqualTo("Settle 2 open exceptions of Ealing PCT");
    }

    @Test
    void each_board_decision_that_waits_is_a_task_of_its_own_and_comes_first() {
        List<Task> tasks = MembershipTasks.of(
                List.of(decision()), List.of(), new Waiting(23, 1, 0, Optional.empty()), MembershipTasksTest::name);
        assertThat(tasks.get(0).title()).isEqualTo("Confirm the board decision of Ealing PCT");
        assertThat(tasks.get(0).path()).isEqualTo("/decisions/5HX/b-1");
        assertThat(tasks.get(0).why())
                .isEqualTo("Deferred on 23 May 2007. Someone other than the one who entered it confirms it.");
        assertThat(tasks).hasSize(2);
    }

    private static List<Task> tasks(List<TransitionAlert> alerts, Waiting waiting) {
        return MembershipTasks.of(List.of(), alerts, waiting, MembershipTasksTest::name);
    }

    private static String name(PctCode code) {
        return Map.of(BRENT, "Brent Teaching PCT", EALING, "Ealing PCT").get(code);
    }

    private static DecisionView decision() {
        return new DecisionView(
                "b-1",
                EALING,
                "2006-12",
                LocalDate.of(2007, 5, 23),
                "07/112",
                Outcome.DEFERRED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                DecisionState.values()[0],
                false,
                "5hx",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
