package uk.nhs.css.pricing.yearend;

import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One PCT in the recovery of a year's cost.
 *
 * @param heads its weighted heads; 0 if it was no member in the year
 * @param months its whole months of membership in the year
 * @param charged what it was charged for the year, credit notes taken off, true-ups not counted
 * @param share its share of the actual cost of the year by weighted-head months
 * @param trueUp its true-up lines so far; below zero for money back
 * @param toPost the true-up line that sharing out would post now; below zero for money back
 */
public record RecoveryLine(
        PctCode code, String name, long heads, int months, Money charged, Money share, Money trueUp, Money toPost) {

    /** Weighted heads times months. */
    public long headMonths() {
        return heads * months;
    }
}
