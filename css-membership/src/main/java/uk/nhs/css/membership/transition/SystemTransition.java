package uk.nhs.css.membership.transition;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.Dates;
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
        if (actualStart != null) {
            throw refusal(
                    "STARTED", "Double running began on " + Dates.inWords(actualStart) + ".", "Nothing is to do.");
        }
        requireNotAhead(on, today);
        actualStart = on;
    }

    void pass(Gate gate, GateVerdict verdict, LocalDate today, String recordedBy) {
        requireDecidable(verdict, today);
        if (outcome(gate) != GateOutcome.OPEN) {
            throw refusal(
                    "GATE_OPEN",
                    "The gate " + gate.label() + " is " + outcome(gate).label() + ".",
                    "Reopen the gate first.");
        }
        for (Gate earlier : Gate.values()) {
            if (earlier.compareTo(gate) < 0 && outcome(earlier) != GateOutcome.PASSED) {
                throw refusal(
                        "GATE_ORDER",
                        "The gate " + earlier.label() + " is not passed.",
                        "Pass the gates in their order: operational, stable, validated.");
            }
        }
        long open = openExceptions();
        if (open > 0) {
            throw refusal(
                    "OPEN_EXCEPTION",
                    open == 1
                            ? "One measure is above tolerance and nobody has accepted it."
                            : open + " measures are above tolerance and nobody has accepted them.",
                    "Mend the measure, or accept each exception by name with its reason.");
        }
        add(gate, GateOutcome.PASSED, verdict, recordedBy);
    }

    void fail(Gate gate, GateVerdict verdict, LocalDate today, String recordedBy) {
        requireDecidable(verdict, today);
        if (outcome(gate) != GateOutcome.OPEN) {
            throw refusal("GATE_OPEN", "The gate is " + outcome(gate).label() + ".", "Reopen the gate first.");
        }
        add(gate, GateOutcome.FAILED, verdict, recordedBy);
    }

    /** Reopens a gate and every later one that was passed on the strength of it. */
    void reopen(Gate gate, GateVerdict verdict, LocalDate today, String recordedBy) {
        requireDecidable(verdict, today);
        if (outcome(gate) == GateOutcome.OPEN) {
            throw refusal("GATE_CLOSED", "The gate " + gate.label() + " is open.", "Nothing is to do.");
        }
        for (Gate each : Gate.values()) {
            if (each.compareTo(gate) >= 0 && outcome(each) != GateOutcome.OPEN) {
                add(each, GateOutcome.OPEN, verdict, recordedBy);
            }
        }
    }

    void decommission(LocalDate on, LocalDate today) {
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
        decommissionedOn = on;
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
        Period asked = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        boolean ran = doubleRunning(today).flatMap(asked::overlap).isPresent();
        if (!ran) {
            throw refusal(
                    "BOTH_RUN",
                    "In " + month + " there was no day on which both systems ran.",
                    "Give a month between the start of double running and decommissioning.");
        }
        actuals.stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .ifPresentOrElse(
                        each -> each.take(staff, cost),
                        () -> actuals.add(DoubleRunningActual.of(this, month, staff, cost)));
    }

    /** The days on which both systems ran, today included; empty if there are none. */
    Optional<Period> doubleRunning(LocalDate today) {
        if (actualStart == null || actualStart.isAfter(today)) {
            return Optional.empty();
        }
        LocalDate end = decommissionedOn == null ? today.plusDays(1) : decommissionedOn;
        return Optional.of(new Period(actualStart, end)).filter(period -> !period.isEmpty());
    }

    GateOutcome outcome(Gate gate) {
        return last(gate).map(GateEvent::outcome).orElse(GateOutcome.OPEN);
    }

    Optional<GateEvent> last(Gate gate) {
        return events.stream().filter(event -> event.gate() == gate).max(Comparator.comparingInt(GateEvent::number));
    }

    long openExceptions() {
        return measures.stream().filter(ValidationMeasure::isOpenException).count();
    }

    private void add(Gate gate, GateOutcome outcome, GateVerdict verdict, String recordedBy) {
        events.add(GateEvent.of(this, events.size() + 1, gate, outcome, verdict, recordedBy));
    }

    private void requireDecidable(GateVerdict verdict, LocalDate today) {
        requireRunning();
        if (actualStart == null) {
            throw refusal("NOT_STARTED", "Double running has not begun.", "Record its start first.");
        }
        requireNotAhead(verdict.on(), today);
        requireNotBeforeLast(verdict.on());
    }

    private void requireNotBeforeLast(LocalDate on) {
        LocalDate last =
                events.isEmpty() ? actualStart : events.get(events.size() - 1).on();
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

    private void requireRunning() {
        if (decommissionedOn != null) {
            throw refusal(
                    "DECOMMISSIONED",
                    "The legacy system was decommissioned on " + Dates.inWords(decommissionedOn) + ".",
                    "Nothing is to do.");
        }
    }

    private Refusal refusal(String rule, String detail, String nextStep) {
        return new Refusal(rule, pct.value(), detail, nextStep);
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

    TransitionView view(String name, LocalDate today) {
        return new TransitionViews(today).view(name, this, facts());
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
                List.copyOf(measures),
                List.copyOf(actuals),
                illustrative);
    }
}
