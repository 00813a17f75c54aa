package uk.nhs.css.domain.membership;

/** How many members the service needs (business case of December 2006, FAQ 1). */
public final class Quorum {

    /** Below this many members the service is not viable. */
    public static final int MEMBERS = 15;

    /** Every PCT of London. */
    public static final int FULL_MEMBERSHIP = 31;

    private Quorum() {}

    public static boolean isReached(int members) {
        return members >= MEMBERS;
    }
}
