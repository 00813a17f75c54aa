package uk.nhs.css.membership.transition;

import java.util.List;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.transition.TransitionView.GateView;

/**
 * Where a PCT stands on its way off one legacy system.
 *
 * @param code the PCT
 * @param system the legacy system
 * @param gates where each gate stands, in their order
 * @param daysInDoubleRunning days on which both systems have run, up to today
 */
public record TransitionStanding(PctCode code, String system, List<GateView> gates, int daysInDoubleRunning) {}
