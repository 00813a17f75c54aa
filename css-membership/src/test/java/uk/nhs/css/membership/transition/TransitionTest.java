package uk.nhs.css.membership.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.membership.testing.Refusals.assertMalformed;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
                switch (random.nextInt(12)) {
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
                    case 9 -> takeBack(transition, TransitionDay.values()[random.nextInt(2)]);
                    case 8 ->
                        transition.correct(
                                correction(TransitionDay.values()[random.nextInt(2)], on),
                                Optional.empty(),
                                TODAY,
                                "host",
                                Instant.EPOCH);
                    default -> transition.decommission(on, TODAY);
                }
            } catch (NotFound nothingMeasured) {
                assertThat(transition.view("Brent", TODAY, ZoneOffset.UTC).measures())
                        .isEmpty();
            } catch (Refusal refused) {
                assertThat(refused.nextStep()).isNotBlank();
            }
            assertDaysFollow(transition.view("Brent", TODAY, ZoneOffset.UTC));
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
        assertThat(transition.view("Brent", TODAY, ZoneOffset.UTC).gates())
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
        TransitionView view = transition.view("Brent", TODAY, ZoneOffset.UTC);
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
    @Tag("I36")
    void a_start_entered_wrongly_is_corrected_and_the_cost_follows() {
        SystemTransition transition = started();
        transition.took(YearMonth.of(2007, 4), 1, Pounds.of("900.00"), TODAY);
        correct(transition, TransitionDay.START, LocalDate.of(2007, 4, 16));
        TransitionView view = transition.view("Brent", TODAY, ZoneOffset.UTC);
        assertThat(view.actualStart()).contains(LocalDate.of(2007, 4, 16));
        // April: 3,000.00 x 15/30 = 1,500.00. May whole. 1 June: 3,000.00 x 1/30 = 100.00.
        assertThat(view.months())
                .extracting(month -> Pounds.plain(month.legacyCost()))
                .containsExactly("1500.00", "3000.00", "100.00");
        assertThat(view.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(START);
            assertThat(change.after()).contains(LocalDate.of(2007, 4, 16));
            assertThat(change.why()).isEqualTo("read from the wrong line");
        });
        assertRefusedBy("SAME_DAY", () -> correct(transition, TransitionDay.START, LocalDate.of(2007, 4, 16)));
        assertRefusedBy("NOT_AHEAD", () -> correct(transition, TransitionDay.START, TODAY.plusDays(1)));
        // £900.00 stand for April: from 1 May on April would have no day of double running.
        correct(transition, TransitionDay.START, LocalDate.of(2007, 4, 30));
        assertRefusedBy("BOTH_RUN", () -> correct(transition, TransitionDay.START, LocalDate.of(2007, 5, 1)));
        transition.took(YearMonth.of(2007, 4), 0, Pounds.ZERO, TODAY);
        correct(transition, TransitionDay.START, LocalDate.of(2007, 5, 1));
        assertThat(transition.view("Brent", TODAY, ZoneOffset.UTC).changes()).hasSize(3);
    }

    @Test
    @Tag("I35")
    void a_corrected_day_still_stands_in_the_order_of_the_steps() {
        SystemTransition transition = started();
        assertRefusedBy("NOT_DECOMMISSIONED", () -> correct(transition, TransitionDay.DECOMMISSIONED, TODAY));
        transition.pass(Gate.OPERATIONAL, verdict(START.plusDays(5)), TODAY, "host");
        correct(transition, TransitionDay.START, START.plusDays(5));
        assertRefusedBy("GATE_DATE", () -> correct(transition, TransitionDay.START, START.plusDays(6)));
        transition.pass(Gate.STABLE, verdict(START.plusDays(7)), TODAY, "host");
        transition.pass(Gate.VALIDATED, verdict(LocalDate.of(2007, 5, 1)), TODAY, "host");
        transition.decommission(LocalDate.of(2007, 5, 16), TODAY);
        assertRefusedBy(
                "GATE_DATE", () -> correct(transition, TransitionDay.DECOMMISSIONED, LocalDate.of(2007, 4, 30)));
        correct(transition, TransitionDay.DECOMMISSIONED, LocalDate.of(2007, 5, 1));
        // The legacy system ended on 1 May: it cost nothing in May.
        assertThat(transition
                        .view("Brent", TODAY, ZoneOffset.UTC)
                        .months()
                        .get(1)
                        .legacyCost())
                .isEqualTo(Pounds.ZERO);
        assertRefusedBy("NOT_STARTED", () -> correct(planned(), TransitionDay.START, START));
    }

    @Test
    @Tag("I35")
    @Tag("I36")
    void a_decommissioning_that_has_not_happened_is_taken_back_and_both_systems_run_on() {
        SystemTransition transition = started();
        assertRefusedBy("NOT_DECOMMISSIONED", () -> takeBack(transition, TransitionDay.DECOMMISSIONED));
        for (Gate gate : Gate.values()) {
            transition.pass(gate, verdict(LocalDate.of(2007, 5, 1)), TODAY, "host");
        }
        transition.decommission(LocalDate.of(2007, 5, 16), TODAY);
        takeBack(transition, TransitionDay.DECOMMISSIONED);
        TransitionView view = transition.view("Brent", TODAY, ZoneOffset.UTC);
        assertThat(view.decommissionedOn()).isEmpty();
        // 10 to 30 April: 3,000.00 x 21/30 = 2,100.00. May whole. 1 June: 3,000.00 x 1/30 = 100.00.
        assertThat(view.months())
                .extracting(month -> Pounds.plain(month.legacyCost()))
                .containsExactly("2100.00", "3000.00", "100.00");
        assertThat(view.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(LocalDate.of(2007, 5, 16));
            assertThat(change.after()).isEmpty();
        });
        // A gate can be reopened again, and the system decommissioned once more.
        transition.reopen(Gate.VALIDATED, verdict(LocalDate.of(2007, 5, 20)), TODAY, "host");
        transition.pass(Gate.VALIDATED, verdict(LocalDate.of(2007, 5, 28)), TODAY, "host");
        transition.decommission(LocalDate.of(2007, 5, 28), TODAY);
    }

    @Test
    @Tag("I35")
    void a_start_that_has_not_happened_is_taken_back_until_a_gate_or_a_cost_tells_of_it() {
        assertRefusedBy("NOT_STARTED", () -> takeBack(planned(), TransitionDay.START));
        SystemTransition transition = started();
        transition.took(YearMonth.of(2007, 4), 1, Pounds.of("900.00"), TODAY);
        assertRefusedBy("BOTH_RUN", () -> takeBack(transition, TransitionDay.START));
        transition.took(YearMonth.of(2007, 4), 0, Pounds.ZERO, TODAY);
        takeBack(transition, TransitionDay.START);
        assertThat(transition.view("Brent", TODAY, ZoneOffset.UTC).actualStart())
                .isEmpty();
        assertThat(transition.doubleRunning(TODAY)).isEmpty();
        transition.start(START, TODAY);
        transition.fail(Gate.OPERATIONAL, verdict(START.plusDays(5)), TODAY, "host");
        assertRefusedBy("GATE_DECIDED", () -> takeBack(transition, TransitionDay.START));
    }

    @Test
    @Tag("I21")
    void no_day_of_a_closed_month_changes() {
        SystemTransition transition = started();
        Optional<LocalDate> openFrom = Optional.of(LocalDate.of(2007, 5, 1));
        DayCorrection may = correction(TransitionDay.START, LocalDate.of(2007, 5, 2));
        assertRefusedBy("PERIOD_CLOSED", () -> transition.correct(may, openFrom, TODAY, "host", Instant.EPOCH));
        transition.correct(may, Optional.of(START), TODAY, "host", Instant.EPOCH);
        DayCorrection april = correction(TransitionDay.START, LocalDate.of(2007, 4, 30));
        assertRefusedBy("PERIOD_CLOSED", () -> transition.correct(april, openFrom, TODAY, "host", Instant.EPOCH));
        transition.correct(
                correction(TransitionDay.START, LocalDate.of(2007, 5, 1)), openFrom, TODAY, "host", Instant.EPOCH);
        Optional<LocalDate> juneOpen = Optional.of(LocalDate.of(2007, 6, 1));
        DayCorrection never = DayCorrection.takenBack(TransitionDay.START, "it was put off");
        assertRefusedBy("PERIOD_CLOSED", () -> transition.correct(never, juneOpen, TODAY, "host", Instant.EPOCH));
        transition.correct(never, openFrom, TODAY, "host", Instant.EPOCH);
    }

    @Test
    void more_staff_or_cost_than_planned_or_a_late_end_is_an_overrun() {
        SystemTransition transition = started();
        transition.took(YearMonth.of(2007, 4), 1, Pounds.of("1000.00"), TODAY);
        assertThat(transition.view("Brent", TODAY, ZoneOffset.UTC).overrun()).isFalse();
        transition.took(YearMonth.of(2007, 5), 1, Pounds.of("1000.01"), TODAY);
        assertThat(transition.view("Brent", TODAY, ZoneOffset.UTC).overrun()).isTrue();
        SystemTransition late = started();
        assertThat(late.view("Brent", LocalDate.of(2007, 7, 1), ZoneOffset.UTC).overrun())
                .isFalse();
        assertThat(late.view("Brent", LocalDate.of(2007, 7, 2), ZoneOffset.UTC).overrun())
                .isTrue();
    }

    @Test
    void bad_input_is_named_with_its_field() {
        assertMalformed("end", () -> new TransitionPlan(START, START, 1, Pounds.ZERO, Pounds.ZERO));
        assertMalformed("tolerance", () -> measurement("1.00", "1.00", "101"));
        assertMalformed("old", () -> measurement("1.001", "1.00", "1"));
        assertMalformed("why", () -> DayCorrection.to(TransitionDay.START, START, " "));
        assertMalformed("on", () -> DayCorrection.to(TransitionDay.START, null, "wrong line"));
        assertMalformed("day", () -> TransitionDay.parse("GATE"));
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

    private static void correct(SystemTransition transition, TransitionDay day, LocalDate on) {
        transition.correct(correction(day, on), Optional.empty(), TODAY, "host", Instant.EPOCH);
    }

    private static void takeBack(SystemTransition transition, TransitionDay day) {
        transition.correct(
                DayCorrection.takenBack(day, "entered for the wrong PCT"),
                Optional.empty(),
                TODAY,
                "host",
                Instant.EPOCH);
    }

    private static DayCorrection correction(TransitionDay day, LocalDate on) {
        return DayCorrection.to(day, on, "read from the wrong line");
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
