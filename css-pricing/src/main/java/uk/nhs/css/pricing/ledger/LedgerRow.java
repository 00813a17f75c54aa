package uk.nhs.css.pricing.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A transaction in a list.
 *
 * @param amount what its debits come to, and so its credits
 */
public record LedgerRow(
        long seq, LocalDate date, TransactionKind kind, Optional<PctCode> pct, String narrative, Money amount) {}
