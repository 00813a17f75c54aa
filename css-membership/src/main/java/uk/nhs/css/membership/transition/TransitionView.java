package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * The transition of one PCT from one legacy system.
 *
 * @param id its identity
 * @param code the PCT
 * @param name its name
 * @param system the legacy system
 * @param plan how it is planned
 * @param actualStart the first day on which both systems really run; empty if not begun
 * @param gates where each gate stands, in their order
 * @param events what happened at the gates, oldest first
 * @param changes days that were corrected or taken back, oldest first
 * @param measures validation of new against old, by measure and month
 * @param openExceptions measures above tolerance that nobody has accepted
 * @param decommissionedOn the day on which the legacy system and its cost end
 * @param daysInDoubleRunning days on which both systems have run, up to today
 * @param months planned against actual, by month
 * @param overrun whether a month took more staff or cost than planned, or double running is past its planned end
 * @param illustrative true for sample data
 */
public record TransitionView(
        String id,
        PctCode code,
        String name,
        String system,
        TransitionPlan plan,
        Optional<LocalDate> actualStart,
        List<GateView> gates,
        List<GateEventView> events,
        List<DayChangeView> changes,
        List<MeasureView> measures,
        int openExceptions,
        Optional<LocalDate> decommissionedOn,
        int daysInDoubleRunning,
        List<MonthView> months,
        boolean overrun,
        boolean illustrative) {

    /**
     * Where a gate stands.
     *
     * @param gate the gate
     * @param outcome open, passed or failed
     * @param on the day of its last event; empty if there was none
     */
    public record GateView(Gate gate, GateOutcome outcome, Optional<LocalDate> on) {}

    /**
     * What happened at a gate.
     *
     * @param gate the gate
     * @param outcome passed, failed, or open again
     * @param on the day
     * @param by the person who decided, by name
     * @param evidence on what ground
     * @param recordedBy the account that entered it
     */
    public record GateEventView(
            Gate gate, GateOutcome outcome, LocalDate on, String by, String evidence, String recordedBy) {}

    /**
     * A day that was corrected or taken back.
     *
     * @param day which day
     * @param before the date that stood until then
     * @param after the date that took its place; empty if it was taken back
     * @param why why the earlier one was wrong
     * @param by the account that corrected it
     * @param recordedOn when
     */
    public record DayChangeView(
            TransitionDay day,
            LocalDate before,
            Optional<LocalDate> after,
            String why,
            String by,
            LocalDate recordedOn) {}

    /**
     * A validation measure.
     *
     * @param measurement both values and the tolerance
     * @param aboveTolerance whether the difference is more than allowed
     * @param open whether it is and nobody has accepted it
     * @param acceptedBy who has, by name
     * @param acceptedWhy why
     */
    public record MeasureView(
            Measurement measurement,
            boolean aboveTolerance,
            boolean open,
            Optional<String> acceptedBy,
            Optional<String> acceptedWhy) {}

    /**
     * A month of double running.
     *
     * @param month the month
     * @param plannedStaff staff as planned
     * @param actualStaff staff that it took; empty if not recorded
     * @param plannedCost cost as planned
     * @param actualCost what it cost; empty if not recorded
     * @param legacyCost what the legacy system cost on the days on which both ran
     * @param overrun whether it took more than planned
     */
    public record MonthView(
            YearMonth month,
            int plannedStaff,
            Optional<Integer> actualStaff,
            Money plannedCost,
            Optional<Money> actualCost,
            Money legacyCost,
            boolean overrun) {}
}
