package uk.nhs.css.domain.imports;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A row of a file.
 *
 * @param line the line on which it begins; the header is line 1
 * @param columns the text of each column by its name, without surrounding space
 */
public record ImportRow(int line, Map<String, String> columns) {

    /** A column's text, possibly empty. */
    public String text(String column) {
        return columns.get(column);
    }

    /**
     * A column read as a value.
     *
     * @throws MalformedInput what the reading throws, under the column's name
     */
    public <T> T value(String column, Function<String, T> reading) {
        try {
            return reading.apply(text(column));
        } catch (MalformedInput bad) {
            throw bad.at(column);
        }
    }

    /** As {@link #value}, or empty if the column is. */
    public <T> Optional<T> optional(String column, Function<String, T> reading) {
        return text(column).isEmpty() ? Optional.empty() : Optional.of(value(column, reading));
    }
}
