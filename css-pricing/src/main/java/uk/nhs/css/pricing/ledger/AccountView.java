package uk.nhs.css.pricing.ledger;

import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One PCT's account at a date.
 *
 * @param code the PCT
 * @param charged the sum of its debits
 * @param credited the sum of its credits, above zero
 */
public record AccountView(PctCode code, Money charged, Money credited) {

    /** What it owes. */
    public Money balance() {
        return charged.minus(credited);
    }
}
