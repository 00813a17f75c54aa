package uk.nhs.css.pricing.tariff;

/** How a membership that covers only part of a year is charged. */
public enum Proration {
    /** Whole months: a month counts when the PCT is a member on its first day. The habit of the NHS. */
    TWELFTHS("by twelfths of a year"),
    /** Days of membership over the days of the instalment's period. */
    DAYS("by days");

    private final String label;

    Proration(String label) {
        this.label = label;
    }

    /** The words that pages and calculations show. */
    public String label() {
        return label;
    }
}
