package uk.nhs.css.pricing.ledger;

/** What became of a month of the books. */
public enum PeriodMoveKind {
    CLOSED("Closed"),
    REOPENED("Reopened");

    private final String label;

    PeriodMoveKind(String label) {
        this.label = label;
    }

    /** The word that pages show. */
    public String label() {
        return label;
    }
}
