package uk.nhs.css.pricing.charging;

/** What a PCT is charged for. */
public enum ChargeKind {
    /** Once, on the join date. */
    SET_UP("Set-up charge"),
    /** Each year, in instalments. */
    RECURRING("Subscription");

    private final String label;

    ChargeKind(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
