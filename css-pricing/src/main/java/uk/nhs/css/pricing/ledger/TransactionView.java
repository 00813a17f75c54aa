package uk.nhs.css.pricing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One transaction with its entries and its place in the chain.
 *
 * @param previousHash the hash of the transaction before it
 * @param hash its own hash, over all that it says and the one before
 * @param reversedBy the transaction that reversed it
 */
public record TransactionView(
        long seq,
        LocalDate date,
        TransactionKind kind,
        String narrative,
        String sourceKey,
        Optional<PctCode> pct,
        String postedBy,
        Instant postedAt,
        String previousHash,
        String hash,
        List<Entry> entries,
        Optional<Long> reversedBy) {}
