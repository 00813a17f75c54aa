package uk.nhs.css.pricing.ledger;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * What stands on each account at the end of a day. Debits and credits come to the same.
 *
 * @param asAt the last day that counts
 * @param lines every account, also those on which nothing stands
 */
public record TrialBalanceView(LocalDate asAt, List<Line> lines) {

    /**
     * One account.
     *
     * @param debits the sum of its debits
     * @param credits the sum of its credits, above zero
     * @param entries how many there are
     */
    public record Line(Account account, Money debits, Money credits, long entries) {

        /** Above zero for a debit balance. */
        public Money balance() {
            return debits.minus(credits);
        }

        /** The balance in the column of debits, or zero. */
        public Money debitBalance() {
            return balance().isPositive() ? balance() : Pounds.ZERO;
        }

        /** The balance in the column of credits, or zero. */
        public Money creditBalance() {
            return balance().isNegative() ? balance().negated() : Pounds.ZERO;
        }
    }

    public Money debitTotal() {
        return lines.stream().map(Line::debitBalance).reduce(Pounds.ZERO, Money::plus);
    }

    public Money creditTotal() {
        return lines.stream().map(Line::creditBalance).reduce(Pounds.ZERO, Money::plus);
    }

    /** The sum of all balances, which is zero. */
    public Money sum() {
        return debitTotal().minus(creditTotal());
    }
}
