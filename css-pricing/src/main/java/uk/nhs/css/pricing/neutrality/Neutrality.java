package uk.nhs.css.pricing.neutrality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.membership.MembershipSpan;
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
import uk.nhs.css.pricing.benefits.BenefitsRegister;
import uk.nhs.css.pricing.costs.AcceptedReturns;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.costs.CostReturnView;
import uk.nhs.css.pricing.costs.FullYearCost;
import uk.nhs.css.pricing.costs.FullYearCosts;
import uk.nhs.css.pricing.costs.ImputedCost;
import uk.nhs.css.pricing.costs.LondonAverage;
import uk.nhs.css.pricing.ledger.AccountReader;

/**
 * The net position of each PCT and of London. It holds before any charge is made, as the board paper does. A PCT gets its
 * own only; of others it learns no more than a London average and on how many it stands.
 */
@ApplicationScoped
@Transactional
public class Neutrality {

    private FullYearCosts costs;
    private AcceptedReturns returns;
    private BenefitsRegister benefits;
    private AccountReader accounts;
    private PopulationBook populations;
    private MembershipRoll roll;
    private PctDirectory directory;
    private Actor actor;

    protected Neutrality() {}

    @Inject
    public Neutrality(
            FullYearCosts costs,
            AcceptedReturns returns,
            BenefitsRegister benefits,
            AccountReader accounts,
            PopulationBook populations,
            MembershipRoll roll,
            PctDirectory directory,
            Actor actor) {
        this.costs = costs;
        this.returns = returns;
        this.benefits = benefits;
        this.accounts = accounts;
        this.populations = populations;
        this.roll = roll;
        this.directory = directory;
        this.actor = actor;
    }

    /**
     * The position of one PCT.
     *
     * @throws NotFound if there is no such PCT or it is not the PCT user's own
     * @throws Refusal {@code NO_TARIFF} if the year has none, {@code NO_POPULATION} if the PCT has no head count on a basis
     *     that the tariff asks for
     */
    public NetPosition of(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        directory.get(code);
        costs.of(code, year);
        return london(year).pcts().stream()
                .filter(position -> position.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("PCT", code));
    }

    /**
     * Every PCT that the one who asks may see and whose head counts are loaded, members or not; nobody if the year has no
     * tariff. Takes the same few statements for one PCT as for all.
     */
    public LondonPosition london(FinancialYear year) {
        Map<PctCode, FullYearCost> fullYear = costs.ofAll(year);
        Map<PctCode, CostReturnView> accepted = returns.of(year);
        LondonAverage average = returns.average(year);
        Map<PctCode, PopulationUsed> weighted = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year);
        Map<PctCode, Money> inKind = accounts.inKind(year.period());
        Map<PctCode, Money> verified = benefits.sums(BenefitState.VERIFIED, year);
        Map<PctCode, Money> claimed = benefits.sums(BenefitState.CLAIMED, year);
        Set<PctCode> members =
                roll.membersDuring(year).stream().map(MembershipSpan::code).collect(Collectors.toSet());
        Map<PctCode, PctView> pcts =
                directory.all().stream().collect(Collectors.toMap(PctView::code, Function.identity()));
        List<NetPosition> positions = fullYear.values().stream()
                .filter(cost -> pcts.containsKey(cost.code()))
                .map(cost -> {
                    PctCode code = cost.code();
                    Optional<CostReturnView> counted = Optional.ofNullable(accepted.get(code));
                    Set<CostCategory> supplied =
                            counted.map(CostReturnView::supplied).orElse(Set.of());
                    Optional<PopulationUsed> heads = Optional.ofNullable(weighted.get(code));
                    List<ImputedCost> imputed = heads.map(used ->
                                    average.missing(supplied, used.heads().count()))
                            .orElse(List.of());
                    return new NetPosition(
                            code,
                            pcts.get(code).name(),
                            year,
                            members.contains(code),
                            cost.recurring(),
                            cost.oneOff(),
                            inKind.getOrDefault(code, Pounds.ZERO),
                            counted.map(CostReturnView::replaced).orElse(Pounds.ZERO),
                            imputed,
                            neitherSuppliedNorImputed(supplied, imputed),
                            verified.getOrDefault(code, Pounds.ZERO),
                            claimed.getOrDefault(code, Pounds.ZERO),
                            standIns(cost, heads));
                })
                .toList();
        return new LondonPosition(year, positions);
    }

    private static List<String> neitherSuppliedNorImputed(Set<CostCategory> supplied, List<ImputedCost> imputed) {
        return Arrays.stream(CostCategory.values())
                .filter(category -> !supplied.contains(category))
                .filter(category -> imputed.stream().noneMatch(each -> each.category() == category))
                .map(CostCategory::label)
                .toList();
    }

    private static List<String> standIns(FullYearCost cost, Optional<PopulationUsed> weighted) {
        return Stream.of(Optional.of(cost.recurringHeads()), cost.setUpHeads(), weighted)
                .flatMap(Optional::stream)
                .flatMap(used -> used.standInNote().stream())
                .distinct()
                .toList();
    }
}
