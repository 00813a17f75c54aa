package uk.nhs.css.pricing.balances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A month at whose end balances are agreed.
 *
 * <p>Example: month 6 of 2007/08 ends on 30 September 2007; answers are due by 31 October 2007.
 *
 * @param number 6, 9 or 12
 */
public record AgreementMonth(FinancialYear year, int number) {

    /** The months at whose end NHS bodies agree balances. */
    public static final List<Integer> NUMBERS = List.of(6, 9, 12);

    /** @throws MalformedInput if no balances are agreed at that month */
    public AgreementMonth {
        if (!NUMBERS.contains(number)) {
            throw new MalformedInput(
                    "month", String.valueOf(number), "is no month of agreement", "Give month 6, 9 or 12.");
        }
    }

    /** @param month {@code 6}, {@code 9} or {@code 12} as typed */
    public static int parse(String month) {
        String text = month == null ? "" : month.strip();
        if (!text.matches("6|9|12")) {
            throw new MalformedInput("month", text, "is no month of agreement", "Give month 6, 9 or 12.");
        }
        return Integer.parseInt(text);
    }

    /** The latest one that has ended before a day. */
    public static AgreementMonth latestBefore(LocalDate today) {
        FinancialYear year = FinancialYear.containing(today);
        List<Integer> latestFirst = new ArrayList<>(NUMBERS);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .map(number -> new AgreementMonth(year, number))
                .filter(month -> month.hasEndedOn(today))
                .findFirst()
                .orElseGet(() -> new AgreementMonth(new FinancialYear(year.startYear() - 1), 12));
    }

    /** The one that follows: after month 12 it is month 6 of the next year. */
    public AgreementMonth next() {
        int place = NUMBERS.indexOf(number) + 1;
        return place < NUMBERS.size()
                ? new AgreementMonth(year, NUMBERS.get(place))
                : new AgreementMonth(year.next(), NUMBERS.get(0));
    }

    /** The last day of the month, at whose end the balance is taken. */
    public LocalDate lastDay() {
        return firstDayAfter().minusDays(1);
    }

    /** The last day of the month after it: by then a PCT answers. */
    public LocalDate deadline() {
        return firstDayAfter().plusMonths(1).minusDays(1);
    }

    /** {@code Month 6 of 2007/08, 30 September 2007}. */
    public String inWords() {
        return "Month " + number + " of " + year + ", " + Dates.inWords(lastDay());
    }

    LocalDate firstDayAfter() {
        return year.start().plusMonths(number);
    }

    boolean hasEndedOn(LocalDate today) {
        return !today.isBefore(firstDayAfter());
    }
}
