package uk.nhs.css.pricing.ledger;

import java.util.Optional;

/**
 * What a check of the whole ledger found.
 *
 * @param transactions how many transactions it holds
 * @param balanced whether every transaction, and so the whole, sums to zero
 * @param chainIntact whether every row is as it was posted and none is missing or added
 * @param firstBadTransaction the number of the first transaction that is not as it was posted
 */
public record LedgerCheckView(
        long transactions, boolean balanced, boolean chainIntact, Optional<Long> firstBadTransaction) {}
