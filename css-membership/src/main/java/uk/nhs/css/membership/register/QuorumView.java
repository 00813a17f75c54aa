package uk.nhs.css.membership.register;

import uk.nhs.css.domain.membership.Quorum;

/**
 * Whether enough PCTs have joined.
 *
 * @param members members today
 * @param quorum how many the service needs
 * @param full how many London has
 * @param reached whether members is quorum or more
 * @param sentence the same in words, for a page
 */
public record QuorumView(int members, int quorum, int full, boolean reached, String sentence) {

    /** Of this many members. */
    public static QuorumView of(int members) {
        boolean reached = Quorum.isReached(members);
        String sentence = members + " of " + Quorum.FULL_MEMBERSHIP + " PCTs are members; "
                + (reached
                        ? "the quorum of " + Quorum.MEMBERS + " is reached."
                        : "the service needs " + Quorum.MEMBERS + " and is not viable below that.");
        return new QuorumView(members, Quorum.MEMBERS, Quorum.FULL_MEMBERSHIP, reached, sentence);
    }
}
