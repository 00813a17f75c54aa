package uk.nhs.css.membership.approval;

/** Whether a condition of an approval still stands in the way. */
public enum ConditionState {
    OPEN("Open"),
    MET("Met"),
    WAIVED("Waived");

    private final String label;

    ConditionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
