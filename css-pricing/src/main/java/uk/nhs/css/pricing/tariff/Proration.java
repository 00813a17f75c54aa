package uk.nhs.css.pricing.tariff;

import uk.nhs.css.domain.refusal.MalformedInput;

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

    /** @throws MalformedInput if the text names neither */
    public static Proration of(String text) {
        for (Proration each : values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new MalformedInput(
                "proration", text == null ? "" : text, "is no proration", "Use one of TWELFTHS, DAYS.");
    }
}
