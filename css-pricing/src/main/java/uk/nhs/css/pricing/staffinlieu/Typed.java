package uk.nhs.css.pricing.staffinlieu;

import uk.nhs.css.domain.refusal.MalformedInput;

/** Checks the texts that people type. */
final class Typed {

    private Typed() {}

    /** A text that must be there, without space around it. */
    static String required(String field, String text, int longest) {
        String stripped = optional(field, text, longest);
        if (stripped.isEmpty()) {
            throw new MalformedInput(field, "", "is missing", "Fill it in, in at most " + longest + " characters.");
        }
        return stripped;
    }

    /** A text that may be left out; empty then. */
    static String optional(String field, String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            throw new MalformedInput(field, stripped, "is too long", "Use at most " + longest + " characters.");
        }
        return stripped;
    }
}
