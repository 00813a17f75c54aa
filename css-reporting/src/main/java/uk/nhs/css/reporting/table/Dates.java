package uk.nhs.css.reporting.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in words. */
public final class Dates {

    // English, not UK: the UK locale of newer Java writes September as "Sept" and every other month with three letters.
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /** {@code 1 Apr 2007}, as tables show it. */
    public static String brief(LocalDate date) {
        return SHORT.format(date);
    }

    /** {@code 1 April 2007}, as sentences show it. */
    public static String inWords(LocalDate date) {
        return LONG.format(date);
    }
}
