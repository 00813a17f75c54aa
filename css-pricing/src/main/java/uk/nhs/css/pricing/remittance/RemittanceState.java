package uk.nhs.css.pricing.remittance;

/** How a payment stands. */
public enum RemittanceState {
    /** Something of it is set against no invoice. */
    UNALLOCATED("Something left"),
    /** All of it is set against invoices. */
    SETTLED("Allocated"),
    /** It was entered by mistake and settles nothing. */
    REVERSED("Reversed");

    private final String label;

    RemittanceState(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
