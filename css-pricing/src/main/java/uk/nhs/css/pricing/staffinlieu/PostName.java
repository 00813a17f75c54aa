package uk.nhs.css.pricing.staffinlieu;

import java.util.Locale;

/**
 * What identifies a post within its PCT: the reference that the PCT gave it. Case and spaces do not count.
 *
 * @param reference the PCT's own reference; the title where it gave none
 * @param title the job title
 */
record PostName(String reference, String title) {

    boolean isSamePost(PostName other) {
        return plain(reference).equals(plain(other.reference));
    }

    /** Whether the PCT calls a post so, by reference or title. */
    boolean isCalled(String name) {
        return plain(name).equals(plain(reference)) || plain(name).equals(plain(title));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
