package uk.nhs.css.pricing.benefits;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;

/**
 * A benefit on the register.
 *
 * @param claim what was claimed
 * @param decidedBy who verified or excluded it; empty while it is a claim
 * @param basis on what it was verified, or why excluded; else empty
 */
public record BenefitView(
        String id,
        BenefitClaim claim,
        BenefitState state,
        String enteredBy,
        Instant enteredAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String basis) {

    /** What it is said to bring in a year; zero where no figure is given. */
    public Money amount(FinancialYear year) {
        return claim.amounts().getOrDefault(year, Pounds.ZERO);
    }
}
