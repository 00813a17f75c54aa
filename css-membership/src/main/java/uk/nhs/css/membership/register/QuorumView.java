package uk.nhs.css.membership.register;

/**
 * Whether enough PCTs have joined.
 *
 * @param members members today
 * @param quorum how many the service needs
 * @param full how many London has
 * @param reached whether members is quorum or more
 * @param sentence the same in words, for a page
 */
public record QuorumView(int members, int quorum, int full, boolean reached, String sentence) {}
