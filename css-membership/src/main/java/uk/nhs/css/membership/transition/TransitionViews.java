package uk.nhs.css.membership.transition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.CumulativeRounding;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.membership.transition.TransitionView.GateView;
import uk.nhs.css.membership.transition.TransitionView.MonthView;

/** Shows a transition, planned against actual, as at a day. */
final class TransitionViews {

    private final LocalDate today;
    private final ZoneId zone;

    TransitionViews(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    TransitionView view(String name, SystemTransition transition, TransitionFacts facts) {
        List<MonthView> months = months(transition, facts);
        boolean late = facts.actualStart().isPresent()
                && facts.decommissionedOn().orElse(today).isAfter(facts.plan().end());
        return new TransitionView(
                transition.id(),
                transition.code(),
                name,
                facts.system(),
                facts.plan(),
                facts.actualStart(),
                gates(transition),
                facts.events().stream().map(GateEvent::view).toList(),
                facts.changes().stream().map(change -> change.view(zone)).toList(),
                facts.measures().stream().map(ValidationMeasure::view).toList(),
                (int) transition.openExceptions(),
                facts.decommissionedOn(),
                transition.doubleRunning(today).map(Period::days).orElse(0),
                months,
                late || months.stream().anyMatch(MonthView::overrun),
                facts.illustrative());
    }

    static List<GateView> gates(SystemTransition transition) {
        return Arrays.stream(Gate.values())
                .map(gate -> new GateView(
                        gate, transition.outcome(gate), transition.last(gate).map(GateEvent::on)))
                .toList();
    }

    private List<MonthView> months(SystemTransition transition, TransitionFacts facts) {
        TransitionPlan plan = facts.plan();
        Map<YearMonth, DoubleRunningActual> actuals = new TreeMap<>();
        facts.actuals().forEach(actual -> actuals.put(actual.month(), actual));
        TreeSet<YearMonth> months = new TreeSet<>(actuals.keySet());
        addMonths(months, new Period(plan.start(), plan.end()));
        Optional<Period> ran = transition.doubleRunning(today);
        ran.ifPresent(period -> addMonths(months, period));
        List<MonthView> views = new ArrayList<>();
        for (YearMonth month : months) {
            boolean planned = isPlanned(plan, month);
            Optional<DoubleRunningActual> actual = Optional.ofNullable(actuals.get(month));
            views.add(new MonthView(
                    month,
                    planned ? plan.staff() : 0,
                    actual.map(DoubleRunningActual::staff),
                    planned ? plan.monthlyCost() : Pounds.ZERO,
                    actual.map(DoubleRunningActual::cost),
                    ran.flatMap(period -> overlap(month, period))
                            .map(days -> legacyCost(month, days, plan.legacyMonthlyCost()))
                            .orElse(Pounds.ZERO),
                    actual.filter(each -> isOver(plan, each)).isPresent()));
        }
        return views;
    }

    /** Whether a month took more staff or money than planned; outside the plan nothing is planned. */
    static boolean isOver(TransitionPlan plan, DoubleRunningActual actual) {
        boolean planned = isPlanned(plan, actual.month());
        return actual.staff() > (planned ? plan.staff() : 0)
                || actual.cost().isGreaterThan(planned ? plan.monthlyCost() : Pounds.ZERO);
    }

    private static boolean isPlanned(TransitionPlan plan, YearMonth month) {
        return overlap(month, new Period(plan.start(), plan.end())).isPresent();
    }

    /** The legacy system's cost of a month for the days on which both ran, by days, rounded once. */
    private static Money legacyCost(YearMonth month, Period days, Money monthly) {
        int from = days.from().getDayOfMonth() - 1;
        return CumulativeRounding.part(monthly, from, from + days.days(), month.lengthOfMonth());
    }

    private static Optional<Period> overlap(YearMonth month, Period period) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1)).overlap(period);
    }

    private static void addMonths(TreeSet<YearMonth> months, Period period) {
        for (YearMonth month = YearMonth.from(period.from());
                month.atDay(1).isBefore(period.to());
                month = month.plusMonths(1)) {
            months.add(month);
        }
    }
}
