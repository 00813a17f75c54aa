package uk.nhs.css.membership.approval;

/** How far the record of a decision has come. Only a confirmed one counts. */
public enum DecisionState {
    PROPOSED("Waiting for confirmation"),
    CONFIRMED("Confirmed"),
    RETURNED("Returned to the one who entered it");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
