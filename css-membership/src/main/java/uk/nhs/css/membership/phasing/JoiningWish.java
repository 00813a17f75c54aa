package uk.nhs.css.membership.phasing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;
import uk.nhs.css.membership.phasing.planner.Wish;

/**
 * What a PCT says about when it can and would like to join.
 *
 * @param readiness the day from which it can join
 * @param earliest not before this month; empty for any
 * @param latest not after this month; empty for any
 * @param preferredQuarter such as {@code 2007/08 Q3}; the wished span where earliest and latest are empty
 * @param reason why, at most 500 characters
 */
public record JoiningWish(
        Optional<LocalDate> readiness,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Optional<String> preferredQuarter,
        Optional<String> reason) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4}/\\d{2}) Q([1-4])");

    /** @throws MalformedInput if earliest is after latest, or the quarter is none */
    public JoiningWish {
        preferredQuarter = Texts.optional("preferred_quarter", preferredQuarter, 10);
        reason = Texts.optional("reason", reason, 500);
        preferredQuarter.ifPresent(JoiningWish::firstMonthOf);
        // Built once to hear what it thinks of the dates.
        new Wish(earliest, latest, 1);
    }

    /** The wish as the planner reads it; empty if the PCT wishes nothing. */
    Optional<Wish> forPlanner(int weight) {
        if (earliest.isPresent() || latest.isPresent()) {
            return Optional.of(new Wish(earliest, latest, weight));
        }
        return preferredQuarter
                .map(JoiningWish::firstMonthOf)
                .map(first -> new Wish(Optional.of(first), Optional.of(first.plusMonths(2)), weight));
    }

    /** The first month of a quarter such as {@code 2007/08 Q3}. */
    static LocalDate firstMonthOf(String quarter) {
        Matcher matcher = QUARTER.matcher(quarter);
        if (!matcher.matches()) {
            throw new MalformedInput(
                    "preferred_quarter",
                    quarter,
                    "is no quarter",
                    "Write a quarter as 2007/08 Q3; Q1 begins in April.");
        }
        return FinancialYear.parse(matcher.group(1)).start().plusMonths(3L * (Integer.parseInt(matcher.group(2)) - 1));
    }
}
