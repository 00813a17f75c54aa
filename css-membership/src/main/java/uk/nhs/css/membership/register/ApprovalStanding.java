package uk.nhs.css.membership.register;

/** What a PCT's board has said of the business case, as far as it allows the PCT to go on. */
public enum ApprovalStanding {
    /** No decision is confirmed. */
    NONE(
            "its board has no confirmed decision on the business case",
            "Record the board's decision and have a second person confirm it."),
    /** Approved, but a condition is neither met nor waived. */
    CONDITIONS_OPEN("its board's approval has open conditions", "Record each condition as met or waived."),
    /** Its last confirmed decision defers. */
    DEFERRED("its board's last decision defers it", "Record a later decision when the board has taken one."),
    /** Its last confirmed decision declines. */
    DECLINED("its board's last decision declines it", "Record a later decision when the board has taken one."),
    /** Approved and confirmed, every condition met or waived. */
    CLEAR("its board has approved", "Go on.");

    private final String detail;
    private final String nextStep;

    ApprovalStanding(String detail, String nextStep) {
        this.detail = detail;
        this.nextStep = nextStep;
    }

    /** The standing as the end of a sentence. */
    public String detail() {
        return detail;
    }

    public String nextStep() {
        return nextStep;
    }
}
