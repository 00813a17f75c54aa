package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.DATE;
import static uk.nhs.css.reporting.table.ColumnType.MONEY;
import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.membership.mobilisation.FundView.ContributionView;
import uk.nhs.css.membership.mobilisation.FundView.DrawDownView;
import uk.nhs.css.membership.mobilisation.FundView.MilestoneView;
import uk.nhs.css.membership.mobilisation.FundView.TrancheView;
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
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public ReportView make(ReportScope scope) {
        FundOnDay fund = fund(scope);
        List<Standing> shown = standings.shown(scope);
        List<Row> rows =
                new ArrayList<>(shown.stream().map(each -> pct(each, fund)).toList());
        if (!scope.isFiltered()) {
            fund.drawDowns().forEach(drawDown -> rows.add(drawDown(drawDown, fund)));
            fund.milestones().forEach(milestone -> rows.add(milestone(milestone, fund)));
        }
        return ReportView.summed(
                INFO,
                scope,
                sentence(shown, fund, scope),
                COLUMNS,
                rows,
                charts(shown, fund, scope),
                notes(fund, scope));
    }

    @Override
    public List<RowsBehind> behind(ReportScope scope, String key) {
        FundOnDay fund = fund(scope);
        Optional<DrawDownView> asked = fund.drawDown(key);
        if (asked.isPresent()) {
            return List.of(RowsBehind.of(
                    List.of("drawn", "held"),
                    "How it was decided",
                    "Nothing is recorded.",
                    DRAW_DOWN,
                    steps(asked.get(), fund)));
        }
        if (fund.milestones().stream().anyMatch(each -> each.id().equals(key))) {
            return List.of();
        }
        return List.of(RowsBehind.summed(
                List.of("paid_in"),
                "Payments",
                "Nothing has been paid in by " + scope.day() + ".",
                PAYMENT,
                fund.payments(PctCode.of(key)).stream()
                        .map(each ->
                                Row.of(Cell.text(each.reference()), Cell.of(each.receivedOn()), Cell.of(each.amount())))
                        .toList(),
                "Paid in"));
    }

    private FundOnDay fund(ReportScope scope) {
        return new FundOnDay(Reading.once(MobilisationReport.class, "fund", fund::fund), scope.asAt());
    }

    private static Row pct(Standing standing, FundOnDay fund) {
        List<ContributionView> paid = fund.payments(standing.code());
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
                Cell.of(fund.paid(standing.code())),
                Cell.blank(),
                Cell.blank());
    }

    private static Row drawDown(DrawDownView drawDown, FundOnDay fund) {
        return Row.about(
                drawDown.id(),
                Cell.text(drawDown.purpose()),
                Cell.blank(),
                Cell.blank(),
                Cell.text("Draw-down, " + drawDown.workstream().label()),
                Cell.text(fund.standing(drawDown).label()),
                Cell.of(fund.settledOn(drawDown).orElse(drawDown.askedOn())),
                Cell.blank(),
                Cell.of(fund.drawn(drawDown)),
                Cell.of(fund.held(drawDown)));
    }

    private static Row milestone(MilestoneView milestone, FundOnDay fund) {
        return Row.about(
                milestone.id(),
                Cell.text(milestone.title()),
                Cell.blank(),
                Cell.blank(),
                Cell.text("Milestone, " + milestone.workstream().label()),
                Cell.text(fund.standing(milestone)),
                Cell.of(fund.doneOn(milestone).orElse(milestone.dueOn())),
                Cell.blank(),
                Cell.blank(),
                Cell.blank());
    }

    private static List<Row> steps(DrawDownView drawDown, FundOnDay fund) {
        List<Row> steps = new ArrayList<>();
        steps.add(Row.of(
                Cell.text("Asked for"),
                Cell.text(drawDown.askedBy()),
                Cell.of(drawDown.askedOn()),
                Cell.text(drawDown.purpose())));
        fund.settledOn(drawDown)
                .ifPresent(day -> steps.add(Row.of(
                        Cell.text(drawDown.state().label()),
                        Cell.text(drawDown.settledBy().orElse("")),
                        Cell.of(day),
                        Cell.text(drawDown.settledWhy().orElse("")))));
        return steps;
    }

    private static String sentence(List<Standing> shown, FundOnDay fund, ReportScope scope) {
        if (shown.isEmpty()) {
            return "No PCT matches " + scope.name() + " on " + scope.day() + ".";
        }
        long payers = shown.stream()
                .filter(each -> !fund.payments(each.code()).isEmpty())
                .count();
        Money in = shown.stream().map(each -> fund.paid(each.code())).reduce(Pounds.ZERO, Money::plus);
        String who = payers + " of " + Words.pcts(shown.size()) + " of " + scope.name() + " had paid in "
                + Pounds.sterling(in) + " by " + scope.day();
        if (scope.isFiltered()) {
            return who + ".";
        }
        Money drawn = fund.drawDowns().stream().map(fund::drawn).reduce(Pounds.ZERO, Money::plus);
        Money held = fund.drawDowns().stream().map(fund::held).reduce(Pounds.ZERO, Money::plus);
        return who + "; " + Pounds.sterling(drawn) + (scope.isPast() ? " was drawn and " : " is drawn and ")
                + Pounds.sterling(held)
                + (scope.isPast() ? " waited for approval, which left " : " waits for approval, which leaves ")
                + Pounds.sterling(in.minus(drawn).minus(held)) + ".";
    }

    private static List<Chart> charts(List<Standing> shown, FundOnDay fund, ReportScope scope) {
        List<Chart> charts = new ArrayList<>();
        if (shown.isEmpty()) {
            return charts;
        }
        charts.add(
                SectorBars.money("Paid in by sector", shown, standing -> fund.paid(standing.code()), "fund-paid-in"));
        if (!scope.isFiltered() && !fund.tranches().isEmpty()) {
            charts.add(BarChart.of(
                    "Drawn or held of each tranche’s ceiling",
                    fund.tranches().stream().map(tranche -> bar(tranche, fund)).toList(),
                    "fund-tranches"));
        }
        return charts;
    }

    private static Bar bar(TrancheView tranche, FundOnDay fund) {
        Money used = fund.used(tranche);
        return new Bar(
                tranche.name(),
                used.getAmount(),
                tranche.ceiling().getAmount().max(used.getAmount()),
                Pounds.sterling(used) + " of " + Pounds.sterling(tranche.ceiling()));
    }

    private static List<String> notes(FundOnDay fund, ReportScope scope) {
        List<String> notes = new ArrayList<>();
        if (scope.isFiltered()) {
            notes.add("Draw-downs and milestones are London’s and are left out under a filter.");
        } else {
            fund.tranches()
                    .forEach(tranche -> notes.add(tranche.name() + ": ceiling " + Pounds.sterling(tranche.ceiling())
                            + ", agreed on " + Dates.inWords(tranche.agreedOn()) + " (" + tranche.evidence() + ")."));
        }
        if (fund.isIllustrative()) {
            notes.add("Contributions and draw-downs are illustrative sample data.");
        }
        return notes;
    }
}
