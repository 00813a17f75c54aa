package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.costs.FullYearCost;

/** What the paper says is in budget, beside what has to be provided. */
final class InBudgetAmount extends PaperAmount {

    InBudgetAmount() {
        super("_IN_BUDGET");
    }

    @Override
    Optional<Money> amount(FullYearCost cost) {
        return Optional.of(cost.total());
    }

    @Override
    String explanation(Money said, FullYearCost cost, String name, Figures figures) {
        Money toFind = cost.total().minus(said);
        return toFind.isPositive()
                ? "%s is to be provided and %s is in budget: %s has still to be found."
                        .formatted(Pounds.sterling(cost.total()), Words.pounds(said), Pounds.sterling(toFind))
                : "%s is to be provided and %s is in budget."
                        .formatted(Pounds.sterling(cost.total()), Words.pounds(said));
    }
}
