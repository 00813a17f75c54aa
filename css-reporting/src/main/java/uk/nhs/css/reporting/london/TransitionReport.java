package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** Who runs the old and the new system side by side, for how long, what it costs, and where it is at risk. */
@Dependent
class TransitionReport implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "transition-and-double-running",
            "Transition and double running",
            "Who runs two systems, for how long, and what does it cost?");

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("system", "Legacy system", TEXT),
            Column.of("started", "Double running from", DATE),
            Column.of("planned_end", "Planned end", DATE),
            Column.of("gates", "Last gate", TEXT),
            Column.of("decommissioned", "Decommissioned", DATE),
            Column.of("running", "Runs both", COUNT),
            Column.of("at_risk", "At risk", COUNT),
            Column.of("exceptions", "Open exceptions", COUNT),
            Column.of("days", "Days", COUNT),
            Column.of("planned_cost", "Planned (£)", MONEY),
            Column.of("actual_cost", "Actual (£)", MONEY),
            Column.of("legacy_cost", "Legacy systems (£)", MONEY));

    /** A chart of more bars than this is not read. */
    private static final int MOST_BARS = 20;

    private final Transitions transitions;
    private final Standings standings;

    @Inject
    TransitionReport(Transitions transitions, Standings standings) {
        this.transitions = transitions;
        this.standings = standings;
    }

    @Override
    public ReportInfo info() {
        return INFO;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public ReportView make(ReportScope scope) {
        Map<PctCode, Standing> shown =
                standings.shown(scope).stream().collect(Collectors.toMap(Standing::code, Function.identity()));
        List<DoubleRunning> all = all(scope).stream()
                .filter(each -> shown.containsKey(each.view().code()))
                .sorted(Comparator.comparing((DoubleRunning each) -> each.view().name())
                        .thenComparing(DoubleRunning::key))
                .toList();
        List<Row> rows = all.stream()
                .map(each -> row(each, shown.get(each.view().code())))
                .toList();
        return ReportView.summed(INFO, scope, sentence(all, scope), COLUMNS, rows, charts(all), notes(all, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        return all(scope).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(DoubleRunning::behind)
                .orElse(List.of());
    }

    private List<DoubleRunning> all(ReportScope scope) {
        return Reading.once(TransitionReport.class, "all", transitions::london).transitions().stream()
                .map(view -> new DoubleRunning(view, scope.asAt()))
                .toList();
    }

    private static Row row(DoubleRunning running, Standing standing) {
        return PctColumns.row(
                running.key(),
                standing,
                Cell.text(running.view().system()),
                running.started().map(Cell::of).orElse(Cell.blank()),
                Cell.of(running.view().plan().end()),
                Cell.text(running.gates()),
                running.decommissioned().map(Cell::of).orElse(Cell.blank()),
                Cell.count(running.isRunning() ? 1 : 0),
                Cell.count(running.isAtRisk() ? 1 : 0),
                Cell.count(running.exceptions()),
                Cell.count(running.days()),
                Cell.of(running.plannedCost()),
                Cell.of(running.actualCost()),
                Cell.of(running.legacyCost()));
    }

    private static String sentence(List<DoubleRunning> all, ReportScope scope) {
        if (all.isEmpty()) {
            return "No PCT of " + scope.name() + " has a transition planned.";
        }
        long running = all.stream().filter(DoubleRunning::isRunning).count();
        long risk = all.stream().filter(DoubleRunning::isAtRisk).count();
        long done =
                all.stream().filter(each -> each.decommissioned().isPresent()).count();
        String first = Words.sentence(Words.pcts(running)) + " of " + scope.name()
                + verb(running, scope, "runs", "run", "ran", "ran")
                + " two systems on " + scope.day() + ", " + Words.some(risk, "transition")
                + verb(risk, scope, "is", "are", "was", "were") + " at risk; " + Words.some(done, "legacy system")
                + verb(done, scope, "is", "are", "was", "were") + " decommissioned.";
        Money planned = sum(all, DoubleRunning::plannedCost);
        Money actual = sum(all, DoubleRunning::actualCost);
        return first + " Double running was planned to cost " + Pounds.sterling(planned) + " so far; "
                + Pounds.sterling(actual) + " is recorded.";
    }

    /** The verb for so many, of today or of a day in the past. */
    private static String verb(
            long count, ReportScope scope, String one, String many, String onePast, String manyPast) {
        boolean several = count > 1;
        return " " + (scope.isPast() ? several ? manyPast : onePast : several ? many : one);
    }

    private static Money sum(List<DoubleRunning> all, Function<DoubleRunning, Money> amount) {
        return all.stream().map(amount).reduce(Pounds.ZERO, Money::plus);
    }

    private static List<Chart> charts(List<DoubleRunning> all) {
        List<Bar> bars = all.stream()
                .filter(each -> each.days() > 0)
                .sorted(Comparator.comparingInt(DoubleRunning::days).reversed().thenComparing(each -> each.view()
                        .code()))
                .limit(MOST_BARS)
                .map(each -> Bar.of(
                        each.view().name(),
                        BigDecimal.valueOf(each.days()),
                        Words.some(each.days(), "day") + (each.isAtRisk() ? ", at risk" : "")))
                .toList();
        return bars.isEmpty()
                ? List.of()
                : List.of(BarChart.of("Days in double running, the longest first", bars, "double-running-days"));
    }

    private static List<String> notes(List<DoubleRunning> all, ReportScope scope) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "At risk: double running is past its planned end, a month took more staff or cost than planned, a gate"
                        + " has failed, or an exception above tolerance is open.");
        notes.add("Costs are those of months that had begun; the legacy systems’ cost is that of the days on which both"
                + " ran.");
        if (scope.isPast()) {
            all.stream().flatMap(each -> each.correctedSince().stream()).forEach(notes::add);
            notes.add(
                    "When an exception was opened or accepted is not dated: those open today are shown, of months that had begun.");
        }
        if (all.stream().anyMatch(each -> each.view().illustrative())) {
            notes.add("Transitions are illustrative sample data.");
        }
        return notes;
    }
}
