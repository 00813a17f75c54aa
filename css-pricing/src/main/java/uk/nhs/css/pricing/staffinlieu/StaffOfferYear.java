package uk.nhs.css.pricing.staffinlieu;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffView;

/** The terms of one financial year of an offer, from the tariff that was in force when it was made. Never changed. */
@Entity
@Table(name = "staff_offer_year")
@OwnedByPct(scopedIn = OfferReader.class)
public class StaffOfferYear {

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
    @Column(name = "proration", updatable = false)
    private Proration proration;

    @Column(name = "instalments", updatable = false)
    private int instalments;

    @Column(name = "tariff_version", updatable = false)
    private int tariffVersion;

    protected StaffOfferYear() {}

    static StaffOfferYear of(StaffOffer offer, TariffView tariff) {
        StaffOfferYear row = new StaffOfferYear();
        row.id = offer.id() + ":" + tariff.year().startYear();
        row.offerId = offer.id();
        row.pct = offer.pct();
        row.year = tariff.year();
        row.proration = tariff.proration();
        row.instalments = tariff.instalments();
        row.tariffVersion = tariff.version();
        return row;
    }

    String offerId() {
        return offerId;
    }

    YearTerms terms() {
        return new YearTerms(year, proration, instalments, tariffVersion);
    }
}
