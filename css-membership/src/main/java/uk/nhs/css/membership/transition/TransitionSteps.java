package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Which step a transition may take next. The days follow each other: start, operational, stable, validated, decommissioned
 * (I35).
 *
 * @param pct the PCT, named in a refusal
 * @param start the first day on which both systems run
 * @param events what happened at the gates, oldest first
 * @param end the day on which the legacy system ended
 */
record TransitionSteps(PctCode pct, Optional<LocalDate> start, List<GateEvent> events, Optional<LocalDate> end) {

    GateOutcome outcome(Gate gate) {
        return last(gate).map(GateEvent::outcome).orElse(GateOutcome.OPEN);
    }

    Optional<GateEvent> last(Gate gate) {
        return events.stream().filter(event -> event.gate() == gate).max(Comparator.comparingInt(GateEvent::number));
    }

    /** The days on which both systems ran, today included; empty if there are none. */
    Optional<Period> doubleRunning(LocalDate today) {
        return start.filter(first -> !first.isAfter(today))
                .map(first -> new Period(first, end.orElse(today.plusDays(1))))
                .filter(period -> !period.isEmpty());
    }

    void requireStartable(LocalDate on, LocalDate today) {
        start.ifPresent(began -> {
            throw refusal(
                    "STARTED",
                    "Double running began on " + Dates.inWords(began) + ".",
                    "If that is wrong, correct the day or take it back, with the reason.");
        });
        requireNotAhead(on, today);
    }

    void requirePassable(Gate gate, GateVerdict verdict, LocalDate today, long openExceptions) {
        requireDecidable(verdict, today);
        requireOpen(gate);
        for (Gate earlier : Gate.values()) {
            if (earlier.compareTo(gate) < 0 && outcome(earlier) != GateOutcome.PASSED) {
                throw refusal(
                        "GATE_ORDER",
                        "The gate " + earlier.label() + " is not passed.",
                        "Pass the gates in their order: operational, stable, validated.");
            }
        }
        if (openExceptions > 0) {
            throw refusal(
                    "OPEN_EXCEPTION",
                    openExceptions == 1
                            ? "One measure is above tolerance and nobody has accepted it."
                            : openExceptions + " measures are above tolerance and nobody has accepted them.",
                    "Mend the measure, or accept each exception by name with its reason.");
        }
    }

    void requireFailable(Gate gate, GateVerdict verdict, LocalDate today) {
        requireDecidable(verdict, today);
        requireOpen(gate);
    }

    void requireReopenable(Gate gate, GateVerdict verdict, LocalDate today) {
        requireDecidable(verdict, today);
        if (outcome(gate) == GateOutcome.OPEN) {
            throw refusal("GATE_CLOSED", "The gate " + gate.label() + " is open.", "Nothing is to do.");
        }
    }

    void requireDecommissionable(LocalDate on, LocalDate today) {
        requireRunning();
        requireNotAhead(on, today);
        for (Gate gate : Gate.values()) {
            if (outcome(gate) != GateOutcome.PASSED) {
                throw refusal(
                        "ALL_GATES",
                        "The gate " + gate.label() + " is " + outcome(gate).label() + ".",
                        "Pass all three gates first.");
            }
        }
        requireNotBeforeLast(on);
    }

    /** The date that stands for a day, if it may be corrected to another or taken back. */
    LocalDate requireCorrectable(DayCorrection correction, LocalDate today) {
        TransitionDay day = correction.day();
        LocalDate stands = (day == TransitionDay.START ? start : end)
                .orElseThrow(() -> refusal(
                        day == TransitionDay.START ? "NOT_STARTED" : "NOT_DECOMMISSIONED",
                        day == TransitionDay.START
                                ? "Double running has not begun."
                                : "The legacy system has not been decommissioned.",
                        "Record the day first; only one that stands can be corrected."));
        correction
                .on()
                .ifPresentOrElse(on -> requireOtherDay(day, stands, on, today), () -> requireNothingFollowed(day));
        return stands;
    }

    private void requireOtherDay(TransitionDay day, LocalDate stands, LocalDate on, LocalDate today) {
        if (stands.equals(on)) {
            throw refusal("SAME_DAY", "It stands on " + Dates.inWords(on) + " already.", "Nothing is to do.");
        }
        requireNotAhead(on, today);
        if (day == TransitionDay.DECOMMISSIONED) {
            requireNotBeforeLast(on);
            return;
        }
        // Where gates were decided, the first of them is what follows the start; where none was, nothing does.
        events.stream().findFirst().filter(first -> on.isAfter(first.on())).ifPresent(first -> {
            throw refusal(
                    "GATE_DATE",
                    Dates.inWords(on) + " is after the gate " + first.gate().label() + " was decided, on "
                            + Dates.inWords(first.on()) + ".",
                    "Give " + Dates.inWords(first.on()) + " or an earlier day.");
        });
    }

