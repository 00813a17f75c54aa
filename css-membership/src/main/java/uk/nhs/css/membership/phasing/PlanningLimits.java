package uk.nhs.css.membership.phasing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The staff that double running takes and the staff that there is. One row for London. */
@Entity
@Table(name = "planning_limits")
@Shared(because = "the service's own staff")
public class PlanningLimits {

    static final String LONDON = "LONDON";

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "staff_per_pct")
    private int staffPerPct;

    @Column(name = "staff_limit")
    private int staffLimit;

    @Version
    @Column(name = "version")
    private long version;

    protected PlanningLimits() {}

    /** One person a PCT, and ten at most: the upper end of the five to ten of the business case. */
    static PlanningLimits usual() {
        PlanningLimits limits = new PlanningLimits();
        limits.id = LONDON;
        limits.set(1, 10);
        return limits;
    }

    void set(int perPct, int limit) {
        if (perPct < 1 || perPct > 20) {
            throw new MalformedInput("staffPerPct", String.valueOf(perPct), "is out of range", "Give 1 to 20 staff.");
        }
        if (limit < perPct || limit > 99) {
            throw new MalformedInput(
                    "staffLimit", String.valueOf(limit), "is out of range", "Give " + perPct + " to 99 staff.");
        }
        staffPerPct = perPct;
        staffLimit = limit;
    }

    int staffPerPct() {
        return staffPerPct;
    }

    int staffLimit() {
        return staffLimit;
    }
}
