package uk.nhs.css.membership.transition;

import uk.nhs.css.domain.pct.PctCode;

/**
 * A transition that needs somebody: its legacy system still runs, and it has open exceptions or is over plan.
 *
 * @param code the PCT
 * @param system the legacy system that it leaves
 * @param exceptions measures above tolerance that nobody has accepted
 * @param overPlan whether both systems run past the planned end, or a month took more staff or cost than planned
 */
public record TransitionAlert(PctCode code, String system, long exceptions, boolean overPlan) {}
