package uk.nhs.css.pricing.charging;

import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * What was charged under one version of a year's tariff.
 *
 * @param charges how many lines, corrections included
 * @param total what they come to
 */
public record TariffUse(int charges, Money total) {

    /** Nothing. */
    public static final TariffUse NONE = new TariffUse(0, Pounds.ZERO);

    TariffUse and(Money amount) {
        return new TariffUse(charges + 1, total.plus(amount));
    }
}
