package uk.nhs.css.pricing.staffinlieu;

/** Where an offer of staff stands. */
public enum OfferState {
    /** The PCT has made it; the host has not decided. */
    OFFERED("Offered"),
    /** The host has taken it, in whole or part; it is worth a credit. */
    ACCEPTED("Accepted"),
    /** The host has not taken it. */
    DECLINED("Declined"),
    /** The PCT has taken it back before the host decided. */
    WITHDRAWN("Withdrawn"),
    /** It was taken, and ended before the day that was offered. */
    ENDED_EARLY("Ended early");

    private final String label;

    OfferState(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** Whether it is worth a credit. */
    public boolean isCredited() {
        return this == ACCEPTED || this == ENDED_EARLY;
    }
}
