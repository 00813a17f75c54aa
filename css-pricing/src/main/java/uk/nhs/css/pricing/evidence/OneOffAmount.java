package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.pricing.costs.FullYearCost;

/** The set-up charge. */
final class OneOffAmount extends PaperAmount {

    OneOffAmount() {
        super("_ONE_OFF");
    }

    @Override
    Optional<Money> amount(FullYearCost cost) {
        return Optional.of(cost.oneOff());
    }

    @Override
    String explanation(Money said, FullYearCost cost, String name, Figures figures) {
        return oneOffInWords(cost) + ". That it is charged on this basis is our reading of the paper.";
    }
}
