package uk.nhs.css.pricing.debt;

import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.statement.Ageing;

/**
 * Income and debt of one PCT at the end of a day. It holds that {@code balance = charged − credited − paid − inKind} and that
 * {@code balance = open + notInvoiced − unallocated}.
 *
 * @param code the PCT
 * @param charged set-up, subscription, their corrections and true-ups
 * @param notInvoiced what of it is on no invoice
 * @param invoiced what invoices ask for
 * @param credited by credit notes
 * @param paid in cash, payments taken back not counted
 * @param inKind by staff in lieu, never cash
 * @param open what is left of the invoices
 * @param unallocated cash and staff in kind that are set against no invoice
 * @param ageing the balance by how long it has been due
 */
public record DebtLine(
        PctCode code,
        Money charged,
        Money notInvoiced,
        Money invoiced,
        Money credited,
        Money paid,
        Money inKind,
        Money open,
        Money unallocated,
        Ageing ageing) {

    /** Nothing charged and nothing paid. */
    static DebtLine nothing(PctCode code) {
        Money zero = Pounds.ZERO;
        return new DebtLine(code, zero, zero, zero, zero, zero, zero, zero, zero, Ageing.NOTHING);
    }

    /** What the PCT owes in all. */
    public Money balance() {
        return charged.minus(credited).minus(paid).minus(inKind);
    }
}
