/**
 * What a PCT asks about a line of its statement, and what the host answers, on record. A query changes no amount. May use
 * css-domain and {@code ledger}.
 */
package uk.nhs.css.pricing.query;
