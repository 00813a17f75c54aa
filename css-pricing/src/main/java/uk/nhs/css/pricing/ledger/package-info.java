/**
 * The double-entry ledger: append-only, chained by hash, balances by summing. A mistake is corrected by a further
 * transaction, never by a change. May use css-domain and no other feature of this module.
 */
package uk.nhs.css.pricing.ledger;
