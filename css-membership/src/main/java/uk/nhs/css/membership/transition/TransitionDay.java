package uk.nhs.css.membership.transition;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** A day of a transition that can have been entered wrongly. */
public enum TransitionDay {
    START("Start of double running"),
    DECOMMISSIONED("Decommissioning");

    private final String label;

    TransitionDay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws MalformedInput if it names none */
    public static TransitionDay parse(String text) {
        return Arrays.stream(values())
                .filter(day ->
                        day.name().equals(text == null ? "" : text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "day",
                        text == null ? "" : text,
                        "is no day of a transition",
                        "Give one of " + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + "."));
    }
}
