package uk.nhs.css.pricing.costs;

/** How far a version of a cost return is. Only an accepted one enters a figure. */
public enum CostReturnState {
    /** The PCT is still writing it. */
    DRAFT("Draft", true),
    /** The PCT has sent it; the host reads it. */
    SUBMITTED("Submitted", false),
    /** The host has asked for something to be mended; the PCT writes on. */
    SENT_BACK("Sent back", true),
    /** It counts, until a later version is accepted. */
    ACCEPTED("Accepted", false);

    private final String label;
    private final boolean open;

    CostReturnState(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** Whether its lines may still be changed. */
    public boolean open() {
        return open;
    }
}
