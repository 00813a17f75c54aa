package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a view of a transition is made from.
 *
 * @param system the legacy system
 * @param plan how it is planned
 * @param actualStart the first day on which both systems run
 * @param decommissionedOn the day on which the legacy system ended
 * @param events what happened at the gates, oldest first
 * @param changes days that were corrected, oldest first
 * @param measures validation of new against old
 * @param actuals staff and cost by month
 * @param illustrative true for sample data
 */
record TransitionFacts(
        String system,
        TransitionPlan plan,
        Optional<LocalDate> actualStart,
        Optional<LocalDate> decommissionedOn,
        List<GateEvent> events,
        List<TransitionDayChange> changes,
        List<ValidationMeasure> measures,
        List<DoubleRunningActual> actuals,
        boolean illustrative) {}
