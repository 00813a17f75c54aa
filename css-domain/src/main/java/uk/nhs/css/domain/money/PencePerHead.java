package uk.nhs.css.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.joda.money.Money;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A rate in pence a head of population, zero or more, with up to six decimals. {@code 39} is 39p.
 *
 * @param pence the rate, kept without trailing zeros so that equal rates are equal
 */
public record PencePerHead(BigDecimal pence) implements Comparable<PencePerHead> {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final BigDecimal PENCE_IN_A_POUND = new BigDecimal(100);

    /** @throws MalformedInput if it is negative or has more than six decimals */
    public PencePerHead {
        if (pence == null || pence.signum() < 0 || pence.stripTrailingZeros().scale() > 6) {
            throw malformed(String.valueOf(pence));
        }
        pence = pence.signum() == 0 ? BigDecimal.ZERO : pence.stripTrailingZeros();
        if (pence.scale() < 0) {
            pence = pence.setScale(0);
        }
    }

    /** @throws MalformedInput if the text is no rate, such as {@code 39p} or {@code -1} */
    public static PencePerHead parse(String text) {
        String stripped = text == null ? "" : text.strip();
        if (!FORM.matcher(stripped).matches()) {
            throw malformed(text);
        }
        return new PencePerHead(new BigDecimal(stripped));
    }

    public static PencePerHead of(String pence) {
        return new PencePerHead(new BigDecimal(pence));
    }

    /** The rate at six decimals, rounded half-up, of an exact figure. For showing; nothing is charged from it. */
    public static PencePerHead rounded(BigDecimal pence, int decimals) {
        return new PencePerHead(pence.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Rate × heads in pounds, exact, not rounded. */
    public BigDecimal exactTimes(Heads heads) {
        return pence.multiply(BigDecimal.valueOf(heads.count())).divide(PENCE_IN_A_POUND);
    }

    /** The annual charge: rate × heads, rounded half-up to the penny, once. 39p × 297,436 is £116,000.04. */
    public Money times(Heads heads) {
        return Pounds.roundHalfUp(exactTimes(heads));
    }

    /** With exactly this many decimals, rounded half-up: {@code atScale(2)} of 38p is {@code 38.00}. */
    public String atScale(int decimals) {
        return pence.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public int compareTo(PencePerHead other) {
        return pence.compareTo(other.pence);
    }

    /** {@code 39p}, {@code 16.4375p}. */
    @Override
    public String toString() {
        return pence.toPlainString() + "p";
    }

    private static MalformedInput malformed(String text) {
        return new MalformedInput(
                "rate",
                text,
                "is no rate in pence a head",
                "Write pence with at most six decimals, such as 39 or 16.4375.");
    }
}
