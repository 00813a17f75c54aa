package uk.nhs.css.pricing.balances;

/** How far host and PCT agree on a balance. */
public enum AgreementStatus {
    NOT_ANSWERED("Not answered"),
    AGREED("Agreed"),
    DIFFERS("Differs"),
    /** It differs, and the host has put the explanation of exactly this difference on record. */
    EXPLAINED("Resolved");

    private final String label;

    AgreementStatus(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
