package uk.nhs.css.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Makes and shows amounts: {@link Money} in sterling with two decimals, the one money type of the system. */
public final class Pounds {

    /** Sterling. */
    public static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    /** £0.00. */
    public static final Money ZERO = Money.zero(GBP);

    /** Up to 999,999,999.99, so that the sum of any ledger still fits its column. */
    private static final Pattern FORM = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");

    private Pounds() {}

    /**
     * An amount as people and programs send it: digits, a point and at most two decimals.
     *
     * @throws MalformedInput for anything else, such as three decimals, a comma or a currency sign
     */
    public static Money parse(String text) {
        String stripped = text == null ? "" : text.strip();
        if (!FORM.matcher(stripped).matches()) {
            throw new MalformedInput(
                    "amount",
                    text,
                    "is no amount in pounds and pence",
                    "Write digits with a point and at most two decimals, without commas or £, such as 1234.50.");
        }
        return Money.of(GBP, new BigDecimal(stripped));
    }

    /** An amount known to be exact pence. */
    public static Money of(String amount) {
        return Money.of(GBP, new BigDecimal(amount));
    }

    public static Money ofPence(long pence) {
        return Money.ofMinor(GBP, pence);
    }

    /** Rounds an exact figure in pounds half-up to the penny: the rounding of every charge. */
    public static Money roundHalfUp(BigDecimal pounds) {
        return Money.of(GBP, pounds, RoundingMode.HALF_UP);
    }

    /** Two decimals, no separators, as files and REST write it: {@code 172000.04}. */
    public static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    /** Two decimals with separators, as tables show it: {@code 172,000.04}; a true minus sign before a credit. */
    public static String grouped(Money money) {
        return format().format(money.getAmount());
    }

    /** As sentences show it: {@code £172,000.04}, {@code −£5.00}. */
    public static String sterling(Money money) {
        String digits = format().format(money.getAmount().abs());
        return (money.isNegative() ? "−£" : "£") + digits;
    }

    private static DecimalFormat format() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.UK);
        symbols.setMinusSign('−');
        return new DecimalFormat("#,##0.00", symbols);
    }
}
