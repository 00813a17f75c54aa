package uk.nhs.css.pricing.ledger;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One page of a list of transactions.
 *
 * @param found how many there are in all
 * @param page which page this is, from 1
 * @param pages how many pages there are, at least 1
 * @param onAccount what all that is found does to the account that was asked for, above zero for a debit; empty if none was
 */
public record LedgerList(List<LedgerRow> rows, long found, int page, int pages, Optional<Money> onAccount) {

    /** Keeps its own copy. */
    public LedgerList {
        rows = List.copyOf(rows);
    }
}
