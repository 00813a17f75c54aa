package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.mobilisation.DrawDownState;
import uk.nhs.css.membership.mobilisation.FundView;
import uk.nhs.css.membership.mobilisation.FundView.ContributionView;
import uk.nhs.css.membership.mobilisation.FundView.DrawDownView;
import uk.nhs.css.membership.mobilisation.FundView.MilestoneView;
import uk.nhs.css.membership.mobilisation.FundView.TrancheView;
import uk.nhs.css.membership.mobilisation.MilestoneState;
import uk.nhs.css.membership.mobilisation.MobilisationFund;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/**
 * What has been paid into the mobilisation fund and drawn from it. A row for each PCT and, as long as no filter asks for some
 * PCTs only, one for each draw-down and each milestone, which are London's.
 */
@Dependent
class MobilisationReport implements LondonReport {

    private static final ReportInfo INFO = new ReportInfo(
            "mobilisation-fund", "Mobilisation fund", "Who has paid into the fund, and what has been drawn from it?");

    private static final List<Column> COLUMNS = List.of(
            Column.of("what", "PCT or purpose", TEXT),
            Column.of(PctColumns.CODE, "Code", TEXT).underneath(),
            Column.of("sector", "Sector", TEXT).underneath(),
            Column.of("kind", "Kind", TEXT),
            Column.of("standing", "Standing", TEXT),
            Column.of("on", "On", DATE),
            Column.of("paid_in", "Paid in (£)", MONEY),
            Column.of("drawn", "Drawn (£)", MONEY),
            Column.of("held", "Held (£)", MONEY));

    private static final List<Column> PAYMENT = List.of(
            Column.of("reference", "Reference", TEXT),
            Column.of("received", "Received", DATE),
            Column.of("amount", "Amount (£)", MONEY));

    private static final List<Column> DRAW_DOWN = List.of(
            Column.of("step", "Step", TEXT),
            Column.of("by", "By", TEXT),
            Column.of("on", "On", DATE),
            Column.of("why", "Why", TEXT));

    private final MobilisationFund fund;
    private final Standings standings;

    @Inject
    MobilisationReport(MobilisationFund fund, Standings standings) {
        this.fund = fund;
        this.standings = standings;
    }

