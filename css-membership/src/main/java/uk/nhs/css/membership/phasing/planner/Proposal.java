package uk.nhs.css.membership.phasing.planner;

import java.util.List;
import java.util.Optional;

/**
 * What the planner proposes.
 *
 * @param places the wave of each placed PCT, with staff and double running
 * @param unscheduled every other candidate, with its reason, by code
 * @param score what the plan achieves
 * @param optimal true if no plan under the hard rules scores better
 * @param howFar on what that rests; if it is not proven, how much better an aim might get. In sentences
 * @param unmetWishes each wish that is not met, with what stands in the way, by code
 */
public record Proposal(
        Places places,
        List<Unscheduled> unscheduled,
        Score score,
        boolean optimal,
        Optional<String> howFar,
        List<UnmetWish> unmetWishes) {}
