package uk.nhs.css.pricing.ledger;

/**
 * What became of a posting.
 *
 * @param seq the number of the transaction
 * @param alreadyThere whether the source key had been posted before, so that nothing was added now
 */
public record Posted(long seq, boolean alreadyThere) {}
