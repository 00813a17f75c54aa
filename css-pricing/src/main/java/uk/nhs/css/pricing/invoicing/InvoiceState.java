package uk.nhs.css.pricing.invoicing;

/** How an invoice stands on a day. */
public enum InvoiceState {
    NOT_DUE("Not yet due"),
    OVERDUE("Overdue"),
    SETTLED("Settled");

    private final String label;

    InvoiceState(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
