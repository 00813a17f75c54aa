package uk.nhs.css.pricing.yearend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.pct.PctCode;

/** How many whole months of a year each PCT was a member, as twelfths are charged: a month counts with its first day. */
final class HeadMonths {

    private HeadMonths() {}

    static Map<PctCode, Integer> months(FinancialYear year, Collection<MembershipSpan> spans) {
        return months(year, 12, spans);
    }

    /** @param first so many months of the year count, from April on */
    static Map<PctCode, Integer> months(FinancialYear year, int first, Collection<MembershipSpan> spans) {
        Map<PctCode, Integer> months = new TreeMap<>();
        Period counted = new Period(year.start(), year.start().plusMonths(first));
        spans.forEach(span -> span.within(year)
                .flatMap(days -> days.overlap(counted))
                .ifPresent(days -> months.merge(span.code(), months(days), Integer::sum)));
        return months;
    }

    /**
     * Who is a member on the first day of a month, by code.
     *
     * @param month of the year, 1 for April
     */
    static List<PctCode> membersIn(FinancialYear year, int month, Collection<MembershipSpan> spans) {
        LocalDate first = year.start().plusMonths(month - 1L);
        return spans.stream()
                .filter(span -> !span.joined().isAfter(first)
                        && span.left().filter(left -> !left.isAfter(first)).isEmpty())
                .map(MembershipSpan::code)
                .distinct()
                .sorted()
                .toList();
    }

    private static int months(Period days) {
        return (int) ChronoUnit.MONTHS.between(firstOnOrAfter(days.from()), firstOnOrAfter(days.to()));
    }

    private static LocalDate firstOnOrAfter(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
    }
}
