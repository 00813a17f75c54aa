package uk.nhs.css.pricing.invoicing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * An invoice in a list: {@code total − credited − settled = open}.
 *
 * @param number such as {@code CSS-2007-0001}
 * @param code the PCT
 * @param pctName its name when the invoice was issued
 * @param date its date
 * @param due the last day on which it is paid in time
 * @param purchaseOrder the PCT's order, if it gave one
 * @param total what was invoiced
 * @param credited by credit notes
 * @param settled by payments, staff in kind and corrections
 * @param corrections the part of {@code settled} that is corrections of charges
 * @param asAt the day on which it is looked at
 */
public record InvoiceSummary(
        String number,
        PctCode code,
        String pctName,
        LocalDate date,
        LocalDate due,
        Optional<String> purchaseOrder,
        Money total,
        Money credited,
        Money settled,
        Money corrections,
        LocalDate asAt) {

    /** What is left to pay, never below zero. */
    public Money open() {
        return total.minus(credited).minus(settled);
    }

    /** On its due day an invoice is not late yet. */
    public InvoiceState state() {
        if (open().isZero()) {
            return InvoiceState.SETTLED;
        }
        return daysLate() > 0 ? InvoiceState.OVERDUE : InvoiceState.NOT_DUE;
    }

    /** Days since the due date, 0 until the day after it or once nothing is open. */
    public int daysLate() {
        return open().isZero() ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(due, asAt));
    }
}
