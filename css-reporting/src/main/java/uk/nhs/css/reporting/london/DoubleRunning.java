package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.CumulativeRounding;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.membership.transition.Gate;
import uk.nhs.css.membership.transition.GateOutcome;
import uk.nhs.css.membership.transition.TransitionView;
import uk.nhs.css.membership.transition.TransitionView.GateEventView;
import uk.nhs.css.membership.transition.TransitionView.MeasureView;
import uk.nhs.css.membership.transition.TransitionView.MonthView;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/**
 * One transition as it stood on a day: what is dated later is left out.
 *
 * @param view as it stands today
 * @param day the day
 */
record DoubleRunning(TransitionView view, LocalDate day) {

    private static final List<Column> MONTH = List.of(
            Column.of("month", "Month", TEXT),
            Column.of("planned_staff", "Planned staff", COUNT).notSummed(),
            Column.of("actual_staff", "Actual staff", COUNT).notSummed(),
            Column.of("planned_cost", "Planned (£)", MONEY),
            Column.of("actual_cost", "Actual (£)", MONEY),
            Column.of("legacy_cost", "Legacy system (£)", MONEY));

    private static final List<Column> EVENT = List.of(
            Column.of("gate", "Gate", TEXT),
            Column.of("outcome", "Outcome", TEXT),
            Column.of("on", "On", DATE),
            Column.of("by", "By", TEXT),
            Column.of("evidence", "Evidence", TEXT));

    private static final List<Column> MEASURE = List.of(
            Column.of("measure", "Measure", TEXT),
            Column.of("month", "Month", TEXT),
            Column.of("old", "Old", TEXT),
            Column.of("new", "New", TEXT),
            Column.of("standing", "Standing", TEXT));

    /** PCT and system, for an address. */
    String key() {
        return view.code() + "-" + Words.slug(view.system());
    }

    Optional<LocalDate> started() {
        return view.actualStart().filter(start -> !start.isAfter(day));
    }

    Optional<LocalDate> decommissioned() {
        return view.decommissionedOn().filter(end -> !end.isAfter(day));
    }

    /** What was corrected after the day though it tells of a day up to it, a sentence each. */
    List<String> correctedSince() {
        return view.changes().stream()
                .filter(change -> change.recordedOn().isAfter(day))
                .filter(change -> !change.before().isAfter(day)
                        || change.after().filter(on -> !on.isAfter(day)).isPresent())
                .map(change -> "Corrected on " + Dates.inWords(change.recordedOn()) + " by " + change.by() + ": "
                        + change.day().label().toLowerCase(Locale.ROOT) + " of " + view.name() + " was "
                        + Dates.inWords(change.before())
                        + change.after().map(on -> ", is " + Dates.inWords(on)).orElse(", is taken back") + ".")
                .toList();
    }

    /** The days on which both systems have run, this one included. */
    private Optional<Period> ran() {
        return started()
                .map(start -> new Period(start, decommissioned().orElse(day.plusDays(1))))
                .filter(period -> !period.isEmpty());
    }

    int days() {
        return ran().map(Period::days).orElse(0);
    }

    boolean isRunning() {
        return started().isPresent() && decommissioned().isEmpty();
    }

    boolean isAtRisk() {
        return isRunning()
                && (view.plan().end().isBefore(day)
                        || months().stream().anyMatch(MonthView::overrun)
                        || Arrays.stream(Gate.values()).anyMatch(gate -> outcome(gate) == GateOutcome.FAILED)
                        || exceptions() > 0);
    }

    /** Measures of months that had begun, above tolerance, which nobody has accepted by today. */
    long exceptions() {
        return view.measures().stream()
                .filter(measure -> measure.open()
                        && !measure.measurement().month().atDay(1).isAfter(day))
                .count();
    }

    private GateOutcome outcome(Gate gate) {
        return events().stream()
                .filter(event -> event.gate() == gate)
                .reduce((before, after) -> after)
                .map(GateEventView::outcome)
                .orElse(GateOutcome.OPEN);
    }

    private List<GateEventView> events() {
        return view.events().stream().filter(event -> !event.on().isAfter(day)).toList();
    }

    /** The last gate that was decided: {@code Stable passed}. */
    String gates() {
        return Arrays.stream(Gate.values())
                .filter(gate -> outcome(gate) != GateOutcome.OPEN)
                .map(gate -> gate.label() + " " + outcome(gate).label().toLowerCase(Locale.ROOT))
                .reduce((before, after) -> after)
                .orElse("None decided");
    }

    /** Those that had begun. */
    private List<MonthView> months() {
        return view.months().stream()
                .filter(month -> !month.month().atDay(1).isAfter(day))
                .toList();
    }

    Money plannedCost() {
        return sum(MonthView::plannedCost);
    }

    Money actualCost() {
        return sum(month -> month.actualCost().orElse(Pounds.ZERO));
    }

    Money legacyCost() {
        return sum(this::legacyCost);
    }

    private Money sum(Function<MonthView, Money> amount) {
        return months().stream().map(amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** By days of the month, rounded once, up to the day. */
    private Money legacyCost(MonthView month) {
        YearMonth when = month.month();
        return ran().flatMap(new Period(when.atDay(1), when.plusMonths(1).atDay(1))::overlap)
                .map(days -> {
                    int from = days.from().getDayOfMonth() - 1;
                    return CumulativeRounding.part(
                            view.plan().legacyMonthlyCost(), from, from + days.days(), when.lengthOfMonth());
                })
                .orElse(Pounds.ZERO);
    }

    /** What its figures are made from. */
    List<RowsBehind> behind() {
        return List.of(
                RowsBehind.summed(
                        List.of("days", "running", "planned_cost", "actual_cost", "legacy_cost"),
                        "Planned and actual by month",
                        "No month of double running had begun.",
                        MONTH,
                        months().stream().map(this::row).toList(),
                        "Together"),
                RowsBehind.of(
                        List.of("at_risk"),
                        "What happened at the gates",
                        "No gate had been decided.",
                        EVENT,
                        events().stream()
                                .map(event -> Row.of(
                                        Cell.text(event.gate().label()),
                                        Cell.text(event.outcome().label()),
                                        Cell.of(event.on()),
                                        Cell.text(event.by()),
                                        Cell.text(event.evidence())))
                                .toList()),
                RowsBehind.of(
                        List.of("exceptions"),
                        "Validation measures",
                        "Nothing has been measured.",
                        MEASURE,
                        view.measures().stream()
                                .filter(measure ->
                                        !measure.measurement().month().atDay(1).isAfter(day))
                                .map(DoubleRunning::row)
                                .toList()));
    }

    private Row row(MonthView month) {
        return Row.of(
                Cell.text(Words.month(month.month())),
                Cell.count(month.plannedStaff()),
                month.actualStaff().map(Cell::count).orElse(Cell.blank()),
                Cell.of(month.plannedCost()),
                month.actualCost().map(Cell::of).orElse(Cell.blank()),
                Cell.of(legacyCost(month)));
    }

    private static Row row(MeasureView measure) {
        String standing = measure.open()
                ? "Open exception"
                : measure.aboveTolerance()
                        ? "Accepted by " + measure.acceptedBy().orElse("")
                        : "Within tolerance";
        return Row.of(
                Cell.text(measure.measurement().measure()),
                Cell.text(Words.month(measure.measurement().month())),
                Cell.text(measure.measurement().old().toPlainString()),
                Cell.text(measure.measurement().fresh().toPlainString()),
                Cell.text(standing));
    }
}
