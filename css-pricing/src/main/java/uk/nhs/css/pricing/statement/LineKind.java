package uk.nhs.css.pricing.statement;

/** What a line of a statement is. */
public enum LineKind {
    SET_UP("Set-up charge"),
    RECURRING("Subscription"),
    STAFF_IN_LIEU("Staff in lieu"),
    REMITTANCE("Payment received"),
    CREDIT_NOTE("Credit note"),
    TRUE_UP("True-up"),
    COST_RECOVERY("Cost recovery"),
    REVERSAL("Reversal"),
    ADJUSTMENT("Adjustment");

    private final String label;

    LineKind(String label) {
        this.label = label;
    }

    /** The words that pages and documents show. */
    public String label() {
        return label;
    }
}
