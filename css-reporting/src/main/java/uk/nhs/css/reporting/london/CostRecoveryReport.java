package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.COUNT;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.yearend.CostRecovery;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryLine;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** What was charged for a year against what the year cost, for London and for each PCT by its share of the cost. */
@Dependent
class CostRecoveryReport implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "cost-recovery", "Cost recovery", "Do the charges of the year cover what the service costs?");

    private static final List<Column> COLUMNS = PctColumns.and(
            Column.of("heads", "Weighted heads", COUNT),
            Column.of("months", "Months", COUNT),
            Column.of("head_months", "Head-months", COUNT),
            Column.of("charged", "Charged (£)", MONEY),
            Column.of("cost_share", "Share of actual cost (£)", MONEY),
            Column.of("over_recovery", "Over- or under-recovery (£)", MONEY),
            Column.of("true_up", "True-up so far (£)", MONEY),
            Column.of("left", "Still to settle (£)", MONEY));

    private static final List<Column> STEP =
            List.of(Column.of("what", "Step", TEXT), Column.of("figure", "Figure", TEXT));

    private final CostRecovery recoveries;
    private final ChargeBook charges;
    private final Standings standings;

    @Inject
    CostRecoveryReport(CostRecovery recoveries, ChargeBook charges, Standings standings) {
        this.recoveries = recoveries;
        this.charges = charges;
        this.standings = standings;
    }

    @Override
    public ReportInfo info() {
        return INFO;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public ReportView make(ReportScope scope) {
        CostRecoveryView recovery = recovery(scope);
        Map<PctCode, RecoveryLine> lines = lines(recovery);
        List<Standing> shown = standings.shownOf(lines.keySet(), scope);
        List<RecoveryLine> counted =
                shown.stream().map(standing -> lines.get(standing.code())).toList();
        return ReportView.summed(
                INFO,
                scope,
                RecoverySentence.of(recovery, counted, scope),
                COLUMNS,
                shown.stream()
                        .map(standing -> row(standing, lines.get(standing.code()), recovery))
                        .toList(),
                charts(recovery, counted, scope),
                notes(recovery, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        CostRecoveryView recovery = recovery(scope);
        PctCode code = PctCode.of(key);
        return List.of(
                RowsBehind.of(
                        COLUMNS.stream().map(Column::key).toList(),
                        "How the recovery is made",
                        "Nothing.",
                        STEP,
                        steps(lines(recovery).get(code), recovery)),
                AccountRows.lines(
                        List.of("charged", "over_recovery"),
                        "Charged for " + scope.year(),
                        "Nothing had been charged for " + scope.year() + " by " + scope.day() + ".",
                        charges.linesFor(code, scope.year(), scope.asAt()),
                        "Charged"));
    }

    private CostRecoveryView recovery(ReportScope scope) {
        return Reading.once(
                CostRecoveryReport.class,
                List.of(scope.year(), scope.asAt()),
                () -> recoveries.of(scope.year(), scope.asAt()));
    }

    private static Map<PctCode, RecoveryLine> lines(CostRecoveryView recovery) {
        return recovery.lines().stream().collect(Collectors.toMap(RecoveryLine::code, Function.identity()));
    }

    /** Without an actual cost nobody has a share of it: that is not known, not zero. */
    private static Row row(Standing standing, RecoveryLine line, CostRecoveryView recovery) {
        boolean known = isShared(recovery);
        return PctColumns.row(
                standing,
                Cell.count(line.heads()),
                Cell.count(line.months()),
                Cell.count(line.headMonths()),
                Cell.of(line.charged()),
                known ? Cell.of(line.share()) : Cell.blank(),
                known ? Cell.of(line.charged().minus(line.share())) : Cell.blank(),
                Cell.of(line.trueUp()),
                known ? Cell.of(line.toPost()) : Cell.blank());
    }

    private static boolean isShared(CostRecoveryView recovery) {
        return recovery.actual().isPresent() && recovery.headMonths() > 0;
    }

    private static List<Row> steps(RecoveryLine line, CostRecoveryView recovery) {
        List<Row> steps = new ArrayList<>();
        steps.add(step("Weighted heads", "%,d".formatted(line.heads())));
        steps.add(step("Whole months of membership in " + recovery.year(), Integer.toString(line.months())));
        steps.add(step("Weighted heads × months", "%,d".formatted(line.headMonths())));
        steps.add(step("The same for all PCTs", "%,d".formatted(recovery.headMonths())));
        steps.add(step(
                "Actual cost of " + recovery.year(),
                recovery.actual().map(Pounds::sterling).orElse("Not entered yet")));
        steps.add(step("Charged", Pounds.sterling(line.charged())));
        if (isShared(recovery)) {
            steps.add(step("Less its share of the actual cost, split exactly", Pounds.sterling(line.share())));
            steps.add(step(
                    "Over-recovery, below zero for an under-recovery",
                    Pounds.sterling(line.charged().minus(line.share()))));
            steps.add(step("True-up lines so far, below zero for money back", Pounds.sterling(line.trueUp())));
            steps.add(step("What sharing out would still post", Pounds.sterling(line.toPost())));
        }
        return steps;
    }

    private static Row step(String what, String figure) {
        return Row.of(Cell.text(what), Cell.text(figure));
    }

    private static List<Chart> charts(CostRecoveryView recovery, List<RecoveryLine> lines, ReportScope scope) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Bar> bars = new ArrayList<>();
        bars.add(bar("Charged", RecoverySentence.sum(lines, RecoveryLine::charged)));
        if (isShared(recovery)) {
            bars.add(bar(
                    scope.isFiltered() ? "Share of actual cost" : "Actual cost",
                    RecoverySentence.sum(lines, RecoveryLine::share)));
        }
        if (!scope.isFiltered()) {
            recovery.modelled().ifPresent(modelled -> bars.add(bar("By the cost model", modelled)));
        }
        return List.of(BarChart.of("Charged against cost, " + scope.year(), bars, "charged-against-cost"));
    }

    private static Bar bar(String label, Money amount) {
        return Bar.of(label, (amount.isNegative() ? Pounds.ZERO : amount).getAmount(), Pounds.sterling(amount));
    }

    private static List<String> notes(CostRecoveryView recovery, ReportScope scope) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Charged is what was charged for the year up to the day, credit notes taken off and true-ups not counted."
                        + " The actual cost is shared by weighted heads times whole months of membership, exactly to the penny.");
        if (!scope.isFiltered()) {
            if (!recovery.broughtForward().isZero()) {
                notes.add(Pounds.sterling(recovery.broughtForward()) + " was brought forward from the year before.");
            }
            recovery.closes()
                    .forEach(close -> notes.add("Closing " + close.number() + " of " + close.year() + " on "
                            + Dates.inWords(Dates.day(close.closedAt())) + ": "
                            + close.method().label().toLowerCase(Locale.UK) + "; "
                            + Pounds.sterling(close.carried()) + " carried forward. " + close.reason()));
        }
        recovery.standInNotes().forEach(note -> notes.add(note.endsWith(".") ? note : note + "."));
        if (scope.isPast()) {
            notes.add("Memberships and head counts are those on record today.");
        }
        return notes;
    }
}
