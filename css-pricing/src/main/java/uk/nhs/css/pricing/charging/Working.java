package uk.nhs.css.pricing.charging;

import org.joda.money.Money;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationUsed;

/**
 * Every figure that an item's amount follows from, as it was when the line was made.
 *
 * @param rate pence a head
 * @param population the heads, with what was asked for and what was used
 * @param annual rate × heads, rounded half-up to the penny
 * @param coverage how much of the item's period is charged
 * @param amount what the item comes to
 * @param tariffVersion the version of the year's tariff
 * @param tariffTitle its title
 */
record Working(
        PencePerHead rate,
        PopulationUsed population,
        Money annual,
        Coverage coverage,
        Money amount,
        int tariffVersion,
        String tariffTitle) {

    /** The same figures for an item that is not due any more. */
    Working withNothingDue() {
        Coverage nothing = new Coverage(coverage.days(), coverage.proration(), 0, coverage.whole());
        return new Working(rate, population, annual, nothing, annual.minus(annual), tariffVersion, tariffTitle);
    }
}
