package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A line on a PCT's account: an item's first charge, or a correction of it. Pure.
 *
 * @param item what is charged for
 * @param adjustment 0 for the first charge, n for the n-th correction
 * @param reason why it is corrected, a phrase; empty for the first charge
 * @param dated the accounting date
 * @param amount of this line: the item's amount, or the difference from what was charged before
 * @param working the figures behind it
 */
record ChargeLine(
        ChargeItem item, int adjustment, Optional<String> reason, LocalDate dated, Money amount, Working working) {

    static ChargeLine first(ChargeItem item, LocalDate dated, Working working) {
        return new ChargeLine(item, 0, Optional.empty(), dated, working.amount(), working);
    }

    boolean isAdjustment() {
        return adjustment > 0;
    }

    String sourceKey() {
        return item.key(adjustment);
    }

    /** What the item had been charged in all before this line. */
    Money chargedBefore() {
        return working.amount().minus(amount);
    }
}
