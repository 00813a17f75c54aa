package uk.nhs.css.reporting.london;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.ahead.ComingDates;
import uk.nhs.css.membership.transition.RunningRisk;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.costs.Completeness;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.debt.DebtBook;
import uk.nhs.css.pricing.debt.DebtTotals;
import uk.nhs.css.reporting.chart.Chart;
import uk.nhs.css.reporting.london.OverviewView.Tile;

/** London in its first minute: the figures that each report then opens. */
@ApplicationScoped
@Transactional
public class LondonOverview {

    private Standings standings;
    private PriceCurves curves;
    private ComingDates dates;
    private Transitions transitions;
    private PopulationBook populations;
    private Completeness costs;
    private DebtBook debts;
    private Actor actor;
    private Clock clock;

    protected LondonOverview() {}

    @Inject
    LondonOverview(
            Standings standings,
            PriceCurves curves,
            ComingDates dates,
            Transitions transitions,
            PopulationBook populations,
            Completeness costs,
            DebtBook debts,
            Actor actor,
            Clock clock) {
        this.standings = standings;
        this.curves = curves;
        this.dates = dates;
        this.transitions = transitions;
        this.populations = populations;
        this.costs = costs;
        this.debts = debts;
        this.actor = actor;
        this.clock = clock;
    }

    /** London today, for the SHA and the host. */
    public OverviewView today() {
        actor.requireRole(Role.SHA_ANALYST, Role.HOST_ADMIN);
        LocalDate today = LocalDate.now(clock);
        FinancialYear year = FinancialYear.containing(today);
        ReportScope scope = new ReportScope(year, today, today, Optional.empty(), Optional.empty());
        List<Standing> all = standings.all(scope);
        ComingDates.Ahead ahead = dates.of(today);
        List<Tile> tiles = new ArrayList<>();
        tiles.add(members(all));
        curves.find(year).map(curve -> price(curve, all, ahead.starts())).ifPresent(tiles::add);
        tiles.add(boards(all, ahead.boards()));
        tiles.add(doubleRunning(today));
        tiles.add(money(today));
        tiles.add(imputed(all, year));
        Chart map = StateTiles.map("London’s PCTs by membership state", all, "overview-map");
        return new OverviewView(today, tiles, map);
    }

    private static Tile members(List<Standing> all) {
        int members = count(all);
        int away = Math.abs(members - Quorum.MEMBERS);
        int missing = Math.max(0, Quorum.FULL_MEMBERSHIP - members);
        return new Tile(
                "Members",
                members + " of " + Quorum.FULL_MEMBERSHIP,
                away + (Quorum.isReached(members) ? " above" : " below") + " the quorum of " + Quorum.MEMBERS
                        + (missing == 0 ? "; full membership" : "; " + missing + " short of full membership"),
                "approvals-and-take-up");
    }

    private static int count(List<Standing> all) {
        return (int) all.stream().filter(Standing::isMember).count();
    }

    private static Tile price(PriceCurve curve, List<Standing> all, Map<PctCode, LocalDate> starts) {
        int now = count(all);
        int end = now
                + (int) all.stream()
                        .filter(standing -> !standing.isMember() && !standing.hasLeft())
                        .filter(standing -> starts.containsKey(standing.code()))
                        .count();
        String full = curve.shown(Quorum.FULL_MEMBERSHIP, 2).atScale(2) + "p when all have joined";
        return new Tile(
                "Price now, a weighted head",
                now == 0 ? "None" : curve.shown(now, 2).atScale(2) + "p",
                (end == 0 ? "" : curve.shown(end, 2).atScale(2) + "p at the end of the plan, ") + full,
                "price-by-month");
    }

    private static Tile boards(List<Standing> all, Map<PctCode, LocalDate> next) {
        List<Standing> undecided = all.stream()
                .filter(standing -> !standing.hasApproved() && next.containsKey(standing.code()))
                .sorted((one, other) -> next.get(one.code()).compareTo(next.get(other.code())))
                .toList();
        return undecided.stream()
                .findFirst()
                .map(first -> new Tile(
                        "Next board",
                        Dates.shortly(next.get(first.code())),
                        first.name() + "; " + Words.some(undecided.size(), "board") + " still to decide "
                                + (undecided.size() == 1 ? "has" : "have") + " a date",
                        "approvals-and-take-up"))
                .orElse(new Tile(
                        "Next board", "None known", "no board still to decide has a date", "approvals-and-take-up"));
    }

    private Tile doubleRunning(LocalDate today) {
        RunningRisk risk = transitions.riskOn(today);
        return new Tile(
                "Double running at risk",
                risk.atRisk() + " of " + risk.running(),
                "late, over plan, a gate failed or an exception open",
                "transition-and-double-running");
    }

    private Tile money(LocalDate today) {
        DebtTotals totals = debts.totals(today);
        return new Tile(
                "Money due",
                totals.charged() ? Pounds.sterling(totals.owed()) : "Nothing charged",
                totals.charged()
                        ? Pounds.sterling(totals.overdue()) + " of it overdue"
                        : "the charges of the year are not run yet",
                "income-and-debt");
    }

    /** Every figure of the year that is not the PCT's own: populations stood in for and categories of cost imputed. */
    private Tile imputed(List<Standing> all, FinancialYear year) {
        Map<PctCode, PopulationUsed> heads = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year);
        ImputedCosts returned = new ImputedCosts(costs.counted(year));
        List<PopulationUsed> standIns = all.stream()
                .map(standing -> heads.get(standing.code()))
                .filter(used -> used != null && used.standIn())
                .toList();
        String others = standIns.stream()
                .map(used -> used.basis().label())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        long imputed = all.stream()
                .mapToLong(standing -> returned.imputed(standing.code(), heads.containsKey(standing.code())))
                .sum();
        return new Tile(
                "Stood in or imputed",
                Words.some(standIns.size() + imputed, "figure"),
                standIns.size() + " of " + Words.some(all.size(), "weighted population")
                        + (others.isEmpty() ? " stood in for, " : " by the " + others + ", ") + imputed + " of "
                        + (long) CostCategory.values().length * all.size()
                        + " categories of cost by the London average",
                "data-completeness");
    }
}
