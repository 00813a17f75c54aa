package uk.nhs.css.pricing.staffinlieu;

import uk.nhs.css.domain.refusal.MalformedInput;

/** What becomes of a credit in kind for which no charge of its year is left. */
public enum RestOutcome {
    /** It settles charges of the next year. */
    CARRIED("Carried to the next year"),
    /** It is given up. */
    LAPSED("Lapsed");

    private final String label;

    RestOutcome(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names neither */
    public static RestOutcome of(String text) {
        for (RestOutcome each : values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new MalformedInput(
                "outcome", text == null ? "" : text, "is no outcome", "Choose whether the rest is carried or lapses.");
    }
}
