package uk.nhs.css.reporting.london;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts and lists as sentences have them. */
final class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** {@code 1 PCT}, {@code 3 PCTs}. */
    static String pcts(long count) {
        return some(count, "PCT");
    }

    /** {@code 1 comment}, {@code no comment} for none, {@code 3 comments}. */
    static String some(long count, String what) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + what + (count == 1 || count == 0 ? "" : "s");
    }

    /** {@code June 2007}. */
    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** With a capital at its beginning. */
    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Letters and digits of a text with hyphens between, for an address. */
    static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "other" : slug;
    }

    /** A note where any record is made-up sample data. */
    static Optional<String> illustrative(List<Boolean> records, String what) {
        return records.contains(true)
                ? Optional.of(what + " of PCTs other than Brent are illustrative sample data.")
                : Optional.empty();
    }
}
