package uk.nhs.css.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Cuts an amount into parts along a line of equal units (months, days, instalments) so that neighbouring parts always sum
 * to the part that covers both: a part is round(A·b/n) − round(A·a/n), each rounded half-up to the penny.
 *
 * <p>Example: £100.00 in 12 is eight parts of 8.33 and four of 8.34.
 */
public final class CumulativeRounding {

    private CumulativeRounding() {}

    /**
     * The part of {@code amount} that falls on units {@code from} (included) to {@code to} (excluded) of {@code units}.
     *
     * @param from 0 to {@code to}
     * @param to {@code from} to {@code units}
     * @param units how many units make the whole, one or more
     */
    public static Money part(Money amount, int from, int to, int units) {
        if (units < 1 || from < 0 || to < from || to > units) {
            throw new IllegalArgumentException("part " + from + ".." + to + " of " + units);
        }
        return upTo(amount, to, units).minus(upTo(amount, from, units));
    }

    /** All {@code n} parts, in order; they sum to the amount. */
    public static List<Money> parts(Money amount, int n) {
        return IntStream.range(0, n).mapToObj(k -> part(amount, k, k + 1, n)).toList();
    }

    private static Money upTo(Money amount, int unit, int units) {
        // Half-up away from zero, so that a credit is the mirror of its charge.
        BigDecimal exact = amount.getAmount()
                .multiply(BigDecimal.valueOf(unit))
                .divide(BigDecimal.valueOf(units), 2, RoundingMode.HALF_UP);
        return Money.of(Pounds.GBP, exact);
    }
}
