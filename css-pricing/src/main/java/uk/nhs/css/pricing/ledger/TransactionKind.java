package uk.nhs.css.pricing.ledger;

/** Why something was posted. */
public enum TransactionKind {
    SET_UP(true),
    RECURRING(true),
    /** The correction of a charge after a revised population or a backdated join or leave. */
    ADJUSTMENT(true),
    STAFF_IN_LIEU(false),
    REMITTANCE(false),
    CREDIT_NOTE(false),
    /** A PCT's share of the year's over- or under-recovery. */
    TRUE_UP(true),
    /** What was charged above or below the year's actual cost, taken out of income; it is on no PCT's account. */
    COST_RECOVERY(false),
    REVERSAL(false);

    private final boolean charge;

    TransactionKind(boolean charge) {
        this.charge = charge;
    }

    /** Whether it changes what a PCT is charged (and so is invoiced), not what it has paid. */
    public boolean isCharge() {
        return charge;
    }
}
