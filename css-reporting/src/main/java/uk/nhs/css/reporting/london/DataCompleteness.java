package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.phasing.PctInput;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.pricing.costs.Completeness;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** What is missing and where another figure stands in, PCT by PCT, so that nobody takes an estimate for a fact. */
@Dependent
class DataCompleteness implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "data-completeness", "Data completeness", "What is missing, and where does another figure stand in?");

    private static final String MISSING = "Missing";
    private static final String GIVEN = "Given";
    private static final String STOOD_IN = "Stood in";
    private static final String IMPUTED = "Imputed";

    /** A population, a system, a readiness date and each category of the cost return. */
    private static final int ASKED = 3 + CostCategory.values().length;

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("weighted", "Weighted population", TEXT),
            Column.of("cost_return", "Cost return", TEXT),
            Column.of("system", "Legacy system", TEXT),
            Column.of("readiness", "Readiness date", TEXT),
            Column.of("given", "Given", COUNT),
            Column.of("stood_in", "Stood in", COUNT),
            Column.of("imputed", "Imputed", COUNT),
            Column.of("missing", "Missing", COUNT));

    private static final List<Column> ITEM = List.of(
            Column.of("what", "What", TEXT),
            Column.of("standing", "Standing", TEXT),
            Column.of("figure", "What is used", TEXT),
            Column.of("source", "Source", TEXT));

    private final Standings standings;
    private final PopulationBook populations;
    private final Completeness costs;
    private final PhasingInputs inputs;

    @Inject
    DataCompleteness(Standings standings, PopulationBook populations, Completeness costs, PhasingInputs inputs) {
        this.standings = standings;
        this.populations = populations;
        this.costs = costs;
        this.inputs = inputs;
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
        return 120;
    }

    /** One thing that is asked of each PCT. */
    private record Item(String what, String standing, String used, String source) {}

    /** Everything known, read once. */
    private record Known(Map<PctCode, PopulationUsed> heads, ImputedCosts costs, Map<PctCode, PctInput> inputs) {}

    private Known known(ReportScope scope) {
        List<Completeness.Row> returned =
                Reading.once(DataCompleteness.class, scope.year(), () -> costs.counted(scope.year()));
        return new Known(
                populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, scope.year()),
                new ImputedCosts(returned),
                inputs.inputs().pcts().stream().collect(Collectors.toMap(PctInput::code, Function.identity())));
    }

    @Override
    public ReportView make(ReportScope scope) {
        List<Standing> shown = standings.shown(scope);
        Known known = known(scope);
        List<Row> rows = shown.stream()
                .map(standing -> row(standing, items(standing.code(), known)))
                .toList();
        return ReportView.summed(
                INFO,
                scope,
                sentence(shown, known, scope),
                COLUMNS,
                rows,
                charts(shown, known),
                notes(shown, known, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        List<Row> rows = items(PctCode.of(key), known(scope)).stream()
                .map(item -> Row.of(
                        Cell.text(item.what()),
                        Cell.text(item.standing()),
                        Cell.text(item.used()),
                        Cell.text(item.source())))
                .toList();
        return List.of(RowsBehind.of(
                List.of("given", "stood_in", "imputed", "missing"),
                "What is asked of it",
                "Nothing is asked.",
                ITEM,
                rows));
    }

    private static List<Item> items(PctCode code, Known known) {
        Optional<PopulationUsed> heads = Optional.ofNullable(known.heads().get(code));
        Optional<PctInput> input = Optional.ofNullable(known.inputs().get(code));
        List<Item> items = new ArrayList<>();
        items.add(new Item(
                "Weighted population",
                heads.map(used -> used.standIn() ? STOOD_IN : GIVEN).orElse(MISSING),
                heads.map(used -> used.heads() + " (" + used.basis().label() + ")")
                        .orElse(""),
                heads.map(PopulationUsed::source).orElse("")));
        items.add(item("Legacy system", input.flatMap(PctInput::system)));
        items.add(item("Readiness date", input.flatMap(PctInput::readiness).map(Dates::inWords)));
        for (CostCategory category : CostCategory.values()) {
            items.add(cost(category, code, heads.isPresent(), known.costs()));
        }
        return items;
    }

    /** A category that is not supplied is imputed from those PCTs that supplied it, if the PCT's heads are known. */
    private static Item cost(CostCategory category, PctCode code, boolean heads, ImputedCosts costs) {
        boolean given = costs.isGiven(code, category);
        boolean imputed = costs.isImputed(code, category, heads);
        return new Item(
                "Costs: " + category.label(),
                given ? GIVEN : imputed ? IMPUTED : MISSING,
                given ? "What the PCT supplied" : imputed ? "London average a weighted head" : "",
                given ? "Accepted cost return" : "");
    }

    private static Item item(String what, Optional<String> given) {
        return new Item(
                what, given.isPresent() ? GIVEN : MISSING, given.orElse(""), given.isPresent() ? "Phasing inputs" : "");
    }

    private static Row row(Standing standing, List<Item> items) {
        List<Item> costs = items.subList(3, items.size());
        return PctColumns.row(
                standing,
                Cell.text(items.get(0).standing()),
                Cell.text(count(costs, GIVEN) + " of " + costs.size() + " supplied"),
                Cell.text(items.get(1).standing()),
                Cell.text(items.get(2).standing()),
                Cell.count(count(items, GIVEN)),
                Cell.count(count(items, STOOD_IN)),
                Cell.count(count(items, IMPUTED)),
                Cell.count(count(items, MISSING)));
    }

    private static long count(List<Item> items, String standing) {
        return items.stream().filter(item -> item.standing().equals(standing)).count();
    }

    private static long count(List<Standing> shown, Known known, String standing) {
        return shown.stream()
                .mapToLong(each -> count(items(each.code(), known), standing))
                .sum();
    }

    private static String sentence(List<Standing> shown, Known known, ReportScope scope) {
        if (shown.isEmpty()) {
            return "No PCT matches " + scope.name() + " on " + scope.day() + ".";
        }
        long all = (long) ASKED * shown.size();
        return "Of " + all + " things asked of " + Words.pcts(shown.size()) + " of " + scope.name() + ", "
                + count(shown, known, GIVEN) + " are given, for " + count(shown, known, STOOD_IN)
                + " another figure stands in, " + count(shown, known, IMPUTED) + " are imputed and "
                + count(shown, known, MISSING) + " are missing.";
    }

    private static List<Chart> charts(List<Standing> shown, Known known) {
        return shown.isEmpty()
                ? List.of()
                : List.of(SectorBars.count(
                        "PCTs of which something is missing, by sector",
                        shown,
                        standing -> count(items(standing.code(), known), MISSING) > 0,
                        "missing-by-sector"));
    }

    private static List<String> notes(List<Standing> shown, Known known, ReportScope scope) {
        List<String> notes = new ArrayList<>(StandInNotes.of(shown.stream()
                .map(standing -> known.heads().get(standing.code()))
                .filter(used -> used != null)
                .toList()));
        notes.add("Populations and costs are those of " + scope.year() + " as loaded today"
                + (scope.isPast() ? ", also for a date in the past." : "."));
        return notes;
    }
}
