package uk.nhs.css.pricing.ledger;

/** The accounts of the service. A debit is above zero, a credit below. */
public enum Account {
    /** What a PCT owes; kept for each PCT. */
    RECEIVABLE("Owed by PCTs"),
    SUBSCRIPTION_INCOME("Subscription income"),
    SET_UP_INCOME("Set-up income"),
    /** Staff received instead of cash; never counted as cash. */
    STAFF_IN_KIND("Staff received in kind"),
    BANK("Bank"),
    /** What was charged above or below the actual cost. */
    COST_RECOVERY("Over- and under-recovery");

    private final String label;

    Account(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
