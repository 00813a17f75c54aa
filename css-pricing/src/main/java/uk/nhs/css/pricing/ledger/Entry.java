package uk.nhs.css.pricing.ledger;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One side of a posting.
 *
 * @param account the account
 * @param pct the PCT that it concerns; always there for {@link Account#RECEIVABLE}
 * @param amount above zero for a debit, below zero for a credit, never zero
 */
public record Entry(Account account, Optional<PctCode> pct, Money amount) {

    /** @throws IllegalArgumentException if the amount is zero, or a receivable names no PCT */
    public Entry {
        Objects.requireNonNull(account);
        Objects.requireNonNull(pct);
        if (amount.isZero()) {
            throw new IllegalArgumentException("An entry of nothing on " + account);
        }
        if (account == Account.RECEIVABLE && pct.isEmpty()) {
            throw new IllegalArgumentException("A receivable of " + amount + " that nobody owes");
        }
    }

    /** The same entry the other way round. */
    Entry mirrored() {
        return new Entry(account, pct, amount.negated());
    }
}
