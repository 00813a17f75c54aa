package uk.nhs.css.pricing.debt;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A reminder that was sent to a PCT.
 *
 * @param id its key
 * @param code the PCT
 * @param pctName its name then
 * @param hostName the host's name then
 * @param date the day on which it was sent
 * @param lines the invoices that were overdue, by due date
 */
public record ReminderView(String id, PctCode code, String pctName, String hostName, LocalDate date, List<Line> lines) {

    /** Keeps its own copy. */
    public ReminderView {
        lines = List.copyOf(lines);
    }

    /** What was overdue in all. */
    public Money total() {
        return lines.stream().map(Line::open).reduce(Pounds.ZERO, Money::plus);
    }

    /**
     * An overdue invoice.
     *
     * @param invoice its number
     * @param date its date
     * @param due the day by which it was to be paid
     * @param total what it asked for
     * @param open what was left of it
     * @param daysLate days since the due date
     */
    public record Line(String invoice, LocalDate date, LocalDate due, Money total, Money open, int daysLate) {}
}
