package uk.nhs.css.pricing.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.PencePerHead;

/**
 * The head counts that a paper's amounts and rates imply, and whether one head count can be behind all of them.
 *
 * <p>Example: £172,000 of which £56,000 once, at 39p and 20p, imply 297,436 heads for the subscription, 280,000 for the
 * set-up charge and 291,525 for both together.
 *
 * @param total as quoted
 * @param oneOff the part of it that is charged once
 */
record HeadCountsBehind(Money total, Money oneOff, PencePerHead recurringRate, PencePerHead setUpRate) {

    private static final BigDecimal HALF_A_THOUSAND_POUNDS = new BigDecimal("500");
    private static final BigDecimal HALF_A_PENNY_IN_POUNDS = new BigDecimal("0.005");

    /** Whether there is anything to divide. */
    boolean applies() {
        return inPounds(recurringRate).compareTo(HALF_A_PENNY_IN_POUNDS) > 0
                && inPounds(setUpRate).compareTo(HALF_A_PENNY_IN_POUNDS) > 0
                && oneOff.isPositive()
                && total.isGreaterThan(oneOff);
    }

    Money recurring() {
        return total.minus(oneOff);
    }

    PencePerHead bothRates() {
        return new PencePerHead(recurringRate.pence().add(setUpRate.pence()));
    }

    long behindSetUp() {
        return heads(oneOff, setUpRate);
    }

    long behindRecurring() {
        return heads(recurring(), recurringRate);
    }

    long behindTotal() {
        return heads(total, bothRates());
    }

    /**
     * How many heads lie between the two nearest counts that the subscription and the set-up charge can stand on if every
     * figure has been rounded, the amounts to £1,000 and the rates to 1p; empty if one count can be behind both.
     */
    Optional<Long> gapEvenIfRounded() {
        BigDecimal setUpLeast = divide(least(oneOff), most(setUpRate));
        BigDecimal setUpMost = divide(most(oneOff), least(setUpRate));
        // The subscription is what the rounded total leaves beside the rounded one-off part.
        BigDecimal recurringLeast = divide(least(total).subtract(most(oneOff)), most(recurringRate));
        BigDecimal recurringMost = divide(most(total).subtract(least(oneOff)), least(recurringRate));
        BigDecimal gap = recurringLeast.subtract(setUpMost).max(setUpLeast.subtract(recurringMost));
        return gap.signum() > 0 ? Optional.of(gap.setScale(0, RoundingMode.DOWN).longValueExact()) : Optional.empty();
    }

    private static long heads(Money amount, PencePerHead rate) {
        return amount.getAmount()
                .divide(inPounds(rate), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal least(Money amount) {
        return amount.getAmount().subtract(HALF_A_THOUSAND_POUNDS);
    }

    private static BigDecimal most(Money amount) {
        return amount.getAmount().add(HALF_A_THOUSAND_POUNDS);
    }

    private static BigDecimal least(PencePerHead rate) {
        return inPounds(rate).subtract(HALF_A_PENNY_IN_POUNDS);
    }

    private static BigDecimal most(PencePerHead rate) {
        return inPounds(rate).add(HALF_A_PENNY_IN_POUNDS);
    }

    private static BigDecimal inPounds(PencePerHead rate) {
        return rate.pence().movePointLeft(2);
    }

    private static BigDecimal divide(BigDecimal pounds, BigDecimal poundsPerHead) {
        return pounds.divide(poundsPerHead, MathContext.DECIMAL128);
    }
}
