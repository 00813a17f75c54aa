package uk.nhs.css.pricing.staffinlieu;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/** What the host decided on the rest of an offer's year. Never changed. */
@Entity
@Table(name = "staff_rest")
@OwnedByPct(scopedIn = OfferReader.class)
public class StaffRest {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "offer_id", updatable = false)
    private String offerId;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", updatable = false)
    private RestOutcome outcome;

    @Column(name = "amount", updatable = false)
    private Money amount;

    @Column(name = "why", updatable = false)
    private String why;

    @Column(name = "decided_by", updatable = false)
    private String decidedBy;

    @Column(name = "decided_on", updatable = false)
    private LocalDate decidedOn;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    protected StaffRest() {}

    static StaffRest decided(
            StaffOffer offer,
            FinancialYear year,
            RestOutcome outcome,
            Money amount,
            String why,
            String by,
            LocalDate on,
            Instant at) {
        StaffRest rest = new StaffRest();
        rest.id = UUID.randomUUID().toString();
        rest.offerId = offer.id();
        rest.pct = offer.pct();
        rest.year = year;
        rest.outcome = outcome;
        rest.amount = amount;
        rest.why = why;
        rest.decidedBy = by;
        rest.decidedOn = on;
        rest.decidedAt = at;
        return rest;
    }

    String offerId() {
        return offerId;
    }

    StaffOfferView.RestView view() {
        return new StaffOfferView.RestView(year, outcome, amount, why, decidedBy, decidedOn);
    }
}
