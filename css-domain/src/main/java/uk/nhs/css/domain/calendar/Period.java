package uk.nhs.css.domain.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * Days from {@code from} up to but not including {@code to}. A period that starts and ends on one day has no days.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record Period(LocalDate from, LocalDate to) {

    /** @throws MalformedInput if it ends before it begins */
    public Period {
        if (from == null || to == null || to.isBefore(from)) {
            throw new MalformedInput(
                    "to", String.valueOf(to), "is before " + from, "Give an end on or after the beginning.");
        }
    }

    /** The number of days, zero or more. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(to);
    }

    /** The days in both, or empty if there are none. */
    public Optional<Period> overlap(Period other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new Period(start, end)) : Optional.empty();
    }
}
