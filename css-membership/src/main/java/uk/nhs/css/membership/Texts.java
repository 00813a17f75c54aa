package uk.nhs.css.membership;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Checks the texts that people type, the same way in every form of this module. */
public final class Texts {

    private Texts() {}

    /**
     * A text that must be there.
     *
     * @return the text without space around it
     * @throws MalformedInput if it is empty or longer than {@code longest} characters
     */
    public static String required(String field, String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw new MalformedInput(field, "", "is missing", "Fill it in, in at most " + longest + " characters.");
        }
        return limited(field, stripped, longest);
    }

    /** A text that may be left out; empty then. */
    public static Optional<String> optional(String field, Optional<String> text, int longest) {
        return text.map(String::strip)
                .filter(stripped -> !stripped.isEmpty())
                .map(stripped -> limited(field, stripped, longest));
    }

    /** A date that must be there. */
    public static LocalDate required(String field, LocalDate date) {
        if (date == null) {
            throw new MalformedInput(field, "", "is missing", "Give a date, such as 2007-05-23.");
        }
        return date;
    }

    /** Anything else that must be there, such as a choice. */
    public static <T> T chosen(String field, T choice) {
        if (choice == null) {
            throw new MalformedInput(field, "", "is missing", "Choose one.");
        }
        return choice;
    }

    private static String limited(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new MalformedInput(field, text, "is too long", "Use at most " + longest + " characters.");
        }
        return text;
    }
}
