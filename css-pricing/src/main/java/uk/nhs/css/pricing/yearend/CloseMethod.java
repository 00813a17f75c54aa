package uk.nhs.css.pricing.yearend;

import java.util.Arrays;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What becomes of the difference between what was charged for a year and its actual cost. */
public enum CloseMethod {
    CARRY_FORWARD("Carry it forward to the next year"),
    SHARE_OUT("Share it out by weighted-head months"),
    /** Share out everything and end every membership: the last run of the service. */
    WIND_UP("Wind the service up");

    private final String label;

    CloseMethod(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names no method */
    public static CloseMethod of(String text) {
        return Arrays.stream(values())
                .filter(method -> method.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "method", text, "is no way to close a year", "Use one of " + Arrays.toString(values()) + "."));
    }
}
