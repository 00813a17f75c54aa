package uk.nhs.css.domain.population;

import uk.nhs.css.domain.refusal.MalformedInput;

/** How firm a published figure is. */
public enum PopulationStatus {
    PROVISIONAL("Provisional"),
    FINAL("Final");

    private final String label;

    PopulationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws MalformedInput if the text names no status */
    public static PopulationStatus of(String text) {
        for (PopulationStatus status : values()) {
            if (status.name().equals(text)) {
                return status;
            }
        }
        throw new MalformedInput("status", text, "is no status", "Use PROVISIONAL or FINAL.");
    }
}
