/**
 * Money received from PCTs, by form or file: posted to the ledger, set against invoices, reversed when wrong. May use
 * css-domain, {@code ledger} and {@code invoicing}.
 */
package uk.nhs.css.pricing.remittance;
