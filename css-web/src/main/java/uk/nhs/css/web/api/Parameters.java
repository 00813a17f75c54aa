package uk.nhs.css.web.api;

import java.util.function.Function;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;

/** What stands in an address, read. */
final class Parameters {

    private Parameters() {}

    /**
     * The PCT that a path names.
     *
     * @throws NotFound if the text is no code at all: to the sender that is the same as one that does not exist
     */
    static PctCode pct(String code) {
        try {
            return PctCode.of(code);
        } catch (MalformedInput noCode) {
            throw new NotFound("PCT", code);
        }
    }

    /**
     * The number of a ledger transaction that a path names.
     *
     * @throws NotFound if the text is no such number
     */
    static long number(String what, String text) {
        if (!text.matches("\\d{1,15}")) {
            throw new NotFound(what, text);
        }
        return Long.parseLong(text);
    }

    /** A query parameter read as a value, or {@code otherwise} if it is left out. */
    static <T> T query(String name, String text, Function<String, T> reading, T otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return reading.apply(text);
        } catch (MalformedInput bad) {
            throw bad.at(name);
        }
    }

    /** A switch: {@code true} or {@code false}. */
    static boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedInput("switch", text, "is neither true nor false", "Send true or false.");
        };
    }
}
