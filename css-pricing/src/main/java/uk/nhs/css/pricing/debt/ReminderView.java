package uk.nhs.css.pricing.debt;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.invoicing.HostDetails;

/**
 * A reminder that was sent to a PCT.
 *
 * @param id its key
 * @param code the PCT
 * @param pctName its name then
 * @param host in whose name it was sent
 * @param date the day on which it was sent
 * @param number 1 for the first about these invoices, 2 for the one after it
 * @param previous when the one before it was sent
 * @param onAccount what the PCT had on its account then that was set against no invoice
 * @param lines the invoices that were overdue, by due date
 */
public record ReminderView(
        String id,
        PctCode code,
        String pctName,
        HostDetails host,
        LocalDate date,
        int number,
        Optional<LocalDate> previous,
        Money onAccount,
        List<Line> lines) {

    /** Keeps its own copy. */
    public ReminderView {
        lines = List.copyOf(lines);
    }

    /** What was overdue in all. */
    public Money total() {
        return lines.stream().map(Line::open).reduce(Pounds.ZERO, Money::plus);
    }

    /** The days that the longest overdue invoice was late. */
    public int longest() {
        return lines.stream().mapToInt(Line::daysLate).max().orElse(0);
    }

    /**
     * An overdue invoice.
     *
     * @param invoice its number
     * @param purchaseOrder the PCT's order, if it gave one
     * @param date its date
     * @param due the day by which it was to be paid
     * @param total what it asked for
     * @param open what was left of it
     * @param daysLate days since the due date
     */
    public record Line(
            String invoice,
            Optional<String> purchaseOrder,
            LocalDate date,
            LocalDate due,
            Money total,
            Money open,
            int daysLate) {

        /** What was paid or credited of it. */
        public Money settled() {
            return total.minus(open);
        }
    }
}
