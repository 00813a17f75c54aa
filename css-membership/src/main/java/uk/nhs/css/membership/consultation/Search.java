package uk.nhs.css.membership.consultation;

import java.util.Arrays;
import java.util.Locale;

/**
 * What people type into a search field. Compared here and not in the database: there are a few hundred texts, and no
 * character that somebody types can then mean anything to a database.
 */
final class Search {

    private final String wanted;

    /** @param text what to look for; empty or null finds everything */
    Search(String text) {
        this.wanted = lower(text == null ? "" : text.strip());
    }

    /** Whether one of the texts contains it, upper or lower case alike. */
    boolean finds(String... texts) {
        return Arrays.stream(texts).anyMatch(text -> lower(text).contains(wanted));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
