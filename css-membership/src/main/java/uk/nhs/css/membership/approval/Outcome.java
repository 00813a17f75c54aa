package uk.nhs.css.membership.approval;

import java.util.Arrays;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What a board decided. */
public enum Outcome {
    APPROVED("Approved"),
    APPROVED_WITH_CONDITIONS("Approved with conditions"),
    DEFERRED("Deferred"),
    DECLINED("Declined");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the board supports joining, conditions or not. */
    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }

    /** @throws MalformedInput if the text names no outcome */
    public static Outcome of(String text) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "outcome",
                        text,
                        "is no outcome",
                        "Use one of " + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + "."));
    }
}
