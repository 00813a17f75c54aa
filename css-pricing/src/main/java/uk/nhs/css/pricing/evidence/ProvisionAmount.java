package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.costs.FullYearCost;

/** What is prudent to provide: the gross total. */
final class ProvisionAmount extends PaperAmount {

    ProvisionAmount() {
        super("_PROVISION");
    }

    @Override
    Optional<Money> amount(FullYearCost cost) {
        return Optional.of(cost.total());
    }

    @Override
    String explanation(Money said, FullYearCost cost, String name, Figures figures) {
        return "The gross total, %s and %s; nothing is taken off for what it replaces, which would leave %s in the first year."
                .formatted(recurringInWords(cost), oneOffInWords(cost), Pounds.sterling(cost.netFirstYear()));
    }
}
