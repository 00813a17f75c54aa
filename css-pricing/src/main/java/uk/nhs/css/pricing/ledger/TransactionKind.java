package uk.nhs.css.pricing.ledger;

/** Why something was posted. */
public enum TransactionKind {
    SET_UP("Set-up charge", true),
    RECURRING("Subscription", true),
    /** The correction of a charge after a revised population or a backdated join or leave. */
    ADJUSTMENT("Adjustment", true),
    STAFF_IN_LIEU("Staff in lieu", false),
    REMITTANCE("Payment received", false),
    CREDIT_NOTE("Credit note", false),
    /** A PCT's share of the year's over- or under-recovery. */
    TRUE_UP("True-up", true),
    /** What was charged above or below the year's actual cost, taken out of income; it is on no PCT's account. */
    COST_RECOVERY("Cost recovery", false),
    REVERSAL("Reversal", false);

    private final String label;
    private final boolean charge;

    TransactionKind(String label, boolean charge) {
        this.label = label;
        this.charge = charge;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }

    /** Whether it changes what a PCT is charged (and so is invoiced), not what it has paid. */
    public boolean isCharge() {
        return charge;
    }
}
