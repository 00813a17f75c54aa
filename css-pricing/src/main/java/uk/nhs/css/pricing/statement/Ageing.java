package uk.nhs.css.pricing.statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;

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
    public static Ageing of(LocalDate asAt, List<OpenItem> items) {
        Ageing ageing = NOTHING;
        for (OpenItem item : items) {
            long late =
                    item.due().map(due -> ChronoUnit.DAYS.between(due, asAt)).orElse(0L);
            ageing = ageing.plus(item.open(), late);
        }
        return ageing;
    }

    /**
     * Ages a balance: what is open of each invoice by its due date, and the rest (charges without an invoice, less payments and
     * credits that are set against none) as not due.
     *
     * @param balance what is owed in all
     * @param invoices the invoices as they stand on the day
     */
    public static Ageing of(LocalDate asAt, Money balance, List<InvoiceSummary> invoices) {
        List<OpenItem> items = new ArrayList<>();
        Money rest = balance;
        for (InvoiceSummary invoice : invoices) {
            items.add(new OpenItem(Optional.of(invoice.due()), invoice.open()));
            rest = rest.minus(invoice.open());
        }
        items.add(new OpenItem(Optional.empty(), rest));
        return of(asAt, items);
    }

    /** The two together. */
    public Ageing plus(Ageing other) {
        return new Ageing(
                notDue.plus(other.notDue),
                d1to30.plus(other.d1to30),
                d31to60.plus(other.d31to60),
                d61to90.plus(other.d61to90),
                over90.plus(other.over90));
    }

    /** The part that is late. */
    public Money overdue() {
        return total().minus(notDue);
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
