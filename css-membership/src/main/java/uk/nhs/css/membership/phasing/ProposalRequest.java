package uk.nhs.css.membership.phasing;

import java.util.List;
import java.util.Optional;

/**
 * What to plan.
 *
 * @param waves the waves, by start; they are the whole plan, so a wave that has started is given too if its systems shall
 *     count as migrated
 * @param staffLimit staff for double running; empty for the limit in force
 * @param pinned places that must not move
 * @param keepPublished true to move as few places of the published plan as possible; false for a fresh plan
 */
public record ProposalRequest(
        List<WaveRequest> waves, Optional<Integer> staffLimit, List<Pin> pinned, boolean keepPublished) {}
