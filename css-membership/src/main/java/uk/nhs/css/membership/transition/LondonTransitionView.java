package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
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

    /** All transitions together: by month, and the one that has run both systems for the most days. */
    static LondonTransitionView of(LocalDate today, List<TransitionView> rows) {
        Optional<TransitionView> longest = rows.stream()
                .filter(row -> row.daysInDoubleRunning() > 0)
                .max(Comparator.comparingInt(TransitionView::daysInDoubleRunning)
                        .thenComparing(TransitionView::code, Comparator.reverseOrder()));
        return new LondonTransitionView(
                today,
                rows,
                months(rows),
                longest.map(TransitionView::code),
                longest.map(TransitionView::daysInDoubleRunning).orElse(0));
    }

    private static List<LondonMonth> months(List<TransitionView> rows) {
        Map<YearMonth, LondonMonth> months = new TreeMap<>();
        rows.stream()
                .flatMap(row -> row.months().stream())
                .forEach(month -> months.merge(
                        month.month(),
                        new LondonMonth(
                                month.month(),
                                month.plannedStaff(),
                                month.actualStaff().orElse(0),
                                month.plannedCost(),
                                month.actualCost().orElse(Pounds.ZERO),
                                month.legacyCost(),
                                month.overrun()),
                        LondonTransitionView::sum));
        return List.copyOf(months.values());
    }

    private static LondonMonth sum(LondonMonth one, LondonMonth other) {
        int planned = one.plannedStaff() + other.plannedStaff();
        int actual = one.actualStaff() + other.actualStaff();
        Money plannedCost = one.plannedCost().plus(other.plannedCost());
        Money actualCost = one.actualCost().plus(other.actualCost());
        return new LondonMonth(
                one.month(),
                planned,
                actual,
                plannedCost,
                actualCost,
                one.legacyCost().plus(other.legacyCost()),
                actual > planned || actualCost.isGreaterThan(plannedCost));
    }

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
