package uk.nhs.css.pricing.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.joda.money.Money;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;

/** Figures and differences in the words of the comparison. */
final class Words {

    static final String NONE = "none";

    private Words() {}

    /** The quoted figure as a number with its unit, or as the document writes it where it gives no number. */
    static String quoted(QuotedFigure figure) {
        return figure.figure().map(number -> withUnit(number, figure.unit())).orElse(figure.quotedText());
    }

    /** {@code £172,000}, and {@code £172,000.04} where there are pence. */
    static String pounds(Money money) {
        String full = Pounds.sterling(money);
        return full.endsWith(".00") ? full.substring(0, full.length() - 3) : full;
    }

    /** {@code £0.04 more}: how much more or less the computed amount is than the quoted one. */
    static String difference(Money quoted, Money computed) {
        Money more = computed.minus(quoted);
        return more.isZero() ? NONE : Pounds.sterling(more.abs()) + moreOrLess(more.getAmount());
    }

    /** {@code 1p more}. */
    static String difference(PencePerHead quoted, PencePerHead computed) {
        BigDecimal more = computed.pence().subtract(quoted.pence());
        return more.signum() == 0 ? NONE : new PencePerHead(more.abs()) + moreOrLess(more);
    }

    /** {@code 22.3 percentage points less}. */
    static String differenceInPoints(BigDecimal quoted, BigDecimal computed) {
        BigDecimal more = computed.subtract(quoted);
        return more.signum() == 0 ? NONE : more.abs().toPlainString() + " percentage points" + moreOrLess(more);
    }

    /** Part of whole in per cent, rounded half-up: 23 of 61 is 37.7. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /** {@code 297,436}. */
    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    private static String withUnit(BigDecimal number, FigureUnit unit) {
        return switch (unit) {
            case POUNDS -> pounds(Pounds.roundHalfUp(number));
            case PENCE_PER_HEAD -> number.toPlainString() + "p";
            case PERCENT -> number.toPlainString() + "%";
            case HEADS -> NumberFormat.getNumberInstance(Locale.UK).format(number) + " heads";
            case MEMBERS -> number.toPlainString() + " members";
            case STAFF -> number.toPlainString() + " staff";
            case NONE -> number.toPlainString();
        };
    }

    private static String moreOrLess(BigDecimal more) {
        return more.signum() > 0 ? " more" : " less";
    }
}
