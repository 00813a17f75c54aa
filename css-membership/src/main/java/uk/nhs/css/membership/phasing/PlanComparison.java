package uk.nhs.css.membership.phasing;

import java.util.List;
import uk.nhs.css.membership.phasing.planner.Score;

/**
 * Two plans side by side.
 *
 * @param before what the first achieves
 * @param after what the second achieves
 * @param changes places that differ, by code
 */
public record PlanComparison(Score before, Score after, List<PlaceChange> changes) {}
