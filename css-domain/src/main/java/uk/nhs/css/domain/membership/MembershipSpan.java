package uk.nhs.css.domain.membership;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A PCT's membership.
 *
 * @param code the PCT
 * @param joined the join date, the first day that is charged
 * @param left the first day that is no longer charged; empty while it is a member
 */
public record MembershipSpan(PctCode code, LocalDate joined, Optional<LocalDate> left) {

    /** The days of membership that lie in a year; empty if none do. */
    public Optional<Period> within(FinancialYear year) {
        LocalDate until = left.filter(day -> day.isBefore(year.end())).orElse(year.end());
        return until.isAfter(joined) ? new Period(joined, until).overlap(year.period()) : Optional.empty();
    }
}
