package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.PlanView.UnmetWishView;
import uk.nhs.css.membership.phasing.PlanView.UnscheduledView;
import uk.nhs.css.membership.phasing.PlanView.WaveView;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.chart.PhasingChart;
import uk.nhs.css.reporting.london.PlansOnDay.Placed;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** When each PCT joins by the plan in force, and what that plan changed against the one before. */
@Dependent
class PhasingReport implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "phasing-and-changes",
            "Phasing and its changes",
            "When does each PCT join, and what has changed in the plan?");

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("wave", "Wave", COUNT).notSummed(),
            Column.of("starts", "Joins from", DATE),
            Column.of("before", "Before", DATE),
            Column.of("change", "Change", TEXT),
            Column.of("placed", "Has a place", COUNT),
            Column.of("moved", "Place changed", COUNT),
            Column.of("unmet", "Wish not met", COUNT),
            Column.of("months", "Months of double running", COUNT),
            Column.of("weighted_heads", "Weighted heads", COUNT),
            Column.of("reason", "What stands in the way", TEXT));

    private static final List<Column> VERSION = List.of(
            Column.of("version", "Plan", TEXT),
            Column.of("published", "Published", TEXT),
            Column.of("wave", "Wave", COUNT).notSummed(),
            Column.of("starts", "Joins from", DATE),
            Column.of("until", "Double running until", DATE),
            Column.of("system", "Legacy system", TEXT),
            Column.of("pinned", "Pinned", TEXT));

    private static final List<Column> REASON =
            List.of(Column.of("rule", "Rule", TEXT), Column.of("reason", "In words", TEXT));

    private final PlansOnDay plans;
    private final Standings standings;

    @Inject
    PhasingReport(PlansOnDay plans, Standings standings) {
        this.plans = plans;
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
        return 30;
    }

    @Override
    public ReportView make(ReportScope scope) {
        List<PlanView> both = plans.on(scope.asAt());
        if (both.isEmpty()) {
            return ReportView.summed(
                    INFO,
                    scope,
                    "No phasing plan had been published by " + scope.day() + ".",
                    COLUMNS,
                    List.of(),
                    List.of(),
                    List.of());
        }
        PlanView plan = both.get(0);
        Optional<PlanView> older = both.stream().skip(1).findFirst();
        List<Standing> shown = standings.shown(scope);
        Map<PctCode, Placed> now = PlansOnDay.places(plan);
        Map<PctCode, Placed> before = older.map(PlansOnDay::places).orElse(Map.of());
        Map<PctCode, UnmetWishView> unmet =
                plan.unmetWishes().stream().collect(Collectors.toMap(UnmetWishView::code, Function.identity()));
        Map<PctCode, UnscheduledView> left =
                plan.unscheduled().stream().collect(Collectors.toMap(UnscheduledView::code, Function.identity()));
        List<Row> rows = shown.stream()
                .map(standing -> row(
                        standing,
                        Optional.ofNullable(now.get(standing.code())),
                        Optional.ofNullable(before.get(standing.code())),
                        older.isPresent(),
                        Optional.ofNullable(unmet.get(standing.code())).map(UnmetWishView::reason),
                        Optional.ofNullable(left.get(standing.code())).map(UnscheduledView::reason)))
                .toList();
        return ReportView.summed(
                INFO,
                scope,
                sentence(plan, rows, scope),
                COLUMNS,
                rows,
                charts(plan, shown, now, scope),
                notes(plan, older));
    }

    private static Row row(
            Standing standing,
            Optional<Placed> now,
            Optional<Placed> before,
            boolean compared,
            Optional<String> unmet,
            Optional<String> left) {
        Optional<LocalDate> starts = now.map(placed -> placed.wave().start());
        Optional<LocalDate> started = before.map(placed -> placed.wave().start());
        boolean moved = compared && !starts.equals(started);
        return PctColumns.row(
                standing,
                now.map(placed -> Cell.count(placed.wave().number())).orElse(Cell.blank()),
                starts.map(Cell::of).orElse(Cell.blank()),
                started.map(Cell::of).orElse(Cell.blank()),
                Cell.text(moved ? change(starts, started) : ""),
                Cell.count(now.isPresent() ? 1 : 0),
                compared ? Cell.count(moved ? 1 : 0) : Cell.blank(),
                Cell.count(unmet.isPresent() ? 1 : 0),
                Cell.count(
                        now.map(placed -> placed.place().doubleRunningMonths()).orElse(0)),
                now.map(placed -> Cell.count(placed.place().heads())).orElse(Cell.blank()),
                Cell.text(unmet.or(() -> left).orElse("")));
    }

    private static String change(Optional<LocalDate> starts, Optional<LocalDate> started) {
        if (starts.isEmpty()) {
            return "Place lost";
        }
        if (started.isEmpty()) {
            return "New place";
        }
        long months = ChronoUnit.MONTHS.between(started.get(), starts.get());
        return Words.some(Math.abs(months), "month") + (months < 0 ? " earlier" : " later");
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        List<Row> versions = new ArrayList<>();
        List<Row> reasons = new ArrayList<>();
        for (PlanView plan : plans.on(scope.asAt())) {
            PlansOnDay.places(plan).values().stream()
                    .filter(placed -> placed.place().code().value().equals(key))
                    .forEach(placed -> versions.add(Row.of(
                            Cell.text(version(plan)),
                            Cell.text(plan.publishedBy().orElse("")),
                            Cell.count(placed.wave().number()),
                            Cell.of(placed.wave().start()),
                            Cell.of(placed.place().doubleRunningUntil()),
                            Cell.text(placed.place().system()),
                            Cell.text(placed.place().pinned() ? "Yes" : "No"))));
        }
        plans.inForce(scope.asAt()).ifPresent(plan -> {
            plan.unmetWishes().stream()
                    .filter(wish -> wish.code().value().equals(key))
                    .forEach(wish -> reasons.add(Row.of(Cell.text(wish.ruleInWords()), Cell.text(wish.reason()))));
            plan.unscheduled().stream()
                    .filter(left -> left.code().value().equals(key))
                    .forEach(left -> reasons.add(Row.of(Cell.text(left.ruleInWords()), Cell.text(left.reason()))));
        });
        return List.of(
                RowsBehind.of(
                        List.of("wave", "placed", "moved", "months", "weighted_heads"),
                        "Its place in the plan in force and in the one before",
                        "It has no place in either.",
                        VERSION,
                        versions),
                RowsBehind.of(
                        List.of("unmet"),
                        "What stands in the way",
                        "Nothing: its wish is met, or it has none.",
                        REASON,
                        reasons));
    }

    private static String version(PlanView plan) {
        return "Version " + plan.number().orElseThrow();
    }

    private static String sentence(PlanView plan, List<Row> rows, ReportScope scope) {
        if (rows.isEmpty()) {
            return "No PCT matches " + scope.name() + " on " + scope.day() + ".";
        }
        long placed = count(rows, "placed");
        long moved = count(rows, "moved");
        long unmet = count(rows, "unmet");
        String last = plan.waves().stream()
                .filter(wave -> !wave.members().isEmpty())
                .map(WaveView::start)
                .max(LocalDate::compareTo)
                .map(Dates::inWords)
                .map(day -> ", the last wave of London from " + day)
                .orElse("");
        return placed + " of " + Words.pcts(rows.size()) + " of " + scope.name()
                + (scope.isPast() ? " had a place in version " : " have a place in version ")
                + plan.number().orElseThrow() + " of the plan" + last + "; "
                + unmet(unmet, scope)
                + (moved == 0
                        ? "."
                        : ", and " + Words.some(moved, "place") + (moved == 1 ? " differs" : " differ")
                                + " from the version before.");
    }

    private static String unmet(long unmet, ReportScope scope) {
        if (unmet == 0) {
            return scope.isPast() ? "no wish was unmet" : "no wish is unmet";
        }
        String verb = unmet == 1
                ? scope.isPast() ? " wish was" : " wish is"
                : scope.isPast() ? " wishes were" : " wishes are";
        return unmet + verb + " not met";
    }

    private static long count(List<Row> rows, String key) {
        int index = COLUMNS.stream().map(Column::key).toList().indexOf(key);
        return rows.stream()
                .map(row -> row.cells().get(index))
                .filter(cell -> cell.type().isPresent())
                .mapToLong(cell -> cell.number().longValueExact())
                .sum();
    }

    private static List<Chart> charts(
            PlanView plan, List<Standing> shown, Map<PctCode, Placed> now, ReportScope scope) {
        if (!scope.isFiltered()) {
            return PhasingChart.has(plan) ? List.of(PhasingChart.of(plan, "phasing-waves")) : List.of();
        }
        List<Bar> bars = plan.waves().stream()
                .filter(wave -> !wave.members().isEmpty())
                .map(wave -> bar(wave, shown, now))
                .toList();
        return bars.isEmpty() || shown.isEmpty()
                ? List.of()
                : List.of(BarChart.of("PCTs of " + scope.name() + " in each wave", bars, "phasing-waves"));
    }

    private static Bar bar(WaveView wave, List<Standing> shown, Map<PctCode, Placed> now) {
        long of = shown.stream()
                .map(standing -> Optional.ofNullable(now.get(standing.code())))
                .flatMap(Optional::stream)
                .filter(placed -> placed.wave().number() == wave.number())
                .count();
        int all = wave.members().size();
        return new Bar(
                Words.month(YearMonth.from(wave.start())),
                BigDecimal.valueOf(of),
                BigDecimal.valueOf(all),
                of + " of the wave’s " + all);
    }

    private static List<String> notes(PlanView plan, Optional<PlanView> older) {
        List<String> notes = new ArrayList<>();
        notes.add(version(plan) + ": " + plan.note());
        notes.add(older.map(before -> "Compared with version " + before.number().orElseThrow() + ".")
                .orElse("No version of the plan was published before, so nothing is compared."));
        return notes;
    }
}
