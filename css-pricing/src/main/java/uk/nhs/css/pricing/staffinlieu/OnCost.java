package uk.nhs.css.pricing.staffinlieu;

import uk.nhs.css.domain.refusal.MalformedInput;

/** What an employer pays on top of basic pay. */
public enum OnCost {
    INNER_LONDON("High cost area supplement, inner London"),
    OUTER_LONDON("High cost area supplement, outer London"),
    FRINGE("High cost area supplement, fringe"),
    PENSION("Employer’s pension contribution"),
    NATIONAL_INSURANCE("Employer’s National Insurance");

    private final String label;

    OnCost(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** Whether it is a supplement, with a least and a most. */
    public boolean isSupplement() {
        return this == INNER_LONDON || this == OUTER_LONDON || this == FRINGE;
    }

    /** @throws MalformedInput if the text names none */
    public static OnCost of(String text) {
        for (OnCost each : values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new MalformedInput("kind", text == null ? "" : text, "is no on-cost", "Choose one of the list.");
    }
}
