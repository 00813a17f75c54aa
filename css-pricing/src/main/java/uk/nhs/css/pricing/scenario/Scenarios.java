package uk.nhs.css.pricing.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.CostModels;

/**
 * What the service would cost these members. Everybody may ask about any PCTs, because populations are public; nothing is
 * saved.
 */
@ApplicationScoped
@Transactional
public class Scenarios {

    private CostModels costModels;
    private PctDirectory directory;
    private PopulationBook populations;

    protected Scenarios() {}

    @Inject
    public Scenarios(CostModels costModels, PctDirectory directory, PopulationBook populations) {
        this.costModels = costModels;
        this.directory = directory;
        this.populations = populations;
    }

    /**
     * Prices a scenario. The order of its members makes no difference.
     *
     * @throws MalformedInput if there are no members, or one is no PCT of London or named twice
     * @throws Refusal {@code NO_COST_MODEL} if the year has none and the request brings none, {@code NO_POPULATION} if a
     *     member has no head count for the year
     */
    public ScenarioView calculate(ScenarioRequest request) {
        List<PctView> chosen = chosen(request.members());
        CostModel model = request.costModel()
                .orElseGet(() -> costModels.inForce(request.year()).model());
        Map<PctCode, PopulationUsed> used = populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, request.year());
        requireHeads(chosen, used, request.year());
        return ScenarioCalculator.price(
                request.year(),
                model,
                chosen.stream()
                        .map(pct -> new Member(pct.code(), pct.name(), used.get(pct.code())))
                        .toList());
    }

    private List<PctView> chosen(List<PctCode> codes) {
        if (codes.isEmpty()) {
            throw new MalformedInput("members", "", "are missing", "Choose at least one PCT.");
        }
        Map<PctCode, PctView> known =
                directory.all().stream().collect(Collectors.toMap(PctView::code, Function.identity()));
        Set<PctCode> seen = new HashSet<>();
        List<PctView> chosen = new ArrayList<>();
        for (PctCode code : codes) {
            if (!known.containsKey(code)) {
                throw new MalformedInput(
                        "members", code.value(), "is no PCT of London", "Give codes of PCTs on the register.");
            }
            if (!seen.add(code)) {
                throw new MalformedInput("members", code.value(), "is named twice", "Name each PCT once.");
            }
            chosen.add(known.get(code));
        }
        return chosen;
    }

    private static void requireHeads(List<PctView> chosen, Map<PctCode, PopulationUsed> used, FinancialYear year) {
        List<PctView> missing = chosen.stream()
                .filter(pct -> !used.containsKey(pct.code()))
                .sorted(Comparator.comparing(PctView::code))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "NO_POPULATION",
                    missing.stream().map(pct -> pct.code().value()).collect(Collectors.joining(", ")),
                    "The " + PopulationBasis.UNIFIED_WEIGHTED.label() + " of "
                            + missing.stream().map(PctView::name).collect(Collectors.joining(", "))
                            + " is not loaded for "
                            + year + ".",
                    "Load it, allow another basis to stand in for it, or leave the PCT out of the scenario.");
        }
    }
}
