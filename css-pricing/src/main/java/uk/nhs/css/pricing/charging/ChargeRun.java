package uk.nhs.css.pricing.charging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;

/** A charge run that posted something: who, when, how much, and why below quorum. Never changed. */
@Entity
@Table(name = "charge_run")
@Shared(because = "a run charges all members at once; only the host reads it")
public class ChargeRun {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private String madeBy;

    @Column(name = "members", updatable = false)
    private int members;

    @Column(name = "expected", updatable = false)
    private int expected;

    @Column(name = "made", updatable = false)
    private int made;

    @Column(name = "already_there", updatable = false)
    private int alreadyThere;

    @Column(name = "skipped", updatable = false)
    private int skipped;

    @Column(name = "total", updatable = false)
    private Money total;

    @Column(name = "override_reason", updatable = false)
    private String overrideReason;

    protected ChargeRun() {}

    /** @param overrideReason why it is made below quorum, if it is */
    static ChargeRun made(ChargeRunView result, Optional<String> overrideReason, String by, Instant at) {
        ChargeRun run = new ChargeRun();
        run.id = UUID.randomUUID().toString();
        run.year = result.year();
        run.madeAt = at;
        run.madeBy = by;
        run.members = result.members();
        run.expected = result.expected();
        run.made = result.made();
        run.alreadyThere = result.alreadyThere();
        run.skipped = result.skipped().size();
        run.total = result.total();
        run.overrideReason = overrideReason.orElse(null);
        return run;
    }

    String id() {
        return id;
    }

    PastRun view() {
        return new PastRun(id, madeAt, madeBy, made, total, Optional.ofNullable(overrideReason));
    }
}
