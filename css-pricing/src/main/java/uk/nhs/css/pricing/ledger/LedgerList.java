package uk.nhs.css.pricing.ledger;

import java.util.List;

/**
 * One page of a list of transactions.
 *
 * @param found how many there are in all
 * @param page which page this is, from 1
 * @param pages how many pages there are, at least 1
 */
public record LedgerList(List<LedgerRow> rows, long found, int page, int pages) {}
