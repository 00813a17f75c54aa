/**
 * Invoices over what is charged, credit notes against them, and what settles them. Documents are numbered without a gap and
 * never changed; what is open of an invoice is derived. May use css-domain, {@code ledger} and {@code charging}.
 */
package uk.nhs.css.pricing.invoicing;
