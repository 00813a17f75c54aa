package uk.nhs.css.membership.mobilisation;

/** Where a milestone stands. */
public enum MilestoneState {
    PLANNED("Planned"),
    DONE("Done"),
    DROPPED("Dropped");

    private final String label;

    MilestoneState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
