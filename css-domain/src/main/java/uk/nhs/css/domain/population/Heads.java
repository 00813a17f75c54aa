package uk.nhs.css.domain.population;

import java.text.NumberFormat;
import java.util.Locale;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A number of people, one or more.
 *
 * @param count the number; 1 to 99,999,999
 */
public record Heads(long count) implements Comparable<Heads> {

    /** @throws MalformedInput if it is below one or beyond any population */
    public Heads {
        if (count < 1 || count > 99_999_999L) {
            throw malformed(String.valueOf(count));
        }
    }

    /** @throws MalformedInput if the text is no whole number in range */
    public static Heads parse(String text) {
        String stripped = text == null ? "" : text.strip();
        if (!stripped.matches("\\d{1,8}")) {
            throw malformed(text);
        }
        return new Heads(Long.parseLong(stripped));
    }

    public static Heads of(long count) {
        return new Heads(count);
    }

    @Override
    public int compareTo(Heads other) {
        return Long.compare(count, other.count);
    }

    /** With separators: {@code 297,436}. */
    @Override
    public String toString() {
        return NumberFormat.getIntegerInstance(Locale.UK).format(count);
    }

    private static MalformedInput malformed(String text) {
        return new MalformedInput(
                "heads",
                text,
                "is no number of heads",
                "Write a whole number of 1 or more without separators, such as 297436.");
    }
}
