package uk.nhs.css.pricing.benefits;

/** Whether a benefit may enter a figure. */
public enum BenefitState {
    /** Somebody says so; it enters no figure. */
    CLAIMED("Claimed"),
    /** Somebody else has checked it; it enters the PCT's net position. */
    VERIFIED("Verified"),
    /** It is not, or no longer, claimed; it stays on record with the reason. */
    EXCLUDED("Excluded");

    private final String label;

    BenefitState(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
