package uk.nhs.css.membership.mobilisation;

/** How far a draw-down has come. Money asked for is held until it is refused. */
public enum DrawDownState {
    ASKED("Waiting for approval"),
    APPROVED("Approved"),
    REFUSED("Refused");

    private final String label;

    DrawDownState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
