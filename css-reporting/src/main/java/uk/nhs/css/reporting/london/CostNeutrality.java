package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.PERCENT;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.pricing.neutrality.LondonPosition;
import uk.nhs.css.pricing.neutrality.NetPosition;
import uk.nhs.css.pricing.neutrality.Neutrality;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/** Whether the service costs each PCT, and London, no more than it replaces, and what comes back for what goes in. */
@Dependent
class CostNeutrality implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "cost-neutrality",
            "Cost neutrality and return on investment",
            "Does the service cost no more than it replaces, and does it pay?");

    /** Over how many years the set-up charge is spread in the return on investment. */
    private static final int YEARS = 3;

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("recurring", "Recurring (£)", MONEY),
            Column.of("in_kind", "Staff in kind (£)", MONEY),
            Column.of("supplied", "Replaced, supplied (£)", MONEY),
            Column.of("imputed", "Replaced, imputed (£)", MONEY),
            Column.of("benefits", "Verified benefits (£)", MONEY),
            Column.of("net", "Net (£)", MONEY),
            Column.of("one_off", "One-off (£)", MONEY),
            Column.of("net_with_one_off", "Net with one-off (£)", MONEY),
            Column.of("neutral", "Cost-neutral", COUNT),
            Column.of("neutral_with_one_off", "With one-off", COUNT),
            Column.of("roi", "Return", PERCENT),
            Column.of("imputed_lines", "Imputed lines", COUNT),
            Column.of("benefits_claimed", "Claimed benefits (£)", MONEY).filesOnly());

    private static final List<Column> STEP = List.of(
            Column.of("what", "Step", TEXT),
            Column.of("amount", "Amount (£)", MONEY).notSummed());

    private static final List<Column> IMPUTED = List.of(
            Column.of("category", "Category", TEXT),
            Column.of("amount", "Imputed (£)", MONEY),
            Column.of("suppliers", "PCTs that supplied it", COUNT).notSummed());

    private final Neutrality neutrality;
    private final Standings standings;

    @Inject
    CostNeutrality(Neutrality neutrality, Standings standings) {
        this.neutrality = neutrality;
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
        return 100;
    }

    @Override
    public ReportView make(ReportScope scope) {
        Map<PctCode, Standing> shown =
                standings.shown(scope).stream().collect(Collectors.toMap(Standing::code, Function.identity()));
        List<NetPosition> positions = positions(scope.year())
                .filter(each -> shown.containsKey(each.code()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        List<Row> rows = positions.stream()
                .map(each -> row(each, shown.get(each.code())))
                .toList();
        LondonPosition together = new LondonPosition(scope.year(), positions);
        List<Cell> london =
                new ArrayList<>(DataTable.sum(scope.name(), COLUMNS, rows).cells());
        int roi = COLUMNS.stream().map(Column::key).toList().indexOf("roi");
        london.set(roi, percent(together.returnOnInvestment(YEARS)));
        return new ReportView(
                INFO,
                scope.name(),
                scope.year(),
                sentence(together, scope),
                scope.asAt(),
                COLUMNS,
                rows,
                new Row(Optional.empty(), london),
                charts(positions, shown),
                notes(together, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        return positions(scope.year())
                .filter(each -> each.code().value().equals(key))
                .findFirst()
                .map(CostNeutrality::behind)
                .orElse(List.of());
    }

    private static List<RowsBehind> behind(NetPosition position) {
        List<Row> steps = Stream.of(
                        step("Recurring charge of a full year", position.recurring()),
                        step("Less staff in kind", position.inKind().negated()),
                        step(
                                "Less costs replaced, as supplied",
                                position.supplied().negated()),
                        step(
                                "Less costs replaced, imputed",
                                position.imputedTotal().negated()),
                        step(
                                "Less verified benefits",
                                position.benefitsVerified().negated()),
                        step("Net position", position.net()),
                        step("Set-up charge, once", position.oneOff()),
                        step("Net position with it", position.netWithOneOff()))
                .toList();
        return List.of(
                RowsBehind.of(
                        COLUMNS.stream().map(Column::key).toList(),
                        "How the net position is made",
                        "Nothing.",
                        STEP,
                        steps),
                RowsBehind.summed(
                        List.of("imputed", "imputed_lines"),
                        "Imputed at the London average a weighted head",
                        "Nothing is imputed: every category is supplied, or nobody has supplied it.",
                        IMPUTED,
                        position.imputed().stream()
                                .map(each -> Row.of(
                                        Cell.text(each.category().label()),
                                        Cell.of(each.amount()),
                                        Cell.count(each.suppliers())))
                                .toList(),
                        "Together"));
    }

    private static Row step(String what, Money amount) {
        return Row.of(Cell.text(what), Cell.of(amount));
    }

    private Stream<NetPosition> positions(FinancialYear year) {
        return Reading.once(CostNeutrality.class, year, () -> neutrality.london(year)).pcts().stream();
    }

    private static Row row(NetPosition position, Standing standing) {
        return PctColumns.row(
                standing,
                Cell.of(position.recurring()),
                Cell.of(position.inKind()),
                Cell.of(position.supplied()),
                Cell.of(position.imputedTotal()),
                Cell.of(position.benefitsVerified()),
                Cell.of(position.net()),
                Cell.of(position.oneOff()),
                Cell.of(position.netWithOneOff()),
                Cell.count(position.costNeutral() ? 1 : 0),
                Cell.count(position.costNeutralWithOneOff() ? 1 : 0),
                percent(position.returnOnInvestment(YEARS)),
                Cell.count(position.imputed().size()),
                Cell.of(position.benefitsClaimed()));
    }

    private static Cell percent(Optional<BigDecimal> ratio) {
        return ratio.map(value -> Cell.percent(value.multiply(HUNDRED))).orElse(Cell.blank());
    }

    private static String sentence(LondonPosition together, ReportScope scope) {
        List<NetPosition> pcts = together.pcts();
        if (pcts.isEmpty()) {
            return "No PCT of " + scope.name() + " has a tariff and head counts for " + scope.year()
                    + ", so no net position can be worked out.";
        }
        long neutral = pcts.stream().filter(NetPosition::costNeutral).count();
        long withOneOff =
                pcts.stream().filter(NetPosition::costNeutralWithOneOff).count();
        long imputed = pcts.stream().filter(each -> !each.imputed().isEmpty()).count();
        return neutral + " of " + Words.pcts(pcts.size()) + " of " + scope.name()
                + " would be cost-neutral or better in a full year without the set-up charge, " + withOneOff
                + " with it; together they " + (together.costNeutral() ? "save " : "spend ")
                + Pounds.sterling(together.net().abs()) + (together.costNeutral() ? "" : " more")
                + " a year. " + imputed + (imputed == 1 ? " rests" : " rest") + " on imputed costs.";
    }

    private static List<Chart> charts(List<NetPosition> positions, Map<PctCode, Standing> shown) {
        List<Standing> standing =
                positions.stream().map(each -> shown.get(each.code())).toList();
        Map<PctCode, NetPosition> byCode =
                positions.stream().collect(Collectors.toMap(NetPosition::code, Function.identity()));
        return standing.isEmpty()
                ? List.of()
                : List.of(SectorBars.count(
                        "PCTs that are cost-neutral or better, by sector",
                        standing,
                        each -> byCode.get(each.code()).costNeutral(),
                        "cost-neutral-by-sector"));
    }

    private static List<String> notes(LondonPosition together, ReportScope scope) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Net position: recurring charge of a full year, less staff in kind, less replaced costs, less verified"
                        + " benefits. The return sets replaced costs and verified benefits against the recurring charge and the"
                        + " set-up charge spread over " + YEARS + " years.");
        together.pcts().stream()
                .flatMap(each -> each.standInNotes().stream())
                .collect(Collectors.groupingBy(note -> note, java.util.TreeMap::new, Collectors.counting()))
                .forEach((note, count) -> notes.add("For " + Words.pcts(count) + ": " + note + "."));
        if (scope.isPast()) {
            notes.add("Cost returns and benefits are those on record today; the filters follow the day.");
        }
        return notes;
    }
}
