package uk.nhs.css.pricing.invoicing;

import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.ledger.TransactionKind;

/**
 * A credit on a PCT's account that can be set against invoices: a payment, staff in kind, or a correction in its favour.
 *
 * @param seq its ledger transaction
 * @param code the PCT
 * @param date its accounting date
 * @param kind what it is
 * @param narrative what it is called
 * @param amount all of it, above zero
 * @param allocated the part that is set against invoices
 * @param returned the part that a later transaction took back, as when a post in lieu ends early
 */
public record CreditOnAccount(
        long seq,
        PctCode code,
        LocalDate date,
        TransactionKind kind,
        String narrative,
        Money amount,
        Money allocated,
        Money returned) {

    /** What is neither set against an invoice nor taken back. */
    public Money left() {
        return standing().minus(allocated);
    }

    /** What of it still stands. */
    public Money standing() {
        return amount.minus(returned);
    }

    /** Whether it is money, and not staff in kind or a correction. */
    public boolean isCash() {
        return kind == TransactionKind.REMITTANCE;
    }
}
