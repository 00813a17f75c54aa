package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where the plan in force puts one PCT.
 *
 * @param wave the number of its wave; empty if it has none
 * @param start the first day of that wave
 * @param doubleRunningMonths how many months both systems run
 * @param reason why it has no place, or why its wish is not met
 */
public record OwnPlace(
        Optional<Integer> wave, Optional<LocalDate> start, int doubleRunningMonths, Optional<String> reason) {

    /** The first day after its double running. */
    public Optional<LocalDate> doubleRunningUntil() {
        return start.map(day -> day.plusMonths(doubleRunningMonths));
    }
}
