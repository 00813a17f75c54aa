package uk.nhs.css.pricing.statement;

import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * What is owed on a day, by how long it has been due. The parts sum to the balance.
 *
 * @param notDue not yet due on the day, or not yet invoiced
 * @param d1to30 due for 1 to 30 days
 * @param d31to60 due for 31 to 60 days
 * @param d61to90 due for 61 to 90 days
 * @param over90 due for more than 90 days
 */
public record Ageing(Money notDue, Money d1to30, Money d31to60, Money d61to90, Money over90) {

    /** Nothing owed. */
    public static final Ageing NOTHING = new Ageing(Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO);

    /** The balance that was aged. */
    public Money total() {
        return notDue.plus(d1to30).plus(d31to60).plus(d61to90).plus(over90);
    }
}
