package uk.nhs.css.pricing.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    /**
     * Ages what is open. On its due day an item is not yet late; the day after it is late by one.
     *
     * @param asAt the day on which it is looked at
     */
    static Ageing of(LocalDate asAt, List<OpenItem> items) {
        Ageing ageing = NOTHING;
        for (OpenItem item : items) {
            long late =
                    item.due().map(due -> ChronoUnit.DAYS.between(due, asAt)).orElse(0L);
            ageing = ageing.plus(item.open(), late);
        }
        return ageing;
    }

    private Ageing plus(Money open, long late) {
        return new Ageing(
                late < 1 ? notDue.plus(open) : notDue,
                late >= 1 && late <= 30 ? d1to30.plus(open) : d1to30,
                late >= 31 && late <= 60 ? d31to60.plus(open) : d31to60,
                late >= 61 && late <= 90 ? d61to90.plus(open) : d61to90,
                late > 90 ? over90.plus(open) : over90);
    }

    /** The balance that was aged. */
    public Money total() {
        return notDue.plus(d1to30).plus(d31to60).plus(d61to90).plus(over90);
    }
}
