package uk.nhs.css.membership.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.membership.testing.Refusals.assertMalformed;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/** From two systems to one: gates in order, exceptions accepted by name, cost only while both run. */
class TransitionTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 6, 1);
    private static final LocalDate START = LocalDate.of(2007, 4, 10);

    @Property(tries = 500)
    @net.jqwik.api.Tag("I35")
    @net.jqwik.api.Tag("I37")
    void whatever_is_asked_the_days_follow_each_other_and_no_gate_passes_over_an_open_exception(@ForAll long seed) {
        Random random = new Random(seed);
        SystemTransition transition = planned();
        for (int i = 0; i < 40; i++) {
            LocalDate on = START.plusDays(random.nextInt(60) - 5L);
            Gate gate = Gate.values()[random.nextInt(3)];
            long exceptions = transition.openExceptions();
            try {
                switch (random.nextInt(9)) {
                    case 0 -> transition.start(on, TODAY);
                    case 1, 2, 5 -> {
                        transition.pass(gate, verdict(on), TODAY, "host");
                        assertThat(exceptions)
                                .as("open exceptions when a gate passes")
                                .isZero();
                    }
                    case 3 -> transition.fail(gate, verdict(on), TODAY, "host");
                    case 4 -> transition.reopen(gate, verdict(on), TODAY, "host");
                    case 6 -> transition.measured(measurement("1000.00", 1000 + random.nextInt(40) + ".00", "2"));
                    case 7 -> transition.accept("Episodes", YearMonth.of(2007, 4), "A. Passer", "late coding");
                    default -> transition.decommission(on, TODAY);
                }
            } catch (NotFound nothingMeasured) {
                assertThat(transition.view("Brent", TODAY).measures()).isEmpty();
            } catch (Refusal refused) {
                assertThat(refused.nextStep()).isNotBlank();
            }
            assertDaysFollow(transition.view("Brent", TODAY));
        }
    }

    private static void assertDaysFollow(TransitionView view) {
        LocalDate last = view.actualStart().orElse(LocalDate.MIN);
        boolean before = view.actualStart().isPresent();
        for (TransitionView.GateView gate : view.gates()) {
            if (gate.outcome() == GateOutcome.PASSED) {
                assertThat(before)
                        .as("nothing is left out before " + gate.gate())
                        .isTrue();
                assertThat(gate.on().orElseThrow()).isAfterOrEqualTo(last);
                last = gate.on().get();
            } else {
                before = false;
            }
        }
        if (view.decommissionedOn().isPresent()) {
            assertThat(before).as("all gates passed").isTrue();
            assertThat(view.decommissionedOn().get()).isAfterOrEqualTo(last);
        }
    }

    @Test
    @Tag("I37")
    void no_gate_passes_over_an_open_exception_until_it_is_accepted_by_name() {
        SystemTransition transition = started();
        transition.measured(measurement("1000.00", "1021.00", "2"));
        assertRefusedBy("OPEN_EXCEPTION", () -> transition.pass(Gate.OPERATIONAL, verdict(START), TODAY, "host"));
        transition.accept("Episodes", YearMonth.of(2007, 4), "A. Head of Information", "late coding");
        transition.pass(Gate.OPERATIONAL, verdict(START), TODAY, "host");

        transition.measured(measurement("1000.00", "1030.00", "2"));
        assertRefusedBy("OPEN_EXCEPTION", () -> transition.pass(Gate.STABLE, verdict(START), TODAY, "host"));
        assertThat(transition.measured(measurement("1000.00", "1020.00", "2"))).isTrue();
        assertThat(transition.measured(measurement("1000.00", "1020.00", "2")))
                .as("the same again changes nothing")
                .isFalse();
        transition.pass(Gate.STABLE, verdict(START), TODAY, "host");
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, 1020.00, 2, false",
        "1000.00, 1020.01, 2, true",
        "1000.00, 980.00, 2, false",
        "1000.00, 979.99, 2, true",
        "0.00, 0.00, 5, false",
        "0.00, 0.01, 5, true",
        "-100.00, -101.00, 1, false",
    })
    void a_measure_is_an_exception_only_above_its_tolerance(
            String old, String fresh, String tolerance, boolean exceeds) {
        assertThat(measurement(old, fresh, tolerance).exceedsTolerance()).isEqualTo(exceeds);
    }

    @Test
    void gates_pass_in_order_and_a_reopened_one_takes_the_later_ones_with_it() {
        SystemTransition transition = started();
        assertRefusedBy("GATE_ORDER", () -> transition.pass(Gate.STABLE, verdict(START), TODAY, "host"));
        transition.pass(Gate.OPERATIONAL, verdict(START.plusDays(5)), TODAY, "host");
        assertRefusedBy("GATE_DATE", () -> transition.pass(Gate.STABLE, verdict(START), TODAY, "host"));
        assertRefusedBy("NOT_AHEAD", () -> transition.pass(Gate.STABLE, verdict(TODAY.plusDays(1)), TODAY, "host"));
        transition.pass(Gate.STABLE, verdict(START.plusDays(5)), TODAY, "host");
        transition.fail(Gate.VALIDATED, verdict(START.plusDays(6)), TODAY, "host");
        assertRefusedBy("GATE_OPEN", () -> transition.pass(Gate.VALIDATED, verdict(START.plusDays(7)), TODAY, "host"));
        assertRefusedBy("ALL_GATES", () -> transition.decommission(TODAY, TODAY));
        transition.reopen(Gate.OPERATIONAL, verdict(START.plusDays(8)), TODAY, "host");
        assertThat(transition.view("Brent", TODAY).gates())
                .extracting(TransitionView.GateView::outcome)
                .containsExactly(GateOutcome.OPEN, GateOutcome.OPEN, GateOutcome.OPEN);
    }

    @Test
    @Tag("I36")
    void cost_falls_only_on_days_on_which_both_systems_run() {
        SystemTransition transition = started();
        for (Gate gate : Gate.values()) {
            transition.pass(gate, verdict(LocalDate.of(2007, 5, 1)), TODAY, "host");
        }
        transition.decommission(LocalDate.of(2007, 5, 16), TODAY);
        TransitionView view = transition.view("Brent", TODAY);
        // 10 April to 15 May: 21 days of April and 15 of May.
        assertThat(view.daysInDoubleRunning()).isEqualTo(36);
        // April: 3,000.00 x 21/30 = 2,100.00. May: 3,000.00 x 15/31 = 1,451.6129 -> 1,451.61. June: none.
        assertThat(view.months())
                .extracting(month -> Pounds.plain(month.legacyCost()))
                .containsExactly("2100.00", "1451.61", "0.00");
        transition.took(YearMonth.of(2007, 5), 1, Pounds.of("900.00"), TODAY);
        assertRefusedBy("BOTH_RUN", () -> transition.took(YearMonth.of(2007, 6), 1, Pounds.of("1.00"), TODAY));
        assertRefusedBy("BOTH_RUN", () -> transition.took(YearMonth.of(2007, 3), 1, Pounds.of("1.00"), TODAY));
        assertRefusedBy("DECOMMISSIONED", () -> transition.decommission(TODAY, TODAY));
    }

    @Test
    void more_staff_or_cost_than_planned_or_a_late_end_is_an_overrun() {
        SystemTransition transition = started();
        transition.took(YearMonth.of(2007, 4), 1, Pounds.of("1000.00"), TODAY);
        assertThat(transition.view("Brent", TODAY).overrun()).isFalse();
        transition.took(YearMonth.of(2007, 5), 1, Pounds.of("1000.01"), TODAY);
        assertThat(transition.view("Brent", TODAY).overrun()).isTrue();
        SystemTransition late = started();
        assertThat(late.view("Brent", LocalDate.of(2007, 7, 1)).overrun()).isFalse();
        assertThat(late.view("Brent", LocalDate.of(2007, 7, 2)).overrun()).isTrue();
    }

    @Test
    void bad_input_is_named_with_its_field() {
        assertMalformed("end", () -> new TransitionPlan(START, START, 1, Pounds.ZERO, Pounds.ZERO));
        assertMalformed("tolerance", () -> measurement("1.00", "1.00", "101"));
        assertMalformed("old", () -> measurement("1.001", "1.00", "1"));
        assertMalformed("by", () -> new GateVerdict(START, "", "seen"));
    }

    private static Measurement measurement(String old, String fresh, String tolerance) {
        return new Measurement(
                "Episodes",
                YearMonth.of(2007, 4),
                new BigDecimal(old),
                new BigDecimal(fresh),
                new BigDecimal(tolerance));
    }

    private static GateVerdict verdict(LocalDate on) {
        return new GateVerdict(on, "A. Head of Information", "daily reports agree");
    }

    private static SystemTransition planned() {
        return SystemTransition.planned(
                PctCode.of("5K5"),
                "Lantern",
                new TransitionPlan(
                        LocalDate.of(2007, 4, 1),
                        LocalDate.of(2007, 7, 1),
                        1,
                        Pounds.of("1000.00"),
                        Pounds.of("3000.00")),
                true);
    }

    private static SystemTransition started() {
        SystemTransition transition = planned();
        transition.start(START, TODAY);
        assertThat(transition.doubleRunning(TODAY)).isNotEqualTo(Optional.empty());
        return transition;
    }
}
