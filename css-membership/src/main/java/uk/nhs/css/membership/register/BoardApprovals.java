package uk.nhs.css.membership.register;

import uk.nhs.css.domain.pct.PctCode;

/** Port: what the life cycle asks of board decisions. The package {@code approval} fills it. */
public interface BoardApprovals {

    /** By the last confirmed decision that no later one supersedes. */
    ApprovalStanding standingOf(PctCode code);
}
