package uk.nhs.css.pricing.boardpaper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.evidence.EvidenceBook;
import uk.nhs.css.domain.evidence.EvidenceKind;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.benefits.BenefitState;
import uk.nhs.css.pricing.benefits.BenefitView;
import uk.nhs.css.pricing.benefits.BenefitsRegister;
import uk.nhs.css.pricing.charging.ChargeKind;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.costs.AcceptedReturns;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.costs.CostLine;
import uk.nhs.css.pricing.costs.CostReturnView;
import uk.nhs.css.pricing.costs.FullYearCost;
import uk.nhs.css.pricing.costs.FullYearCosts;
import uk.nhs.css.pricing.evidence.EvidenceComparisons;
import uk.nhs.css.pricing.evidence.EvidenceLine;

/**
 * The figures that a PCT's board decides on, in the order in which Brent's board saw them on 23 May 2007. They are those of a
 * full year by the tariff, whether or not the PCT is a member and has been charged.
 */
@ApplicationScoped
@Transactional
public class BoardPapers {

    /** The sizes of the service at which the PCT is shown: quorum, two between, full membership. */
    private static final int[] SIZES = {Quorum.MEMBERS, 20, 25, Quorum.FULL_MEMBERSHIP};

    private static final int DECIMALS_SHOWN = 6;

    private FullYearCosts costs;
    private AcceptedReturns returns;
    private PriceCurves curves;
    private PopulationBook populations;
    private EvidenceBook book;
    private EvidenceComparisons comparisons;
    private BenefitsRegister benefits;
    private PctDirectory directory;
    private Actor actor;

    protected BoardPapers() {}

    @Inject
    public BoardPapers(
            FullYearCosts costs,
            AcceptedReturns returns,
            PriceCurves curves,
            PopulationBook populations,
            EvidenceBook book,
            EvidenceComparisons comparisons,
            BenefitsRegister benefits,
            PctDirectory directory,
            Actor actor) {
        this.costs = costs;
        this.returns = returns;
        this.curves = curves;
        this.populations = populations;
        this.book = book;
        this.comparisons = comparisons;
        this.benefits = benefits;
        this.directory = directory;
        this.actor = actor;
    }

    /**
     * The board paper of a PCT for a year.
     *
     * @throws NotFound if there is no such PCT or it is not the PCT user's own
     * @throws Refusal {@code NO_TARIFF} if the year has none, {@code NO_POPULATION} if the PCT has no head count on a basis
     *     that the tariff asks for
     */
    public BoardPaperView forPct(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        PctView pct = directory.get(code);
        FullYearCost cost = costs.of(code, year);
        Optional<PopulationUsed> weighted = populations.used(code, PopulationBasis.UNIFIED_WEIGHTED, year);
        List<QuotedFigure> quoted = book.all().stream()
                .filter(figure -> figure.pct().map(code::equals).orElse(true))
                .toList();
        List<BenefitView> own = benefits.all().stream()
                .filter(benefit -> benefit.claim().pct().equals(Optional.of(code)))
                .filter(benefit -> benefit.amount(year).isPositive())
                .toList();
        return new BoardPaperView(
                code,
                pct.name(),
                year,
                cost.tariff(),
                cost.recurring(),
                cost.oneOff(),
                cost.total(),
                cost.replaced(),
                cost.replacedLines().stream().map(BoardPapers::replacedLine).toList(),
                cost.netRecurring(),
                cost.netFirstYear(),
                cost.total(),
                inBudget(quoted, year),
                basis(cost),
                standing(year, weighted),
                curves.findView(year),
                verified(own, year),
                claims(quoted, own, year),
                evidence(code, quoted),
                inputNotes(cost, weighted),
                curves.standInNotes(year));
    }

    private static ReplacedLine replacedLine(CostLine line) {
        return new ReplacedLine(line.category().label(), line.role(), line.wte(), line.amount(), line.note());
    }

    /** What the PCT's own paper of that year says; nothing of London's, and nothing of another year. */
    private static Optional<Money> inBudget(List<QuotedFigure> quoted, FinancialYear year) {
        return quoted.stream()
                .filter(figure -> figure.key().endsWith("_IN_BUDGET"))
                .filter(figure -> figure.pct().isPresent() && figure.unit() == FigureUnit.POUNDS)
                .filter(figure ->
                        FinancialYear.containing(figure.documentDate()).equals(year))
                .flatMap(figure -> figure.figure().stream())
                .map(Pounds::roundHalfUp)
                .reduce((earlier, later) -> later);
    }

