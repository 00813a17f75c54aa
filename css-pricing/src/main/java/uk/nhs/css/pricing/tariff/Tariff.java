package uk.nhs.css.pricing.tariff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;

/**
 * One version of a year's tariff. Never changed: a further version supersedes it for what is not yet charged. Its key is year
 * and version, so that of two versions entered at once only one comes in.
 */
@Entity
@Table(name = "tariff")
@Shared(because = "every PCT may read the tariff")
public class Tariff {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "version_no", updatable = false)
    private int version;

    @Column(name = "title", updatable = false)
    private String title;

    @Column(name = "recurring_rate", updatable = false)
    private PencePerHead recurringRate;

    @Enumerated(EnumType.STRING)
    @Column(name = "recurring_basis", updatable = false)
    private PopulationBasis recurringBasis;

    @Column(name = "set_up_rate", updatable = false)
    private PencePerHead setUpRate;

    @Enumerated(EnumType.STRING)
    @Column(name = "set_up_basis", updatable = false)
    private PopulationBasis setUpBasis;

    @Enumerated(EnumType.STRING)
    @Column(name = "proration", updatable = false)
    private Proration proration;

    @Column(name = "instalments", updatable = false)
    private int instalments;

    @Column(name = "evidence", updatable = false)
    private String evidence;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issued;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected Tariff() {}

    /** The next version of a year, as drafted. */
    static Tariff issued(TariffDraft draft, int version, String by, Instant at) {
        Tariff tariff = new Tariff();
        tariff.id = draft.year() + ":" + version;
        tariff.year = draft.year();
        tariff.version = version;
        tariff.title = draft.title();
        tariff.recurringRate = draft.recurringRate();
        tariff.recurringBasis = draft.recurringBasis();
        tariff.setUpRate = draft.setUpRate();
        tariff.setUpBasis = draft.setUpBasis();
        tariff.proration = draft.proration();
        tariff.instalments = draft.instalments();
        tariff.evidence = draft.evidence();
        tariff.issued = draft.issued();
        tariff.enteredBy = by;
        tariff.enteredAt = at;
        return tariff;
    }

    TariffView view() {
        return new TariffView(
                year,
                version,
                title,
                recurringRate,
                recurringBasis,
                setUpRate,
                setUpBasis,
                proration,
                instalments,
                evidence,
                issued);
    }
}
