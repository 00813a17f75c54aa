package uk.nhs.css.pricing.staffinlieu;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;

/** A rate of a year's on-costs. Never changed: a further version supersedes it. */
@Entity
@Table(name = "on_cost_rate")
@Shared(because = "rates are published")
public class OnCostRate {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Enumerated(EnumType.STRING)
    @Column(name = "rate_kind", updatable = false)
    private OnCost kind;

    @Column(name = "version_no", updatable = false)
    private int version;

    @Column(name = "rate_percent", updatable = false)
    private BigDecimal percent;

    @Column(name = "upper_percent", updatable = false)
    private BigDecimal upperPercent;

    @Column(name = "from_amount", updatable = false)
    private Money from;

    @Column(name = "to_amount", updatable = false)
    private Money to;

    @Column(name = "source", updatable = false)
    private String source;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected OnCostRate() {}

    static OnCostRate entered(FinancialYear year, RateView rate, int version, String by, Instant at) {
        OnCostRate row = new OnCostRate();
        row.id = year + ":" + rate.kind() + ":" + version;
        row.year = year;
        row.kind = rate.kind();
        row.version = version;
        row.percent = rate.percent();
        row.upperPercent = rate.upperPercent();
        row.from = rate.from();
        row.to = rate.to();
        row.source = rate.source();
        row.enteredBy = by;
        row.enteredAt = at;
        return row;
    }

    FinancialYear year() {
        return year;
    }

    RateView view() {
        return new RateView(kind, version, percent, upperPercent, from, to, source);
    }
}
