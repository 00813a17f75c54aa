package uk.nhs.css.pricing.benefits;

import java.util.Arrays;
import uk.nhs.css.domain.refusal.MalformedInput;

/** How sure the one who claims a benefit is of it. */
public enum Confidence {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High");

    private final String label;

    Confidence(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names none */
    public static Confidence of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new MalformedInput("confidence", text, "is no confidence", "Use one of LOW, MEDIUM, HIGH."));
    }
}
