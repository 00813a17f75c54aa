package uk.nhs.css.web.pages.phasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.phasing.planner.Candidate;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;
import uk.nhs.css.membership.phasing.planner.Planner;
import uk.nhs.css.membership.phasing.planner.Problem;
import uk.nhs.css.membership.phasing.planner.Wave;

/** A plan worked out in the background: how far it is, stopped on request, over in one of three ways. */
class PlanningRunTest {

    private static final LocalDate JULY = LocalDate.of(2007, 7, 1);

    private final PlanningRun run = new PlanningRun();

    @Test
    void it_tells_the_step_that_runs_until_the_last_one() {
        assertThat(run.steps()).isZero();
        new Planner(Duration.ofMinutes(1)).propose(problem(), run);
        // Placed, quorum, wishes, double running, heads: five aims, the last of which ran last.
        assertThat(run.step()).isEqualTo(5);
        assertThat(run.steps()).isEqualTo(5);
        assertThat(run.over()).isFalse();
        run.done("plan");
        assertThat(run.over()).isTrue();
        assertThat(run.planId()).contains("plan");
    }

    @Test
    void a_run_that_is_cancelled_stops_the_planner_before_its_next_step() {
        run.cancel();
        assertThatThrownBy(() -> new Planner(Duration.ofMinutes(1)).propose(problem(), run))
                .isInstanceOf(CancellationException.class);
        assertThat(run.step()).isEqualTo(1);
        assertThat(run.over()).as("until the planner has heard of it").isFalse();
        run.stopped();
        assertThat(run.over()).isTrue();
        assertThat(run.planId()).isEmpty();
    }

    @Test
    void a_run_that_is_cancelled_halts_the_step_that_computes_and_one_that_begins_afterwards() {
        AtomicInteger halts = new AtomicInteger();
        run.haltableBy(halts::incrementAndGet);
        assertThat(halts).hasValue(0);
        run.cancel();
        assertThat(halts).hasValue(1);
        run.haltableBy(halts::incrementAndGet);
        assertThat(halts).as("cancelled before the planner began").hasValue(2);
        assertThat(run.over()).isFalse();
    }

    @Test
    void a_refused_run_is_over_and_says_why() {
        run.refused(new Refusal("PINNED", "5K9", "The pin cannot be had.", "Take it away."));
        assertThat(run.over()).isTrue();
        assertThat(run.refusal()).hasValueSatisfying(why -> assertThat(why).isInstanceOf(Refusal.class));
    }

    /** Too many plans to try one by one: 3 choices for each of 12 PCTs. */
    private static Problem problem() {
        List<Candidate> candidates = Stream.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "C", "D")
                .map(last -> new Candidate(
                        PctCode.of("5A" + last),
                        true,
                        Optional.of("Alder"),
                        "",
                        Optional.of(JULY),
                        Optional.empty(),
                        Optional.empty(),
                        200_000))
                .toList();
        return new Problem(
                candidates,
                List.of(new Wave(1, JULY, 6, 6), new Wave(2, JULY.plusMonths(3), 6, 6)),
                Map.of("Alder", new DoubleRunningTime(3, 2)),
                1,
                10,
                Map.of(),
                5,
                15,
                Map.of(),
                Map.of());
    }
}
