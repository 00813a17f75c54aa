package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a plan achieves, in the order in which it counts.
 *
 * @param moved published places that it changes; only counted when replanning
 * @param placed PCTs with a place
 * @param quorumReached the start of the wave with which quorum is reached; empty if it is not, or was before
 * @param wishPenalty weight × months outside the wished span, over all placed PCTs
 * @param doubleRunningMonths PCT-months of double running
 * @param headMonths weighted heads × months from the start of their wave to the end of the month of the last wave
 */
public record Score(
        int moved,
        int placed,
        Optional<LocalDate> quorumReached,
        int wishPenalty,
        int doubleRunningMonths,
        long headMonths) {}
