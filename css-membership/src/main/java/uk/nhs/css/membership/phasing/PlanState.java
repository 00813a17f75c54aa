package uk.nhs.css.membership.phasing;

/** What a plan is worth. */
public enum PlanState {
    DRAFT("Draft"),
    PUBLISHED("Published, in force"),
    SUPERSEDED("Published, superseded"),
    DISCARDED("Discarded");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
