package uk.nhs.css.pricing.staffinlieu;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;

/** What a band pays in a year. Never changed: a further version supersedes it. */
@Entity
@Table(name = "pay_band")
@Shared(because = "pay circulars are published")
public class PayBand {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "band", updatable = false)
    private String band;

    @Column(name = "version_no", updatable = false)
    private int version;

    @Column(name = "minimum_pay", updatable = false)
    private Money minimum;

    @Column(name = "maximum_pay", updatable = false)
    private Money maximum;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected PayBand() {}

    static PayBand entered(FinancialYear year, PayRange range, int version, String by, Instant at) {
        PayBand row = new PayBand();
        row.id = year + ":" + range.band().code() + ":" + version;
        row.year = year;
        row.band = range.band().code();
        row.version = version;
        row.minimum = range.minimum();
        row.maximum = range.maximum();
        row.source = range.source();
        row.enteredBy = by;
        row.enteredAt = at;
        return row;
    }

    FinancialYear year() {
        return year;
    }

    PayRange range() {
        return new PayRange(Band.of(band), version, minimum, maximum, source);
    }
}
