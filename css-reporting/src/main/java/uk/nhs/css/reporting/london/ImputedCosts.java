package uk.nhs.css.reporting.london;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.costs.Completeness;
import uk.nhs.css.pricing.costs.CostCategory;

/** Which categories of cost are given by each PCT and which are imputed, from those that gave them. */
final class ImputedCosts {

    private final Map<PctCode, Completeness.Row> rows;
    private final Set<CostCategory> givenByAnybody = EnumSet.noneOf(CostCategory.class);

    ImputedCosts(List<Completeness.Row> returned) {
        rows = returned.stream().collect(Collectors.toMap(Completeness.Row::code, Function.identity()));
        returned.stream()
                .flatMap(row -> row.supplied().entrySet().stream())
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .forEach(givenByAnybody::add);
    }

    /** The cost return of a PCT, if the register knows the PCT. */
    Optional<Completeness.Row> row(PctCode code) {
        return Optional.ofNullable(rows.get(code));
    }

    boolean isGiven(PctCode code, CostCategory category) {
        return row(code)
                .filter(row -> row.supplied().getOrDefault(category, false))
                .isPresent();
    }

    /**
     * Whether the London average a weighted head is used: the PCT has not given the category, another one has.
     *
     * @param heads whether the PCT's weighted heads are known, without which nothing can be imputed
     */
    boolean isImputed(PctCode code, CostCategory category, boolean heads) {
        return heads && !isGiven(code, category) && givenByAnybody.contains(category);
    }

    /** How many categories of a PCT are imputed. */
    long imputed(PctCode code, boolean heads) {
        return EnumSet.allOf(CostCategory.class).stream()
                .filter(category -> isImputed(code, category, heads))
                .count();
    }
}
