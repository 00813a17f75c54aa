package uk.nhs.css.pricing.costs;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.tariff.TariffView;

/**
 * What a full year of the service costs a PCT by the tariff, and what it replaces. It holds before any charge is made and for
 * a PCT that is not a member. Each charge is rate × heads, rounded half-up to the penny once; everything else is added up
 * from them.
 *
 * <p>Example: Brent in 2007/08, 39p × 297,436 = £116,000.04 and 20p × 280,000 = £56,000.00, together £172,000.04.
 *
 * @param recurringHeads the head count behind the subscription
 * @param setUpHeads the head count behind the set-up charge; empty only if the tariff charges none
 * @param replacedLines present costs that the service replaces; empty if the PCT has supplied none
 */
public record FullYearCost(
        PctCode code,
        FinancialYear year,
        TariffView tariff,
        PopulationUsed recurringHeads,
        Optional<PopulationUsed> setUpHeads,
        List<CostLine> replacedLines) {

    /** The subscription of a full year. */
    public Money recurring() {
        return tariff.recurringRate().times(recurringHeads.heads());
    }

    /** The set-up charge, once. */
    public Money oneOff() {
        return setUpHeads.map(used -> tariff.setUpRate().times(used.heads())).orElse(Pounds.ZERO);
    }

    /** Both together: what the first full year costs, and what is prudent to provide. */
    public Money total() {
        return recurring().plus(oneOff());
    }

    /** What the service replaces; empty if the PCT has supplied none. */
    public Optional<Money> replaced() {
        return replacedLines.stream().map(CostLine::amount).reduce(Money::plus);
    }

    /** Subscription less what is replaced, of which nothing is assumed where nothing is supplied. */
    public Money netRecurring() {
        return recurring().minus(replaced().orElse(Pounds.ZERO));
    }

    /** Total less what is replaced. */
    public Money netFirstYear() {
        return total().minus(replaced().orElse(Pounds.ZERO));
    }
}
