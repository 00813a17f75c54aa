package uk.nhs.css.membership.transition;

/** What the new system must have shown before the old one may go, in this order. */
public enum Gate {
    OPERATIONAL("Operational"),
    STABLE("Stable"),
    VALIDATED("Validated");

    private final String label;

    Gate(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
