package uk.nhs.css.pricing.yearend;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.calendar.FinancialYear;

/** One closing of a year. Never changed; what comes to light later is a further closing of the same year. */
@Entity
@Table(name = "year_close")
@IdClass(YearCloseKey.class)
@Shared(because = "it closes the year of the whole service")
public class YearClose {

    @Id
    @Column(name = "financial_year", updatable = false)
    private String year;

    @Id
    @Column(name = "close_no", updatable = false)
    private int closeNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_method", updatable = false)
    private CloseMethod method;

    @Column(name = "actual_version", updatable = false)
    private int actualVersion;

    @Column(name = "charged", updatable = false)
    private Money charged;

    @Column(name = "actual_cost", updatable = false)
    private Money actual;

    @Column(name = "brought_forward", updatable = false)
    private Money broughtForward;

    @Column(name = "recognised", updatable = false)
    private Money recognised;

    @Column(name = "carried", updatable = false)
    private Money carried;

    @Column(name = "dated", updatable = false)
    private LocalDate dated;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "closed_by", updatable = false)
    private String closedBy;

    @Column(name = "closed_at", updatable = false)
    private Instant closedAt;

    protected YearClose() {}

    static YearClose of(YearEndPlan plan, String reason, String by, Instant at) {
        CostRecoveryView recovery = plan.recovery();
        YearClose close = new YearClose();
        close.year = recovery.year().toString();
        close.closeNo = plan.closeNo();
        close.method = plan.method();
        close.actualVersion = recovery.actualVersion().orElseThrow();
        close.charged = recovery.charged();
        close.actual = recovery.actual().orElseThrow();
        close.broughtForward = recovery.broughtForward();
        close.recognised = plan.recognised();
        close.carried = plan.carried();
        close.dated = plan.dated();
        close.reason = reason;
        close.closedBy = by;
        close.closedAt = at;
        return close;
    }

    FinancialYear year() {
        return FinancialYear.parse(year);
    }

    YearCloseView view() {
        return new YearCloseView(
                year(),
                closeNo,
                method,
                actualVersion,
                charged,
                actual,
                broughtForward,
                recognised,
                carried,
                dated,
                reason,
                closedBy,
                closedAt);
    }
}
