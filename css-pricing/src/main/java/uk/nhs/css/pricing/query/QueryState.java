package uk.nhs.css.pricing.query;

/** Where a query on a statement line stands. */
public enum QueryState {
    /** Asked, and not answered yet. */
    OPEN("Open"),
    /** The host has answered. */
    ANSWERED("Answered"),
    /** The PCT has said that the answer settles it. */
    SETTLED("Settled");

    private final String label;

    QueryState(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