    @Override
    public ReportInfo info() {
        return INFO;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public ReportView make(ReportScope scope) {
        FundView view = fund();
        List<Standing> shown = standings.shown(scope);
        Map<PctCode, List<ContributionView>> paid = paid(view, scope);
        List<Row> rows = new ArrayList<>(shown.stream()
                .map(standing -> pct(standing, paid.getOrDefault(standing.code(), List.of())))
                .toList());
        List<DrawDownView> drawDowns = scope.isFiltered() ? List.of() : drawDowns(view, scope);
        drawDowns.forEach(drawDown -> rows.add(drawDown(drawDown, scope)));
        if (!scope.isFiltered()) {
            view.milestones().forEach(milestone -> rows.add(milestone(milestone, scope)));
        }
        return ReportView.summed(
                INFO,
                scope,
                sentence(shown, paid, drawDowns, scope),
                COLUMNS,
                rows,
                charts(view, shown, paid, scope),
                notes(view, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        FundView view = fund();
        Optional<DrawDownView> asked = drawDowns(view, scope).stream()
                .filter(each -> each.id().equals(key))
                .findFirst();
        if (asked.isPresent()) {
            return List.of(RowsBehind.of(
                    List.of("drawn", "held"),
                    "How it was decided",
                    "Nothing is recorded.",
                    DRAW_DOWN,
                    steps(asked.get(), scope)));
        }
        if (view.milestones().stream().anyMatch(each -> each.id().equals(key))) {
            return List.of();
        }
        List<Row> payments = paid(view, scope).entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(key))
                .flatMap(entry -> entry.getValue().stream())
                .map(each -> Row.of(Cell.text(each.reference()), Cell.of(each.receivedOn()), Cell.of(each.amount())))
                .toList();
        return List.of(RowsBehind.summed(
                List.of("paid_in"),
                "Payments",
                "Nothing has been paid in by " + scope.day() + ".",
                PAYMENT,
                payments,
                "Paid in"));
    }

    private FundView fund() {
        return Reading.once(MobilisationReport.class, "fund", fund::fund);
    }

    private static Map<PctCode, List<ContributionView>> paid(FundView view, ReportScope scope) {
        return view.contributions().stream()
                .filter(each -> !each.receivedOn().isAfter(scope.asAt()))
                .collect(Collectors.groupingBy(ContributionView::code));
    }

    private static List<DrawDownView> drawDowns(FundView view, ReportScope scope) {
        return view.tranches().stream()
                .flatMap(tranche -> tranche.drawDowns().stream())
                .filter(each -> !each.askedOn().isAfter(scope.asAt()))
                .toList();
    }

    /** Where a draw-down stood on the day. */
    private static DrawDownState standing(DrawDownView drawDown, ReportScope scope) {
        boolean settled =
                drawDown.settledOn().filter(day -> !day.isAfter(scope.asAt())).isPresent();
        return settled ? drawDown.state() : DrawDownState.ASKED;
    }

    private static Money amount(DrawDownView drawDown, DrawDownState state, ReportScope scope) {
        return standing(drawDown, scope) == state ? drawDown.amount() : Pounds.ZERO;
    }

    private static Row pct(Standing standing, List<ContributionView> paid) {
        return Row.about(
                standing.code().value(),
                Cell.text(standing.name()),
                Cell.text(standing.code().value()),
                Cell.text(standing.sector().label()),
                Cell.text("Contribution"),
                Cell.text(paid.isEmpty() ? "Nothing paid" : "Paid"),
                paid.stream()
                        .map(ContributionView::receivedOn)
                        .max(LocalDate::compareTo)
                        .map(Cell::of)
                        .orElse(Cell.blank()),
                Cell.of(total(paid)),
                Cell.blank(),
                Cell.blank());
    }

    private static Money total(List<ContributionView> paid) {
        return paid.stream().map(ContributionView::amount).reduce(Pounds.ZERO, Money::plus);
    }

    private static Row drawDown(DrawDownView drawDown, ReportScope scope) {
        return Row.about(
                drawDown.id(),
                Cell.text(drawDown.purpose()),
                Cell.blank(),
                Cell.blank(),
                Cell.text("Draw-down, " + drawDown.workstream().label()),
                Cell.text(standing(drawDown, scope).label()),
                Cell.of(drawDown.settledOn()
                        .filter(day -> !day.isAfter(scope.asAt()))
                        .orElse(drawDown.askedOn())),
                Cell.blank(),
                Cell.of(amount(drawDown, DrawDownState.APPROVED, scope)),
                Cell.of(amount(drawDown, DrawDownState.ASKED, scope)));
    }

    private static Row milestone(MilestoneView milestone, ReportScope scope) {
        Optional<LocalDate> done = milestone.doneOn().filter(day -> !day.isAfter(scope.asAt()));
        return Row.about(
                milestone.id(),
                Cell.text(milestone.title()),
                Cell.blank(),
                Cell.blank(),
                Cell.text("Milestone, " + milestone.workstream().label()),
                Cell.text(
                        done.isPresent()
                                ? "Reached"
                                : milestone.state() == MilestoneState.DROPPED
                                        ? "Dropped"
                                        : milestone.dueOn().isBefore(scope.asAt()) ? "Overdue" : "Due"),
                Cell.of(done.orElse(milestone.dueOn())),
                Cell.blank(),
                Cell.blank(),
                Cell.blank());
    }

    private static List<Row> steps(DrawDownView drawDown, ReportScope scope) {
        List<Row> steps = new ArrayList<>();
        steps.add(Row.of(
                Cell.text("Asked for"),
                Cell.text(drawDown.askedBy()),
                Cell.of(drawDown.askedOn()),
                Cell.text(drawDown.purpose())));
        if (standing(drawDown, scope) != DrawDownState.ASKED) {
            steps.add(Row.of(
                    Cell.text(drawDown.state().label()),
                    Cell.text(drawDown.settledBy().orElse("")),
                    Cell.of(drawDown.settledOn().orElseThrow()),
                    Cell.text(drawDown.settledWhy().orElse(""))));
        }
        return steps;
    }

    private static String sentence(
            List<Standing> shown,
            Map<PctCode, List<ContributionView>> paid,
            List<DrawDownView> drawDowns,
            ReportScope scope) {
        if (shown.isEmpty()) {
            return "No PCT matches " + scope.name() + " on " + scope.day() + ".";
        }
        long payers =
                shown.stream().filter(each -> paid.containsKey(each.code())).count();
        Money in = shown.stream()
                .map(each -> total(paid.getOrDefault(each.code(), List.of())))
                .reduce(Pounds.ZERO, Money::plus);
        String who = payers + " of " + Words.pcts(shown.size()) + " of " + scope.name() + " had paid in "
                + Pounds.sterling(in) + " by " + scope.day();
        if (scope.isFiltered()) {
            return who + ".";
        }
        Money drawn = drawDowns.stream()
                .map(each -> amount(each, DrawDownState.APPROVED, scope))
                .reduce(Pounds.ZERO, Money::plus);
        Money held = drawDowns.stream()
                .map(each -> amount(each, DrawDownState.ASKED, scope))
                .reduce(Pounds.ZERO, Money::plus);
        return who + "; " + Pounds.sterling(drawn) + " is drawn and " + Pounds.sterling(held)
                + " waits for approval, which leaves "
                + Pounds.sterling(in.minus(drawn).minus(held)) + ".";
    }

    private static List<Chart> charts(
            FundView view, List<Standing> shown, Map<PctCode, List<ContributionView>> paid, ReportScope scope) {
        List<Chart> charts = new ArrayList<>();
        if (shown.isEmpty()) {
            return charts;
        }
        charts.add(SectorBars.money(
                "Paid in by sector",
                shown,
                standing -> total(paid.getOrDefault(standing.code(), List.of())),
                "fund-paid-in"));
        List<Bar> tranches = scope.isFiltered()
                ? List.of()
                : view.tranches().stream()
                        .filter(tranche -> !tranche.agreedOn().isAfter(scope.asAt()))
                        .map(tranche -> bar(tranche, scope))
                        .toList();
        if (!tranches.isEmpty()) {
            charts.add(BarChart.of("Drawn or held of each tranche’s ceiling", tranches, "fund-tranches"));
        }
        return charts;
    }

    private static Bar bar(TrancheView tranche, ReportScope scope) {
        Money used = tranche.drawDowns().stream()
                .filter(each -> !each.askedOn().isAfter(scope.asAt()))
                .filter(each -> standing(each, scope) != DrawDownState.REFUSED)
                .map(DrawDownView::amount)
                .reduce(Pounds.ZERO, Money::plus);
        return new Bar(
                tranche.name(),
                used.getAmount(),
                tranche.ceiling().getAmount().max(used.getAmount()),
                Pounds.sterling(used) + " of " + Pounds.sterling(tranche.ceiling()));
    }

    private static List<String> notes(FundView view, ReportScope scope) {
        List<String> notes = new ArrayList<>();
        if (scope.isFiltered()) {
            notes.add("Draw-downs and milestones are London’s and are left out under a filter.");
        } else {
            view.tranches()
                    .forEach(tranche -> notes.add(tranche.name() + ": ceiling " + Pounds.sterling(tranche.ceiling())
                            + ", agreed on " + Dates.inWords(tranche.agreedOn()) + " (" + tranche.evidence() + ")."));
        }
        if (view.contributions().stream().anyMatch(ContributionView::illustrative)) {
            notes.add("Contributions and draw-downs are illustrative sample data.");
        }
        return notes;
    }
}
