package uk.nhs.css.membership.phasing.planner;

import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A wish that the plan does not meet.
 *
 * @param code the PCT
 * @param rule what stands in the way: the name of a {@link HardRule}, {@code NO_WAVE} if no wave comes nearer to the wish,
 *     or {@code QUORUM}, {@code PUBLISHED} or {@code OTHER_WISHES} for an aim that comes first
 * @param wave the wave that would meet it better; empty if there is none
 * @param place the PCT in that wave that would have to give way; empty if none alone would do
 * @param reason the same in a sentence, which names no other PCT
 */
public record UnmetWish(PctCode code, String rule, Optional<Integer> wave, Optional<PctCode> place, String reason) {}
