package uk.nhs.css.membership.transition;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * One PCT's way off one legacy system: both systems run, the new one passes three gates, the old one is decommissioned.
 * The days follow each other: start, operational, stable, validated, decommissioned (I35).
 */
@Entity
@Table(name = "system_transition")
@OwnedByPct(scopedIn = {Transitions.class, LoadedMeasures.class})
public class SystemTransition {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "pct_code")
    private PctCode pct;

    @Column(name = "system_name")
    private String system;

    @Column(name = "planned_start")
    private LocalDate plannedStart;

    @Column(name = "planned_end")
    private LocalDate plannedEnd;

    @Column(name = "planned_staff")
    private int plannedStaff;

    @Column(name = "planned_cost")
    private Money plannedCost;

    @Column(name = "legacy_cost")
    private Money legacyCost;

    @Column(name = "actual_start")
    private LocalDate actualStart;

    @Column(name = "decommissioned_on")
    private LocalDate decommissionedOn;

    @OneToMany(mappedBy = "transition", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<GateEvent> events = new ArrayList<>();

    @OneToMany(mappedBy = "transition", cascade = CascadeType.ALL)
    @OrderBy("measure, month")
    private List<ValidationMeasure> measures = new ArrayList<>();

    @OneToMany(mappedBy = "transition", cascade = CascadeType.ALL)
    @OrderBy("month")
    private List<DoubleRunningActual> actuals = new ArrayList<>();

    @OneToMany(mappedBy = "transition", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<TransitionDayChange> changes = new ArrayList<>();

    @Column(name = "illustrative")
    private boolean illustrative;

    @Version
    @Column(name = "version")
    private long version;

    protected SystemTransition() {}

    static SystemTransition planned(PctCode pct, String system, TransitionPlan plan, boolean illustrative) {
        SystemTransition transition = new SystemTransition();
        transition.id = UUID.randomUUID().toString();
        transition.pct = pct;
        transition.system = system;
        transition.illustrative = illustrative;
        transition.plan(plan);
        return transition;
    }

    void plan(TransitionPlan plan) {
        requireRunning();
        plannedStart = plan.start();
        plannedEnd = plan.end();
        plannedStaff = plan.staff();
        plannedCost = plan.monthlyCost();
        legacyCost = plan.legacyMonthlyCost();
    }

    void start(LocalDate on, LocalDate today) {
        steps().requireStartable(on, today);
        actualStart = on;
    }

    void pass(Gate gate, GateVerdict verdict, LocalDate today, String recordedBy) {
        steps().requirePassable(gate, verdict, today, openExceptions());
        add(gate, GateOutcome.PASSED, verdict, recordedBy);
    }

    void fail(Gate gate, GateVerdict verdict, LocalDate today, String recordedBy) {
        steps().requireFailable(gate, verdict, today);
        add(gate, GateOutcome.FAILED, verdict, recordedBy);
    }

    /** Reopens a gate and every later one that was passed on the strength of it. */
    void reopen(Gate gate, GateVerdict verdict, LocalDate today, String recordedBy) {
        steps().requireReopenable(gate, verdict, today);
        for (Gate each : Gate.values()) {
            if (each.compareTo(gate) >= 0 && outcome(each) != GateOutcome.OPEN) {
                add(each, GateOutcome.OPEN, verdict, recordedBy);
            }
        }
    }

    void decommission(LocalDate on, LocalDate today) {
        steps().requireDecommissionable(on, today);
        decommissionedOn = on;
    }

    /**
     * Corrects a day that was entered wrongly, or takes it back; the one that stood stays on record, and the legacy system's
     * cost follows.
     *
     * @param openFrom the first day for which the books are open; empty while none are closed
     * @return the date that stood
     */
    LocalDate correct(DayCorrection correction, Optional<LocalDate> openFrom, LocalDate today, String by, Instant at) {
        LocalDate stood = steps().requireCorrectable(correction, today);
        LocalDate first = correction.on().filter(stood::isAfter).orElse(stood);
        steps().requireOpenBooks(first, openFrom);
        boolean start = correction.day() == TransitionDay.START;
        TransitionSteps corrected = new TransitionSteps(
                pct,
                start ? correction.on() : Optional.ofNullable(actualStart),
                events,
                start ? Optional.ofNullable(decommissionedOn) : correction.on());
        corrected.requireDayIn(actuals, today);
        changes.add(TransitionDayChange.of(this, changes.size() + 1, stood, correction, by, at));
        actualStart = corrected.start().orElse(null);
        decommissionedOn = corrected.end().orElse(null);
        return stood;
    }

    /** What stands for a measure and its month. */
    Optional<ValidationMeasure> standing(String measure, YearMonth month) {
        return measures.stream().filter(each -> each.is(measure, month)).findFirst();
    }

    boolean measured(Measurement measurement) {
        Optional<ValidationMeasure> known = standing(measurement.measure(), measurement.month());
        Optional<ValidationMeasure> changed = measured(known, measurement);
        changed.filter(made -> known.isEmpty()).ifPresent(measures::add);
        return changed.isPresent();
    }

    /**
     * As {@link #measured(Measurement)}, for one who has looked up what stands and keeps what is new.
     *
     * @return the measure that changed or is new; empty if that was known
     */
    Optional<ValidationMeasure> measured(Optional<ValidationMeasure> known, Measurement measurement) {
        if (known.filter(each -> each.says(measurement)).isPresent()) {
            // What is known already may be said again, also after the end.
            return Optional.empty();
        }
        requireRunning();
        known.ifPresent(each -> each.take(measurement));
        return known.or(() -> Optional.of(ValidationMeasure.of(this, measurement)));
    }

    void accept(String measure, YearMonth month, String by, String why) {
        standing(measure, month)
                .orElseThrow(() -> new NotFound("measure", measure))
                .accept(by, why);
    }

    /** Records what a month took. Double running costs only in months in which both systems ran (I36). */
    void took(YearMonth month, int staff, Money cost, LocalDate today) {
        steps().requireDayIn(month, today);
        actuals.stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .ifPresentOrElse(
                        each -> each.take(staff, cost),
                        () -> actuals.add(DoubleRunningActual.of(this, month, staff, cost)));
    }

    /** The days on which both systems ran, today included; empty if there are none. */
    Optional<Period> doubleRunning(LocalDate today) {
        return steps().doubleRunning(today);
    }

    GateOutcome outcome(Gate gate) {
        return steps().outcome(gate);
    }

    Optional<GateEvent> last(Gate gate) {
        return steps().last(gate);
    }

    long openExceptions() {
        return measures.stream().filter(ValidationMeasure::isOpenException).count();
    }

    private void add(Gate gate, GateOutcome outcome, GateVerdict verdict, String recordedBy) {
        events.add(GateEvent.of(this, events.size() + 1, gate, outcome, verdict, recordedBy));
    }

    private void requireRunning() {
        steps().requireRunning();
    }

    private TransitionSteps steps() {
        return new TransitionSteps(
                pct, Optional.ofNullable(actualStart), events, Optional.ofNullable(decommissionedOn));
    }

    private Refusal refusal(String rule, String detail, String nextStep) {
        return steps().refusal(rule, detail, nextStep);
    }

    String id() {
        return id;
    }

    PctCode code() {
        return pct;
    }

    String system() {
        return system;
    }

    boolean hasBegun() {
        return actualStart != null;
    }

    TransitionView view(String name, LocalDate today, ZoneId zone) {
        return new TransitionViews(today, zone).view(name, this, facts());
    }

    TransitionStanding standing(LocalDate today) {
        return new TransitionStanding(
                pct,
                system,
                TransitionViews.gates(this),
                doubleRunning(today).map(Period::days).orElse(0));
    }

    TransitionPlan plan() {
        return new TransitionPlan(plannedStart, plannedEnd, plannedStaff, plannedCost, legacyCost);
    }

    private TransitionFacts facts() {
        return new TransitionFacts(
                system,
                plan(),
                Optional.ofNullable(actualStart),
                Optional.ofNullable(decommissionedOn),
                List.copyOf(events),
                List.copyOf(changes),
                List.copyOf(measures),
                List.copyOf(actuals),
                illustrative);
    }
}
