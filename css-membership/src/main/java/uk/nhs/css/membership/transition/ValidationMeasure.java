package uk.nhs.css.membership.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.persistence.OrderedId;
import uk.nhs.css.domain.refusal.Refusal;

/** A measure of one month from both systems; above tolerance it is an exception until somebody accepts it by name. */
@Entity
@Table(name = "validation_measure")
@OwnedByPct(scopedIn = {Transitions.class, LoadedMeasures.class})
public class ValidationMeasure {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "transition_id")
    private SystemTransition transition;

    @Column(name = "measure")
    private String measure;

    @Column(name = "measured_month")
    private LocalDate month;

    /** As {@link #keyOf} makes it. */
    @Column(name = "measure_key", updatable = false)
    private String measureKey;

    @Column(name = "old_value")
    private BigDecimal old;

    @Column(name = "new_value")
    private BigDecimal fresh;

    @Column(name = "tolerance")
    private BigDecimal tolerance;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Column(name = "accepted_why")
    private String acceptedWhy;

    protected ValidationMeasure() {}

    static ValidationMeasure of(SystemTransition transition, Measurement measurement) {
        ValidationMeasure made = new ValidationMeasure();
        made.id = OrderedId.next();
        made.transition = transition;
        made.measure = measurement.measure();
        made.month = measurement.month().atDay(1);
        made.measureKey = keyOf(transition.id(), measurement.month(), measurement.measure());
        made.take(measurement);
        return made;
    }

    /** By which a measure of a transition and month is found. */
    static String keyOf(String transition, YearMonth month, String measure) {
        return transition + "/" + month + "/" + measure;
    }

    String key() {
        return measureKey;
    }

    SystemTransition transition() {
        return transition;
    }

    boolean says(Measurement measurement) {
        return old != null && measurement.equals(measurement());
    }

    /** Takes over a measurement made again; an acceptance was of the old figures and goes. */
    boolean take(Measurement measurement) {
        if (says(measurement)) {
            return false;
        }
        old = measurement.old();
        fresh = measurement.fresh();
        tolerance = measurement.tolerance();
        acceptedBy = null;
        acceptedWhy = null;
        return true;
    }

    void accept(String by, String why) {
        if (!isOpenException()) {
            throw new Refusal("EXCEPTION", measure + " " + month, "It is no open exception.", "Nothing is to do.");
        }
        acceptedBy = by;
        acceptedWhy = why;
    }

    boolean is(String name, YearMonth of) {
        return measure.equals(name) && month.equals(of.atDay(1));
    }

    boolean isOpenException() {
        return measurement().exceedsTolerance() && acceptedBy == null;
    }

    Measurement measurement() {
        return new Measurement(
                measure, YearMonth.from(month), old.setScale(2), fresh.setScale(2), tolerance.setScale(3));
    }

    TransitionView.MeasureView view() {
        return new TransitionView.MeasureView(
                measurement(),
                measurement().exceedsTolerance(),
                isOpenException(),
                Optional.ofNullable(acceptedBy),
                Optional.ofNullable(acceptedWhy));
    }
}
