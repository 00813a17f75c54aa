package uk.nhs.css.membership.transition;

/** Where a gate stands. */
public enum GateOutcome {
    OPEN("Open"),
    PASSED("Passed"),
    FAILED("Failed");

    private final String label;

    GateOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
