package uk.nhs.css.pricing.yearend;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * What closing a year would do, or has done.
 *
 * @param recovery the figures before the closing
 * @param closeNo the number of this closing, 1 for the first
 * @param recognised what it takes out of income, above zero for an over-recovery
 * @param carried what it carries forward; in a wind-up below zero, as what was carried is shared out after all
 * @param lines the true-up lines that it posts, none of them zero
 * @param dated the accounting date of its postings: the last day of the year, or the first open day
 */
public record YearEndPlan(
        CostRecoveryView recovery,
        CloseMethod method,
        int closeNo,
        Money recognised,
        Money carried,
        List<RecoveryLine> lines,
        LocalDate dated) {

    /** What the true-up lines come to; below zero for money back to PCTs. */
    public Money total() {
        return lines.stream().map(RecoveryLine::toPost).reduce(Pounds.ZERO, Money::plus);
    }

    /** Whether there is nothing to post and nothing to carry: the year is closed as it stands. */
    public boolean isNothing() {
        return lines.isEmpty() && carried.isZero() && recognised.isZero();
    }
}
