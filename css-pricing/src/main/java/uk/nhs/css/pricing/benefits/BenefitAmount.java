package uk.nhs.css.pricing.benefits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;

/** What a benefit is said to bring in one year. */
@Entity
@Table(name = "benefit_amount")
@OwnedByPct(scopedIn = BenefitsRegister.class)
public class BenefitAmount {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "benefit_id", updatable = false)
    private Benefit benefit;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    @Column(name = "amount", updatable = false)
    private Money amount;

    protected BenefitAmount() {}

    static BenefitAmount of(Benefit benefit, FinancialYear year, Money amount) {
        BenefitAmount made = new BenefitAmount();
        made.id = UUID.randomUUID().toString();
        made.benefit = benefit;
        made.year = year;
        made.amount = amount;
        return made;
    }

    FinancialYear year() {
        return year;
    }

    Money amount() {
        return amount;
    }
}
