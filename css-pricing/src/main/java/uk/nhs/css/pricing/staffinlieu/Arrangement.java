package uk.nhs.css.pricing.staffinlieu;

import uk.nhs.css.domain.refusal.MalformedInput;

/** How the post comes to the service. */
public enum Arrangement {
    /** Whoever holds it becomes staff of the host PCT. */
    TRANSFER("Transfer"),
    /** Whoever holds it stays staff of the PCT and works for the service. */
    SECONDMENT("Secondment");

    private final String label;

    Arrangement(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names neither */
    public static Arrangement of(String text) {
        for (Arrangement each : values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new MalformedInput(
                "arrangement", text == null ? "" : text, "is no arrangement", "Give TRANSFER or SECONDMENT.");
    }
}
