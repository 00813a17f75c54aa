package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.RATE;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.membership.phasing.MembersAhead;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/**
 * What a head costs in each month as the phasing plan brings PCTs in. A PCT counts as a member from the first day of its
 * wave, as the planner counts it. Members and price are London's under any filter; who joins is the filter's.
 */
@Dependent
class PriceByMonth implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "price-by-month", "Price month by month", "How does the price fall as the phasing plan brings PCTs in?");

    private static final List<Column> COLUMNS = List.of(
            Column.of("month", "Month", TEXT),
            Column.of("from", "From", DATE),
            Column.of("joining", "Joining", COUNT),
            Column.of("leaving", "Leaving", COUNT),
            Column.of("members", "Members of London", COUNT).notSummed(),
            Column.of("price", "Price a weighted head", RATE),
            Column.of("average_year", "A year for an average PCT (£)", MONEY).notSummed());

    private static final List<Column> JOINER = List.of(
            Column.of("pct", "PCT", TEXT),
            Column.of(PctColumns.CODE, "Code", TEXT),
            Column.of("sector", "Sector", TEXT),
            Column.of("what", "What happens", TEXT));

    /** A plan beyond this many months says nothing about prices. */
    private static final int MOST_MONTHS = 60;

    private final PriceCurves curves;
    private final Standings standings;
    private final PlansOnDay plans;

    @Inject
    PriceByMonth(PriceCurves curves, Standings standings, PlansOnDay plans) {
        this.curves = curves;
        this.standings = standings;
        this.plans = plans;
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
        return 25;
    }

    /** A PCT that begins or stops to be a member. */
    private record Turn(Standing standing, YearMonth month, boolean joins) {}

    @Override
    public ReportView make(ReportScope scope) {
        Optional<PriceCurve> curve = curves.find(scope.year());
        if (curve.isEmpty()) {
            return empty(
                    scope,
                    "No cost model with head counts is loaded for " + scope.year()
                            + ", so no price can be worked out.");
        }
        List<Standing> all = standings.all(scope);
        List<Turn> turns = turns(all, scope);
        List<Row> rows = rows(all, turns, curve.get(), scope);
        List<Cell> london =
                new ArrayList<>(DataTable.sum(scope.name(), COLUMNS, rows).cells());
        List<Cell> end = rows.get(rows.size() - 1).cells();
        for (int i = 4; i < COLUMNS.size(); i++) {
            london.set(i, end.get(i));
        }
        return new ReportView(
                INFO,
                scope.name(),
                scope.year(),
                sentence(rows, scope),
                scope.asAt(),
                COLUMNS,
                rows,
                new Row(Optional.empty(), london),
                charts(rows),
                List.of(
                        "A PCT that joins counts as a member from the first day of its wave, one that has given notice until"
                                + " its leave date; the last row of the table stands in the row of " + scope.name()
                                + ".",
                        "Every month is priced by the cost model of " + scope.year() + "."));
    }

    private static ReportView empty(ReportScope scope, String why) {
        return ReportView.summed(INFO, scope, why, COLUMNS, List.of(), List.of(), List.of());
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        List<Row> rows = turns(standings.all(scope), scope).stream()
                .filter(turn -> turn.month().toString().equals(key) && scope.takes(turn.standing()))
                .map(turn -> Row.of(
                        Cell.text(turn.standing().name()),
                        Cell.text(turn.standing().code().value()),
                        Cell.text(turn.standing().sector().label()),
                        Cell.text(turn.joins() ? "Its wave starts" : "It leaves")))
                .toList();
        return List.of(RowsBehind.of(
                List.of("joining", "leaving", "members", "price", "average_year"),
                "Who joins and who leaves",
                "Nobody of " + scope.name() + " joins or leaves in this month.",
                JOINER,
                rows));
    }

    /** What the plan and notices bring after the day. */
    private List<Turn> turns(List<Standing> all, ReportScope scope) {
        Map<PctCode, LocalDate> starts = plans.starts(scope.asAt());
        List<Turn> turns = new ArrayList<>();
        for (Standing standing : all) {
            Optional.ofNullable(starts.get(standing.code()))
                    .filter(start -> !standing.isMember() && !standing.hasLeft())
                    .map(start -> MembersAhead.joins(start, scope.asAt()))
                    .ifPresent(month -> turns.add(new Turn(standing, month, true)));
            standing.leaves()
                    .filter(day -> standing.isMember() && day.isAfter(scope.asAt()))
                    .ifPresent(day -> turns.add(new Turn(standing, YearMonth.from(day), false)));
        }
        return turns;
    }

    private static List<Row> rows(List<Standing> all, List<Turn> turns, PriceCurve curve, ReportScope scope) {
        YearMonth first = YearMonth.from(scope.asAt());
        YearMonth last =
                turns.stream().map(Turn::month).max(YearMonth::compareTo).orElse(first);
        int members = (int) all.stream().filter(Standing::isMember).count();
        List<Row> rows = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last) && rows.size() < MOST_MONTHS; month = month.plusMonths(1)) {
            YearMonth at = month;
            List<Turn> here =
                    turns.stream().filter(turn -> turn.month().equals(at)).toList();
            members += Math.toIntExact(here.stream().filter(Turn::joins).count())
                    - Math.toIntExact(
                            here.stream().filter(turn -> !turn.joins()).count());
            List<Turn> shown =
                    here.stream().filter(turn -> scope.takes(turn.standing())).toList();
            rows.add(Row.about(
                    month.toString(),
                    Cell.text(Words.month(month)),
                    Cell.of(month.equals(first) ? scope.asAt() : month.atDay(1)),
                    Cell.count(shown.stream().filter(Turn::joins).count()),
                    Cell.count(shown.stream().filter(turn -> !turn.joins()).count()),
                    Cell.count(members),
                    members == 0 ? Cell.blank() : Cell.of(curve.shown(members, 2)),
                    members == 0 ? Cell.blank() : Cell.of(curve.annual(members, Heads.of(curve.averageHeads())))));
        }
        return rows;
    }

    private static String sentence(List<Row> rows, ReportScope scope) {
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        String now = first.cells().get(4).number() + " members, "
                + (first.cells().get(5).type().isEmpty()
                        ? "no price"
                        : first.cells().get(5).shown() + " a weighted head")
                + " on " + scope.day();
        if (rows.size() == 1) {
            return now + "; the phasing plan brings no further PCT in.";
        }
        return now + "; " + last.cells().get(4).number() + " members and "
                + last.cells().get(5).shown() + " in " + last.cells().get(0).shown()
                + ", when the plan has brought its last PCT in.";
    }

    private static List<Chart> charts(List<Row> rows) {
        List<Bar> bars = rows.stream()
                .filter(row -> row.cells().get(5).type().isPresent())
                .map(row -> Bar.of(
                        row.cells().get(0).shown(),
                        new BigDecimal(row.cells().get(5).plain()),
                        row.cells().get(5).shown() + ", " + row.cells().get(4).shown() + " members"))
                .toList();
        return bars.isEmpty()
                ? List.of()
                : List.of(BarChart.of("Price a weighted head by month", bars, "price-by-month"));
    }
}
