package uk.nhs.css.pricing.yearend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
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
        Map<PctCode, Integer> months = new TreeMap<>();
        spans.forEach(
                span -> span.within(year).ifPresent(days -> months.merge(span.code(), months(days), Integer::sum)));
        return months;
    }

    private static int months(Period days) {
        return (int) ChronoUnit.MONTHS.between(firstOnOrAfter(days.from()), firstOnOrAfter(days.to()));
    }

    private static LocalDate firstOnOrAfter(LocalDate day) {
        return day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
    }
}
