package uk.nhs.css.pricing.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Which transactions of the ledger to show; what is empty is left open.
 *
 * @param from the first accounting date
 * @param to the last accounting date
 * @param text a part of the narrative or the source key, in any case
 * @param amount what the debits of the transaction come to
 */
public record LedgerSearch(
        Optional<TransactionKind> kind,
        Optional<Account> account,
        Optional<PctCode> pct,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> text,
        Optional<Money> amount) {

    /** Every transaction. */
    public static LedgerSearch everything() {
        return new LedgerSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
