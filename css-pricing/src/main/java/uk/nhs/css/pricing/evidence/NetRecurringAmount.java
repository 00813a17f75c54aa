package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.costs.FullYearCost;

/** The recurring cost less what the service replaces. */
final class NetRecurringAmount extends PaperAmount {

    NetRecurringAmount() {
        super("_NET_RECURRING");
    }

    @Override
    Optional<Money> amount(FullYearCost cost) {
        return Optional.of(cost.netRecurring());
    }

    @Override
    String explanation(Money said, FullYearCost cost, String name, Figures figures) {
        return "%s, %s, is %s. In the first year, with the one-off cost, the net is %s."
                .formatted(
                        recurringInWords(cost),
                        replacedInWords(cost),
                        Pounds.sterling(cost.netRecurring()),
                        Pounds.sterling(cost.netFirstYear()));
    }
}
