package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;

/** What a full year costs each PCT, for the board paper and to set beside what papers quote. */
@ApplicationScoped
@Transactional
public class FullYearCosts {

    private AcceptedReturns accepted;
    private Tariffs tariffs;
    private PopulationBook populations;
    private Actor actor;

    protected FullYearCosts() {}

    @Inject
    public FullYearCosts(AcceptedReturns accepted, Tariffs tariffs, PopulationBook populations, Actor actor) {
        this.accepted = accepted;
        this.tariffs = tariffs;
        this.populations = populations;
        this.actor = actor;
    }

    /**
     * A full year of one PCT.
     *
     * @throws NotFound if it is not the PCT user's own
     * @throws Refusal {@code NO_TARIFF} if the year has none, {@code NO_POPULATION} if the PCT has no head count on a basis
     *     that the tariff asks for
     */
    public FullYearCost of(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        TariffView tariff = tariffs.inForce(year);
        return Optional.ofNullable(ofAll(year, tariff).get(code)).orElseThrow(() -> noPopulation(code, tariff));
    }

    /**
     * Every PCT that the one who asks may see and whose head counts are loaded; nobody if the year has no tariff. Takes the
     * same few statements for one PCT as for all.
     */
    public Map<PctCode, FullYearCost> ofAll(FinancialYear year) {
        return tariffs.find(year).map(tariff -> ofAll(year, tariff)).orElse(Map.of());
    }

    private Map<PctCode, FullYearCost> ofAll(FinancialYear year, TariffView tariff) {
        Map<PctCode, PopulationUsed> recurring = populations.usedByAll(tariff.recurringBasis(), year);
        Map<PctCode, PopulationUsed> setUp =
                chargesSetUp(tariff) ? populations.usedByAll(tariff.setUpBasis(), year) : Map.of();
        Map<PctCode, List<CostLine>> replaced = replaced(year);
        Map<PctCode, FullYearCost> costs = new TreeMap<>();
        recurring.forEach((code, heads) -> {
            Optional<PopulationUsed> setUpHeads = Optional.ofNullable(setUp.get(code));
            if (actor.sees(code) && (setUpHeads.isPresent() || !chargesSetUp(tariff))) {
                costs.put(
                        code,
                        new FullYearCost(
                                code, year, tariff, heads, setUpHeads, replaced.getOrDefault(code, List.of())));
            }
        });
        return costs;
    }

    private Map<PctCode, List<CostLine>> replaced(FinancialYear year) {
        Map<PctCode, List<CostLine>> replaced = new TreeMap<>();
        accepted.of(year)
                .forEach((code, view) -> replaced.put(
                        code,
                        view.lines().stream()
                                .filter(line -> line.purpose().replaced()
                                        && line.amount().isPositive())
                                .toList()));
        return replaced;
    }

    private static boolean chargesSetUp(TariffView tariff) {
        return tariff.setUpRate().pence().signum() > 0;
    }

    private static Refusal noPopulation(PctCode code, TariffView tariff) {
        List<String> bases = Stream.of(tariff.recurringBasis(), tariff.setUpBasis())
                .distinct()
                .map(PopulationBasis::label)
                .toList();
        return new Refusal(
                "NO_POPULATION",
                code.value(),
                "The tariff of " + tariff.year() + " charges by " + String.join(" and ", bases)
                        + ", and a figure of this PCT for that year is not loaded.",
                "Ask the host to load it, or to allow another basis to stand in for it.");
    }
}
