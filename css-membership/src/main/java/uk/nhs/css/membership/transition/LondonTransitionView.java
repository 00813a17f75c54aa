package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Where London stands with double running. A PCT user sees its own row, and London is then that row.
 *
 * @param asAt the business date
 * @param transitions each PCT's transition, by code
 * @param months all of them together, by month
 * @param longest the PCT that has run both systems for the most days
 * @param longestDays how many days
 */
public record LondonTransitionView(
        LocalDate asAt,
        List<TransitionView> transitions,
        List<LondonMonth> months,
        Optional<PctCode> longest,
        int longestDays) {

    /**
     * A month of all transitions.
     *
     * @param month the month
     * @param plannedStaff staff as planned
     * @param actualStaff staff that it took, as far as recorded
     * @param plannedCost cost as planned
     * @param actualCost what it cost, as far as recorded
     * @param legacyCost what the legacy systems cost on the days on which both ran
     * @param overrun whether it took more staff or cost than planned
     */
    public record LondonMonth(
            YearMonth month,
            int plannedStaff,
            int actualStaff,
            Money plannedCost,
            Money actualCost,
            Money legacyCost,
            boolean overrun) {}
}
