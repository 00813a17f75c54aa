package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.CumulativeRounding;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.tariff.Proration;

/**
 * What a membership of part of a year is charged, exact to the penny and additive: the charge for [a, b) and the charge for
 * [b, c) sum to the charge for [a, c), for any days. Pure.
 *
 * <p>By twelfths a month is charged if the PCT is a member on its first day. By days the annual charge is first cut into its
 * instalments, and an instalment that is covered in part is charged by days of membership over days of its period.
 *
 * <p>Example: £116,000.04 a year from 1 October 2007 to 31 March 2008 is £58,000.02 either way.
 */
public final class PartYear {

    private static final int MONTHS = 12;

    private PartYear() {}

    /**
     * The charge for the days of one membership that lie in the year.
     *
     * @param annual the charge of a whole year
     * @param of the instalments of the tariff: 1, 4 or 12
     * @param membership any days, also outside the year
     */
    public static Money charge(Money annual, FinancialYear year, int of, Proration proration, Period membership) {
        Money sum = Pounds.ZERO;
        for (int k = 1; k <= of; k++) {
            sum = sum.plus(instalment(annual, year, k, of, proration, List.of(membership)));
        }
        return sum;
    }

    /**
     * One instalment for the memberships that touch it.
     *
     * @param k the instalment, 1 to {@code of}
     * @param memberships not overlapping
     */
    public static Money instalment(
            Money annual, FinancialYear year, int k, int of, Proration proration, List<Period> memberships) {
        Period whole = Instalments.period(year, k, of);
        Money sum = Pounds.ZERO;
        for (Period membership : memberships) {
            Optional<Period> days = membership.overlap(whole);
            if (days.isPresent()) {
                sum = sum.plus(
                        proration == Proration.TWELFTHS
                                ? twelfths(annual, year, days.get())
                                : days(Instalments.amount(annual, k, of), whole, days.get()));
            }
        }
        return sum;
    }

    /** How much of an instalment's period the memberships cover. */
    static Coverage coverage(FinancialYear year, int k, int of, Proration proration, List<Period> memberships) {
        Period whole = Instalments.period(year, k, of);
        List<Period> parts = memberships.stream()
                .map(whole::overlap)
                .flatMap(Optional::stream)
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList();
        Period days = parts.isEmpty()
                ? new Period(whole.from(), whole.from())
                : new Period(parts.get(0).from(), parts.get(parts.size() - 1).to());
        return proration == Proration.TWELFTHS
                ? new Coverage(
                        days,
                        proration,
                        parts.stream().mapToInt(PartYear::months).sum(),
                        MONTHS / of)
                : new Coverage(
                        days, proration, parts.stream().mapToInt(Period::days).sum(), whole.days());
    }

    private static Money twelfths(Money annual, FinancialYear year, Period days) {
        int from = monthsBefore(year, days.from());
        return CumulativeRounding.part(annual, from, from + months(days), MONTHS);
    }

    private static Money days(Money instalment, Period whole, Period days) {
        int from = between(whole.from(), days.from());
        return CumulativeRounding.part(instalment, from, from + days.days(), whole.days());
    }

    /** How many firsts of a month lie in the days. */
    private static int months(Period days) {
        return (int) ChronoUnit.MONTHS.between(firstOnOrAfter(days.from()), firstOnOrAfter(days.to()));
    }

    private static int monthsBefore(FinancialYear year, LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(year.start(), firstOnOrAfter(day));
    }

    private static LocalDate firstOnOrAfter(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
    }

    private static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
