package uk.nhs.css.pricing.staffinlieu;

import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;

/** Where somebody works, for the high cost area supplement. */
public enum HighCostArea {
    NONE("None", null),
    INNER_LONDON("Inner London", OnCost.INNER_LONDON),
    OUTER_LONDON("Outer London", OnCost.OUTER_LONDON),
    FRINGE("Fringe", OnCost.FRINGE);

    private final String label;
    private final OnCost rate;

    HighCostArea(String label, OnCost rate) {
        this.label = label;
        this.rate = rate;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** The rate that it is paid at; empty outside every area. */
    Optional<OnCost> rate() {
        return Optional.ofNullable(rate);
    }

    /** @throws MalformedInput if the text names none */
    public static HighCostArea of(String text) {
        for (HighCostArea each : values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new MalformedInput(
                "area",
                text == null ? "" : text,
                "is no high cost area",
                "Give NONE, INNER_LONDON, OUTER_LONDON or FRINGE.");
    }
}
