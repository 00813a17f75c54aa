package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.costs.FullYearCost;

/** What posts saved are worth, beside what the PCT's cost return says that the service replaces. */
final class ReplacedAmount extends PaperAmount {

    ReplacedAmount() {
        super("_POSTS_SAVED");
    }

    @Override
    Optional<Money> amount(FullYearCost cost) {
        return cost.replaced();
    }

    @Override
    String explanation(Money said, FullYearCost cost, String name, Figures figures) {
        return cost.replacedLines().stream()
                .map(line -> line.role() + " " + Pounds.sterling(line.amount()))
                .collect(Collectors.joining(", ", "From the PCT's cost return: ", "."));
    }
}
