package uk.nhs.css.pricing.staffinlieu;

import java.math.BigDecimal;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * A rate of a year's on-costs.
 *
 * @param kind what it is paid for
 * @param version 1 for the first entry of the year; the highest is in force
 * @param percent of basic pay for a supplement, of pay for the pension, of pay between {@code from} and {@code to} for
 *     National Insurance
 * @param upperPercent of pay above {@code to}, for National Insurance; else zero
 * @param from the least of a supplement, or the pay from which National Insurance is due; else zero
 * @param to the most of a supplement, or the upper limit of National Insurance; else zero
 * @param source where the figures come from
 */
public record RateView(
        OnCost kind, int version, BigDecimal percent, BigDecimal upperPercent, Money from, Money to, String source) {

    /** What it says, in a sentence. */
    public String inWords() {
        if (kind.isSupplement()) {
            return percent(percent) + " of basic pay, at least " + Pounds.sterling(from) + " and at most "
                    + Pounds.sterling(to);
        }
        return kind == OnCost.PENSION
                ? percent(percent) + " of basic pay and supplement"
                : percent(percent) + " of pay from " + Pounds.sterling(from) + " to " + Pounds.sterling(to) + ", "
                        + percent(upperPercent) + " above";
    }

    static String percent(BigDecimal percent) {
        BigDecimal plain = percent.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + "%";
    }
}
