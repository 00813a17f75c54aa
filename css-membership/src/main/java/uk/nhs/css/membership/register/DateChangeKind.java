package uk.nhs.css.membership.register;

/** What can happen to a membership's dates without a move. */
public enum DateChangeKind {
    /** A member gave notice; its leave date is known from then on. */
    NOTICE("Notice to leave"),
    /** The notice was taken back; it stays. */
    NOTICE_TAKEN_BACK("Notice taken back"),
    /** A join date that was entered wrongly was mended. */
    JOIN_DATE("Join date mended");

    private final String label;

    DateChangeKind(String label) {
        this.label = label;
    }

    /** The words that pages show. */
    public String label() {
        return label;
    }
}
