package uk.nhs.css.pricing.charging;

import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.pricing.tariff.Proration;

/**
 * How much of an instalment's period a membership covers.
 *
 * @param days the first to the last day of membership in the period; no days if there are none
 * @param proration whether units are months or days
 * @param covered the units charged, 0 to {@code whole}
 * @param whole the units of the whole period
 */
record Coverage(Period days, Proration proration, int covered, int whole) {

    /** Whether there is nothing to charge for. */
    boolean isNothing() {
        return covered == 0;
    }

    boolean isWhole() {
        return covered == whole;
    }
}
