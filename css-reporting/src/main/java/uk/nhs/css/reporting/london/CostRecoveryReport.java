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
import java.util.Optional;
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
import uk.nhs.css.pricing.yearend.RecoveryOutlook;
import uk.nhs.css.pricing.yearend.RecoveryOutlook.Line;
import uk.nhs.css.pricing.yearend.RecoveryOutlooks;
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
            Column.of("head_months", "Head-months", COUNT).filesOnly(),
            Column.of("charged", "Charged so far (£)", MONEY),
            Column.of("cost_so_far", "Share of cost so far (£)", MONEY),
            Column.of("recovery_so_far", "Over- or under-recovery so far (£)", MONEY),
            Column.of("expected", "Charges of the year (£)", MONEY),
            Column.of("cost_share", "Share of the year’s cost (£)", MONEY),
            Column.of("over_recovery", "Over- or under-recovery of the year (£)", MONEY),
            Column.of("true_up", "True-up so far (£)", MONEY),
            Column.of("left", "Still to settle (£)", MONEY));

    private static final List<Column> STEP =
            List.of(Column.of("what", "Step", TEXT), Column.of("figure", "Figure", TEXT));

    private final CostRecovery recoveries;
    private final RecoveryOutlooks outlooks;
    private final ChargeBook charges;
    private final Standings standings;

    @Inject
    CostRecoveryReport(CostRecovery recoveries, RecoveryOutlooks outlooks, ChargeBook charges, Standings standings) {
        this.recoveries = recoveries;
        this.outlooks = outlooks;
        this.charges = charges;
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
        return 90;
    }

    /** A year's recovery as it stands, and like with like. */
    private record Known(CostRecoveryView recovery, RecoveryOutlook outlook) {

        /** A year is settled when it has ended and its cost is known. */
        boolean settles() {
            return recovery.actual().isPresent()
                    && outlook.isShared()
                    && !recovery.asAt().isBefore(recovery.year().end());
        }

        Optional<RecoveryLine> line(PctCode code) {
            return recovery.lines().stream()
                    .filter(line -> line.code().equals(code))
                    .findFirst();
        }
    }

    @Override
    public ReportView make(ReportScope scope) {
        Known known = known(scope);
        Map<PctCode, Line> lines = lines(known.outlook());
        List<Standing> shown = standings.shownOf(lines.keySet(), scope);
        List<Line> counted =
                shown.stream().map(standing -> lines.get(standing.code())).toList();
        return ReportView.summed(
                INFO,
                scope,
                RecoverySentence.of(known.recovery(), known.outlook(), counted, scope),
                COLUMNS,
                shown.stream()
                        .map(standing -> row(standing, lines.get(standing.code()), known))
                        .toList(),
                charts(known.outlook(), counted, scope),
                notes(known, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        Known known = known(scope);
        PctCode code = PctCode.of(key);
        return List.of(
                RowsBehind.of(
                        COLUMNS.stream().map(Column::key).toList(),
                        "How the recovery is made",
                        "Nothing.",
                        STEP,
                        steps(lines(known.outlook()).get(code), known)),
                AccountRows.lines(
                        List.of("charged", "recovery_so_far"),
                        "Charged for " + scope.year() + " so far",
                        "Nothing had been charged for " + scope.year() + " by " + scope.day() + ".",
                        charges.linesFor(scope.year(), scope.asAt()).getOrDefault(code, List.of()),
                        "Charged"));
    }

    private Known known(ReportScope scope) {
        return Reading.once(CostRecoveryReport.class, List.of(scope.year(), scope.asAt()), () -> {
            CostRecoveryView recovery = recoveries.of(scope.year(), scope.asAt());
            return new Known(recovery, outlooks.of(recovery));
        });
    }

    private static Map<PctCode, Line> lines(RecoveryOutlook outlook) {
        return outlook.lines().stream().collect(Collectors.toMap(Line::code, Function.identity()));
    }

    /** Without a cost nobody has a share of it: that is not known, not zero. Before its end no year is settled. */
    private static Row row(Standing standing, Line line, Known known) {
        boolean shared = known.outlook().isShared();
        Optional<RecoveryLine> settled = known.line(line.code());
        return PctColumns.row(
                standing,
                Cell.count(line.heads()),
                Cell.count(line.months()),
                Cell.count(line.headMonths()),
                Cell.of(line.charged()),
                shared ? Cell.of(line.shareSoFar()) : Cell.blank(),
                shared ? Cell.of(line.recoverySoFar()) : Cell.blank(),
                Cell.of(line.expected()),
                shared ? Cell.of(line.share()) : Cell.blank(),
                shared ? Cell.of(line.recovery()) : Cell.blank(),
                Cell.of(settled.map(RecoveryLine::trueUp).orElse(Pounds.ZERO)),
                known.settles() ? Cell.of(settled.map(RecoveryLine::toPost).orElse(Pounds.ZERO)) : Cell.blank());
    }

    private static List<Row> steps(Line line, Known known) {
        RecoveryOutlook outlook = known.outlook();
        long all = outlook.lines().stream().mapToLong(Line::headMonths).sum();
        List<Row> steps = new ArrayList<>();
        steps.add(step("Weighted heads", "%,d".formatted(line.heads())));
        steps.add(step("Whole months of membership in " + outlook.year(), Integer.toString(line.months())));
        steps.add(step("Weighted heads × months", "%,d".formatted(line.headMonths())));
        steps.add(step("The same for all PCTs", "%,d".formatted(all)));
        steps.add(step(
                RecoverySentence.cost(outlook) + " of " + outlook.year() + ", all PCTs",
                outlook.cost().map(Pounds::sterling).orElse("Not known yet")));
        steps.add(step("Charged so far", Pounds.sterling(line.charged())));
        if (outlook.isShared()) {
            steps.add(step(
                    "Less its share of the cost of " + RecoverySentence.months(outlook) + " by its "
                            + Words.some(line.monthsSoFar(), "month") + " among them",
                    Pounds.sterling(line.shareSoFar())));
            steps.add(step("Over-recovery so far, below zero for an under-recovery", shown(line.recoverySoFar())));
        }
        steps.add(step("Charges of the year, as charged and as a charge run would post", shown(line.expected())));
        if (outlook.isShared()) {
            steps.add(step("Less its share of the year’s cost, split exactly", Pounds.sterling(line.share())));
            steps.add(step("Over-recovery of the year, below zero for an under-recovery", shown(line.recovery())));
        }
        known.line(line.code()).filter(settled -> known.settles()).ifPresent(settled -> {
            steps.add(step("True-up lines so far, below zero for money back", shown(settled.trueUp())));
            steps.add(step("What sharing out would still post", shown(settled.toPost())));
        });
        return steps;
    }

    private static String shown(Money amount) {
        return Pounds.sterling(amount);
    }

    private static Row step(String what, String figure) {
        return Row.of(Cell.text(what), Cell.text(figure));
    }

    private static List<Chart> charts(RecoveryOutlook outlook, List<Line> lines, ReportScope scope) {
        if (lines.isEmpty()) {
            return List.of();
        }
        String cost = (scope.isFiltered() ? "Share of the cost" : outlook.actual() ? "Actual cost" : "Modelled cost");
        List<Bar> bars = new ArrayList<>();
        bars.add(bar("Charged so far", RecoveryOutlook.sum(lines, Line::charged)));
        if (outlook.isShared()) {
            bars.add(bar(cost + " so far", RecoveryOutlook.sum(lines, Line::shareSoFar)));
        }
        bars.add(bar("Charges of the year", RecoveryOutlook.sum(lines, Line::expected)));
        if (outlook.isShared()) {
            bars.add(bar(cost + " of the year", RecoveryOutlook.sum(lines, Line::share)));
        }
        return List.of(BarChart.of("Charges against cost, " + outlook.year(), bars, "charges-against-cost"));
    }

    private static Bar bar(String label, Money amount) {
        return Bar.of(label, (amount.isNegative() ? Pounds.ZERO : amount).getAmount(), Pounds.sterling(amount));
    }

    private static List<String> notes(Known known, ReportScope scope) {
        CostRecoveryView recovery = known.recovery();
        RecoveryOutlook outlook = known.outlook();
        List<String> notes = new ArrayList<>();
        notes.add(
                "Charged so far is every line dated up to the day, set-up charges among them, credit notes taken off and"
                        + " true-ups not counted. It pays for " + RecoverySentence.months(outlook)
                        + ", so it is set against the cost of the same months; the charges of the year are set against the year’s.");
        notes.add("The charges of the year are what is charged for it and what a charge run would still post.");
        if (outlook.parked() > 0) {
            notes.add(Words.some(outlook.parked(), "PCT")
                    + " cannot be charged for the year yet, so its charges are not complete.");
        }
        notes.add(cost(outlook));
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
            notes.add("The charges of the year, memberships and head counts are those on record today.");
        }
        return notes;
    }

    private static String cost(RecoveryOutlook outlook) {
        String shared = " It is shared by weighted heads times whole months of membership, exactly to the penny.";
        if (outlook.cost().isEmpty()) {
            return "Neither an actual cost nor a cost model of " + outlook.year() + " is recorded.";
        }
        return outlook.actual()
                ? "The actual cost is entered for the whole year; each month bears a twelfth." + shared
                : "Until the actual cost is entered the cost is that of the cost model: each month bears a twelfth of what a"
                        + " year with the members of that month costs."
                        + shared;
    }
}
