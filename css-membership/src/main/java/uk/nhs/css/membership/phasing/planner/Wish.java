package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * When a PCT would like to join. Counted in months: any day of a month means that month.
 *
 * @param earliest not before this month
 * @param latest not after this month
 * @param weight 1 to 5; how much it matters
 */
public record Wish(Optional<LocalDate> earliest, Optional<LocalDate> latest, int weight) {

    /** @throws MalformedInput if the weight is out of range or earliest is after latest */
    public Wish {
        if (weight < 1 || weight > 5) {
            throw new MalformedInput("weight", String.valueOf(weight), "is out of range", "Give a weight of 1 to 5.");
        }
        if (earliest.isPresent() && latest.isPresent() && earliest.get().isAfter(latest.get())) {
            throw new MalformedInput(
                    "earliest",
                    earliest.get().toString(),
                    "is after the latest, " + latest.get(),
                    "Give an earliest date on or before the latest.");
        }
    }

    /** Weight × months by which a start lies outside the wished span; zero inside it. */
    public int penalty(LocalDate start) {
        YearMonth month = YearMonth.from(start);
        long early = earliest.map(YearMonth::from)
                .map(from -> ChronoUnit.MONTHS.between(month, from))
                .orElse(0L);
        long late = latest.map(YearMonth::from)
                .map(until -> ChronoUnit.MONTHS.between(until, month))
                .orElse(0L);
        return weight * (int) Math.max(0, Math.max(early, late));
    }
}
