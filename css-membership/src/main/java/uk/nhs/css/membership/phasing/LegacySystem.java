package uk.nhs.css.membership.phasing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.membership.Texts;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;

/** A product family that PCTs use today, and how long leaving it takes. */
@Entity
@Table(name = "legacy_system")
@Shared(because = "a product family, not one PCT's use of it")
public class LegacySystem {

    @Id
    @Column(name = "system_name")
    private String name;

    @Column(name = "first_months")
    private int firstMonths;

    @Column(name = "later_months")
    private int laterMonths;

    @Column(name = "illustrative")
    private boolean illustrative;

    @Version
    @Column(name = "version")
    private long version;

    protected LegacySystem() {}

    static LegacySystem of(String name, DoubleRunningTime time, boolean illustrative) {
        LegacySystem system = new LegacySystem();
        system.name = Texts.required("system", name, 60);
        system.illustrative = illustrative;
        system.takes(time);
        return system;
    }

    void takes(DoubleRunningTime time) {
        firstMonths = time.firstMonths();
        laterMonths = time.laterMonths();
    }

    DoubleRunningTime time() {
        return new DoubleRunningTime(firstMonths, laterMonths);
    }

    String name() {
        return name;
    }

    SystemView view() {
        return new SystemView(name, firstMonths, laterMonths, illustrative);
    }
}