    /** A gate was decided because both systems ran: a start that has one behind it did happen. */
    private void requireNothingFollowed(TransitionDay day) {
        if (day == TransitionDay.START) {
            events.stream().findFirst().ifPresent(first -> {
                throw refusal(
                        "GATE_DECIDED",
                        "The gate " + first.gate().label() + " was decided on " + Dates.inWords(first.on())
                                + ", so both systems ran.",
                        "Correct the start to the right date instead, and reopen the gate if it was decided wrongly.");
            });
        }
    }

    /** Days of a closed month have been reported and paid for: they change only where the month is opened again. */
    void requireOpenBooks(LocalDate from, Optional<LocalDate> openFrom) {
        openFrom.filter(from::isBefore).ifPresent(open -> {
            throw refusal(
                    "PERIOD_CLOSED",
                    "Days of double running would change from " + Dates.inWords(from)
                            + ", and the books are closed up to " + Dates.inWords(open.minusDays(1)) + ".",
                    "Open the closed months again under Ledger, back to that day, then correct it.");
        });
    }

    /** Whether both systems ran on some day of a month. */
    boolean ran(YearMonth month, LocalDate today) {
        Period asked = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        return doubleRunning(today).flatMap(asked::overlap).isPresent();
    }

    /** Double running costs only in months in which both systems ran (I36). */
    void requireDayIn(YearMonth month, LocalDate today) {
        if (!ran(month, today)) {
            throw refusal(
                    "BOTH_RUN",
                    "In " + inWords(month) + " there was no day on which both systems ran.",
                    "Give a month between the start of double running and decommissioning.");
        }
    }

    /** The same of months that are on record: what was taken in one of them must have had a day. */
    void requireDayIn(List<DoubleRunningActual> recorded, LocalDate today) {
        recorded.stream()
                .filter(actual -> actual.staff() > 0 || actual.cost().isPositive())
                .filter(actual -> !ran(actual.month(), today))
                .findFirst()
                .ifPresent(actual -> {
                    throw refusal(
                            "BOTH_RUN",
                            "Staff or cost is recorded for " + inWords(actual.month())
                                    + ", in which by then there would be no day on which both systems ran.",
                            "Record that month with 0 staff and £0 first, or give a day that leaves it one.");
                });
    }

    void requireRunning() {
        end.ifPresent(ended -> {
            throw refusal(
                    "DECOMMISSIONED",
                    "The legacy system was decommissioned on " + Dates.inWords(ended) + ".",
                    "If that is wrong, correct the day or take it back, with the reason.");
        });
    }

    private void requireOpen(Gate gate) {
        if (outcome(gate) != GateOutcome.OPEN) {
            throw refusal(
                    "GATE_OPEN",
                    "The gate " + gate.label() + " is " + outcome(gate).label() + ".",
                    "Reopen the gate first.");
        }
    }

    private void requireDecidable(GateVerdict verdict, LocalDate today) {
        requireRunning();
        if (start.isEmpty()) {
            throw refusal("NOT_STARTED", "Double running has not begun.", "Record its start first.");
        }
        requireNotAhead(verdict.on(), today);
        requireNotBeforeLast(verdict.on());
    }

    private void requireNotBeforeLast(LocalDate on) {
        LocalDate last = events.isEmpty()
                ? start.orElseThrow()
                : events.get(events.size() - 1).on();
        if (on.isBefore(last)) {
            throw refusal(
                    "GATE_DATE",
                    Dates.inWords(on) + " is before the last step, of " + Dates.inWords(last) + ".",
                    "Give " + Dates.inWords(last) + " or later.");
        }
    }

    private void requireNotAhead(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw refusal(
                    "NOT_AHEAD",
                    Dates.inWords(on) + " is still to come.",
                    "Give a day up to " + Dates.inWords(today) + ".");
        }
    }

    /** A month as people write it: {@code June 2007}. */
    private static String inWords(YearMonth month) {
        String day = Dates.inWords(month.atDay(1));
        return day.substring(day.indexOf(' ') + 1);
    }

    Refusal refusal(String rule, String detail, String nextStep) {
        return new Refusal(rule, pct.value(), detail, nextStep);
    }
}
