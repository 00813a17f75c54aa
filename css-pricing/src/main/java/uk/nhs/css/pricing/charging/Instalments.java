package uk.nhs.css.pricing.charging;

import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.CumulativeRounding;

/** A financial year cut into 1, 4 or 12 instalments, in time and in money. Pure. */
public final class Instalments {

    private static final int MONTHS = 12;

    private Instalments() {}

    /**
     * The months that an instalment pays for: of four, the second is 1 July to 30 September.
     *
     * @param k the instalment, 1 to {@code of}
     * @param of 1, 4 or 12
     */
    public static Period period(FinancialYear year, int k, int of) {
        int months = monthsEach(k, of);
        return new Period(
                year.start().plusMonths((long) months * (k - 1)), year.start().plusMonths((long) months * k));
    }

    /** The periods of a year, in order. */
    public static List<Period> periods(FinancialYear year, int of) {
        return IntStream.rangeClosed(1, of).mapToObj(k -> period(year, k, of)).toList();
    }

    /** An instalment of a whole year's charge: £116,000.04 in four is £29,000.01 each. */
    public static Money amount(Money annual, int k, int of) {
        monthsEach(k, of);
        return CumulativeRounding.part(annual, k - 1, k, of);
    }

    private static int monthsEach(int k, int of) {
        if ((of != 1 && of != 4 && of != MONTHS) || k < 1 || k > of) {
            throw new IllegalArgumentException("instalment " + k + " of " + of);
        }
        return MONTHS / of;
    }
}
