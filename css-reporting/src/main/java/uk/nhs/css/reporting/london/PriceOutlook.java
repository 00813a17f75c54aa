package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.RATE;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.costmodel.PricePoint;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.chart.PriceCurveChart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/**
 * What a head costs as more PCTs join. A row for each number of members; the amount is what those who are members on the
 * day, or the PCTs of the state asked for, would pay together in a year at that number, so that the amounts of the sectors
 * sum to London's.
 */
@Dependent
class PriceOutlook implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "price-outlook",
            "Price outlook",
            "What does the service cost a head, and what will it cost as more PCTs join?");

    /** The rows are alternatives beside one another, so nothing is summed down them. */
    private static final List<Column> COLUMNS = List.of(
            Column.of("standing", "Standing", TEXT),
            Column.of("members", "Members", COUNT).notSummed(),
            Column.of("price", "Price a weighted head", RATE),
            Column.of("quoted", "Quoted", RATE),
            Column.of("annual_cost", "Annual cost (£)", MONEY).notSummed());

    private static final List<Column> PAYER = List.of(
            Column.of("pct", "PCT", TEXT),
            Column.of(PctColumns.CODE, "Code", TEXT),
            Column.of("weighted_heads", "Weighted heads", COUNT),
            Column.of("annual_cost", "Annual cost (£)", MONEY));

    private final PriceCurves curves;
    private final Standings standings;
    private final PopulationBook populations;

    @Inject
    PriceOutlook(PriceCurves curves, Standings standings, PopulationBook populations) {
        this.curves = curves;
        this.standings = standings;
        this.populations = populations;
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
        return 20;
    }

    @Override
    public ReportView make(ReportScope scope) {
        List<Standing> all = standings.all(scope);
        int members = (int) all.stream().filter(Standing::isMember).count();
        return curves.find(scope.year())
                .map(exact -> priced(scope, exact, curves.forYear(scope.year()), all, members))
                .orElseGet(() -> unpriced(scope));
    }

    private ReportView priced(
            ReportScope scope, PriceCurve exact, PriceCurveView curve, List<Standing> all, int members) {
        Map<PctCode, PopulationUsed> heads = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, scope.year());
        List<PopulationUsed> payers = payers(all, scope)
                .map(Standing::code)
                .filter(heads::containsKey)
                .map(heads::get)
                .toList();
        List<Row> rows = PriceCurveChart.shown(curve, OptionalInt.of(members)).stream()
                .map(point -> row(point, curve, exact, payers, members))
                .toList();
        Row today = rows.stream()
                .filter(row -> row.key().equals(Optional.of(Integer.toString(members))))
                .findFirst()
                .map(row -> labelled(row, today(scope)))
                .orElse(Row.of(Cell.text(today(scope)), Cell.count(members), Cell.blank(), Cell.blank(), Cell.blank()));
        Chart chart = PriceCurveChart.of(curve, OptionalInt.of(members), "price-outlook-curve");
        return new ReportView(
                INFO,
                scope.name(),
                scope.year(),
                sentence(curve, members, scope),
                scope.asAt(),
                COLUMNS,
                rows,
                today,
                List.of(chart),
                notes(scope, curve, payers));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        int n = Integer.parseInt(key);
        Map<PctCode, PopulationUsed> heads = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, scope.year());
        List<Row> rows = curves.find(scope.year())
                .map(curve -> payers(standings.all(scope), scope)
                        .filter(standing -> heads.containsKey(standing.code()))
                        .map(standing -> payer(standing, heads.get(standing.code()), curve, n))
                        .toList())
                .orElse(List.of());
        return List.of(RowsBehind.summed(
                List.of("members", "price", "quoted", "annual_cost"),
                "What each would pay in a year at " + n + (n == 1 ? " member" : " members"),
                "Nobody of " + scope.name() + " pays.",
                PAYER,
                rows,
                scope.name()));
    }

    private static Row payer(Standing standing, PopulationUsed used, PriceCurve curve, int n) {
        return Row.of(
                Cell.text(standing.name()),
                Cell.text(standing.code().value()),
                Cell.count(used.heads().count()),
                Cell.of(curve.annual(n, used.heads())));
    }

    private static Stream<Standing> payers(List<Standing> all, ReportScope scope) {
        return all.stream()
                .filter(scope::takes)
                .filter(standing -> scope.state().isPresent() || standing.isMember());
    }

    private static ReportView unpriced(ReportScope scope) {
        return new ReportView(
                INFO,
                scope.name(),
                scope.year(),
                "No cost model with head counts is loaded for " + scope.year() + ", so no price can be worked out.",
                scope.asAt(),
                COLUMNS,
                List.of(),
                Row.of(Cell.text(today(scope)), Cell.blank(), Cell.blank(), Cell.blank(), Cell.blank()),
                List.of(),
                List.of());
    }

    private static Row row(
            PricePoint point, PriceCurveView curve, PriceCurve exact, List<PopulationUsed> payers, int members) {
        int n = point.members();
        Optional<Money> annual =
                payers.stream().map(used -> exact.annual(n, used.heads())).reduce(Money::plus);
        return Row.about(
                Integer.toString(n),
                Cell.text(standing(n, members)),
                Cell.count(n),
                Cell.of(point.price()),
                curve.quoted().stream()
                        .filter(quoted -> quoted.members() == n)
                        .findFirst()
                        .map(quoted -> Cell.of(quoted.price()))
                        .orElse(Cell.blank()),
                annual.map(Cell::of).orElse(Cell.blank()));
    }

    private static String standing(int n, int members) {
        if (n == members) {
            return "Members now";
        }
        if (n == Quorum.FULL_MEMBERSHIP) {
            return "Full membership";
        }
        if (n == Quorum.MEMBERS) {
            return "Quorum";
        }
        return n < Quorum.MEMBERS ? "Below quorum" : n < members ? "Fewer than now" : "More than now";
    }

    private static Row labelled(Row row, String label) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.set(0, Cell.text(label));
        return new Row(Optional.empty(), cells);
    }

    private static String today(ReportScope scope) {
        return scope.name() + (scope.isPast() ? " on the day" : " today");
    }

    private static String sentence(PriceCurveView curve, int members, ReportScope scope) {
        PricePoint last = curve.points().get(curve.points().size() - 1);
        String full = last.price().atScale(2) + "p when all " + last.members() + " have joined";
        return curve.points().stream()
                .filter(point -> point.members() == members)
                .findFirst()
                .map(point -> "With " + members + (members == 1 ? " member" : " members") + " a weighted head "
                        + (scope.isPast() ? "cost " : "costs ") + point.price().atScale(2) + "p; it would cost " + full
                        + ".")
                .orElse("Nobody is a member, so nobody pays; a weighted head would cost " + full + ".");
    }

    private static List<String> notes(ReportScope scope, PriceCurveView curve, List<PopulationUsed> payers) {
        List<String> notes = new ArrayList<>();
        notes.add(curve.inference());
        curve.quoted()
                .forEach(quoted -> notes.add("Quoted: " + quoted.price().atScale(2) + "p at " + quoted.members()
                        + " members (" + quoted.source() + ")."));
        String who = scope.state().isPresent()
                ? scope.name()
                : "members of " + scope.place() + (scope.isPast() ? " then" : " today");
        notes.add("The annual cost is what " + payers.size() + (payers.size() == 1 ? " PCT" : " PCTs") + " (" + who
                + ") would pay together at that number: for each the exact price times its weighted heads, rounded to"
                + " the penny.");
        notes.addAll(StandInNotes.of(payers));
        return notes;
    }
}
