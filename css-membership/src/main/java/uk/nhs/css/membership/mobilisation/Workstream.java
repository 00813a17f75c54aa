package uk.nhs.css.membership.mobilisation;

import java.util.Arrays;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What mobilisation money is spent on. */
public enum Workstream {
    HR("Human resources"),
    IT("Information technology"),
    PROGRAMME("Programme management");

    private final String label;

    Workstream(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names no workstream */
    public static Workstream of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new MalformedInput("workstream", text, "is no workstream", "Use HR, IT or PROGRAMME."));
    }
}
