package uk.nhs.css.pricing.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A transaction in a list.
 *
 * @param amount what its debits come to
 * @param onAccount what it does to the account that was asked for, above zero for a debit; empty if none was
 */
public record LedgerRow(
        long seq,
        LocalDate date,
        TransactionKind kind,
        Optional<PctCode> pct,
        String narrative,
        Money amount,
        Optional<Money> onAccount) {

    /** What it debits the account that was asked for, if it does. */
    public Optional<Money> debit() {
        return onAccount.filter(Money::isPositive);
    }

    /** What it credits the account that was asked for, above zero, if it does. */
    public Optional<Money> credit() {
        return onAccount.filter(Money::isNegative).map(Money::negated);
    }
}