    private static List<BasisLine> basis(FullYearCost cost) {
        List<BasisLine> lines = new ArrayList<>();
        lines.add(basisLine(ChargeKind.RECURRING, cost.recurringHeads()));
        cost.setUpHeads().ifPresent(heads -> lines.add(basisLine(ChargeKind.SET_UP, heads)));
        return lines;
    }

    private static BasisLine basisLine(ChargeKind charge, PopulationUsed used) {
        return new BasisLine(charge, used.basis(), used.heads().count(), used.source(), used.standInNote());
    }

    private List<AtMembers> standing(FinancialYear year, Optional<PopulationUsed> weighted) {
        Optional<PriceCurve> curve = weighted.isEmpty() ? Optional.empty() : curves.find(year);
        return curve.map(prices -> IntStream.of(SIZES)
                        .mapToObj(members -> new AtMembers(
                                members,
                                prices.shown(members, DECIMALS_SHOWN),
                                prices.annual(members, weighted.get().heads())))
                        .toList())
                .orElse(List.of());
    }

    private static List<VerifiedBenefit> verified(List<BenefitView> own, FinancialYear year) {
        return own.stream()
                .filter(benefit -> benefit.state() == BenefitState.VERIFIED)
                .map(benefit -> new VerifiedBenefit(benefit.claim().title(), benefit.basis(), benefit.amount(year)))
                .toList();
    }

    /** What papers claim, and what the register holds as a claim of the PCT with an amount. */
    private static List<ClaimedBenefit> claims(List<QuotedFigure> quoted, List<BenefitView> own, FinancialYear year) {
        Stream<ClaimedBenefit> papers = quoted.stream()
                .filter(figure -> figure.kind() == EvidenceKind.BENEFIT_CLAIM)
                .map(figure -> new ClaimedBenefit(figure.wording(), figure.document() + ", " + figure.place()));
        Stream<ClaimedBenefit> register = own.stream()
                .filter(benefit -> benefit.state() == BenefitState.CLAIMED)
                .map(benefit -> new ClaimedBenefit(
                        benefit.claim().title(),
                        benefit.claim().source() + "; " + Pounds.sterling(benefit.amount(year)) + " in " + year));
        return Stream.concat(papers, register).toList();
    }

    /** The PCT's own quotations, and of London's those about the price a head: the rest is not for its board to weigh. */
    private List<EvidenceLine> evidence(PctCode code, List<QuotedFigure> quoted) {
        Set<String> figures = quoted.stream()
                .filter(figure -> figure.kind() == EvidenceKind.FIGURE)
                .filter(figure -> figure.pct().isPresent()
                        || figure.unit() == FigureUnit.PENCE_PER_HEAD
                        || figure.unit() == FigureUnit.PERCENT)
                .map(QuotedFigure::key)
                .collect(Collectors.toSet());
        return comparisons.forPct(code).stream()
                .filter(line -> figures.contains(line.key()))
                .toList();
    }

    /** What stands in for something else, and what the PCT has not supplied; of other PCTs' costs the paper says nothing. */
    private List<String> inputNotes(FullYearCost cost, Optional<PopulationUsed> weighted) {
        Set<CostCategory> supplied = Optional.ofNullable(returns.of(cost.year()).get(cost.code()))
                .map(CostReturnView::supplied)
                .orElse(Set.of());
        String missing = Arrays.stream(CostCategory.values())
                .filter(category -> !supplied.contains(category))
                .map(CostCategory::label)
                .collect(Collectors.joining(", "));
        Stream<String> note = missing.isEmpty()
                ? Stream.empty()
                : Stream.of("Present costs not supplied by the PCT: " + missing
                        + ". This paper takes nothing off for them and imputes no cost; the net position of the"
                        + " PCT, under Costs, imputes the London average for them and says so");
        return Stream.concat(standInNotes(cost, weighted).stream(), note).toList();
    }

    private static List<String> standInNotes(FullYearCost cost, Optional<PopulationUsed> weighted) {
        return Stream.of(Optional.of(cost.recurringHeads()), cost.setUpHeads(), weighted)
                .flatMap(Optional::stream)
                .flatMap(used -> used.standInNote().stream())
                .distinct()
                .toList();
    }
}
