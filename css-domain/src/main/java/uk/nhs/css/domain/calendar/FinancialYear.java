package uk.nhs.css.domain.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * The NHS financial year, 1 April to 31 March, written {@code 2007/08}; month 1 is April.
 *
 * @param startYear the calendar year in which it begins, 1990 to 2098
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})/(\\d{2})");
    private static final String MEND = "Write a financial year as 2007/08.";

    /** @throws MalformedInput if the year lies outside 1990 to 2098 */
    public FinancialYear {
        if (startYear < 1990 || startYear > 2098) {
            throw new MalformedInput(
                    "year", String.valueOf(startYear), "is out of range", "Use a year from 1990/91 to 2098/99.");
        }
    }

    /**
     * @param text such as {@code 2007/08}
     * @throws MalformedInput if it is not written so, or the second part does not follow the first
     */
    public static FinancialYear parse(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            throw new MalformedInput("year", text, "is no financial year", MEND);
        }
        int start = Integer.parseInt(matcher.group(1));
        if (Integer.parseInt(matcher.group(2)) != (start + 1) % 100) {
            throw new MalformedInput("year", text, "does not end in the year after it begins", MEND);
        }
        return new FinancialYear(start);
    }

    /** The year in which a date lies: 31 March 2008 is in 2007/08, 1 April 2008 in 2008/09. */
    public static FinancialYear containing(LocalDate date) {
        return new FinancialYear(date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** 1 April. */
    public LocalDate start() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** 1 April of the next year: the first day that is not in this one. */
    public LocalDate end() {
        return start().plusYears(1);
    }

    public Period period() {
        return new Period(start(), end());
    }

    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** {@code 2007/08}. */
    @Override
    public String toString() {
        return "%04d/%02d".formatted(startYear, (startYear + 1) % 100);
    }
}
