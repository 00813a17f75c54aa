package uk.nhs.css.pricing.yearend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;

/** What the service cost in a year, as it was entered on one occasion. Never changed; a correction is a further version. */
@Entity
@Table(name = "actual_cost_version")
@IdClass(ActualCostKey.class)
@Shared(because = "it is the cost of the whole service")
public class ActualCostVersion {

    @Id
    @Column(name = "financial_year", updatable = false)
    private String year;

    @Id
    @Column(name = "version_no", updatable = false)
    private int version;

    @Column(name = "title", updatable = false)
    private String title;

    @Column(name = "evidence", updatable = false)
    private String evidence;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected ActualCostVersion() {}

    static ActualCostVersion entered(ActualCostDraft draft, int number, String by, Instant at) {
        ActualCostVersion version = new ActualCostVersion();
        version.year = draft.year().toString();
        version.version = number;
        version.title = draft.title();
        version.evidence = draft.evidence();
        version.enteredBy = by;
        version.enteredAt = at;
        return version;
    }

    int version() {
        return version;
    }

    ActualCostView view(List<ActualCostEntry> lines) {
        return new ActualCostView(FinancialYear.parse(year), version, title, evidence, lines, enteredBy, enteredAt);
    }
}
