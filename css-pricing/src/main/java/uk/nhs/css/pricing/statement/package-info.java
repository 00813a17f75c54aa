/**
 * A PCT's account over any dates, read straight from the ledger and the charges behind it. Writes nothing. May use
 * css-domain, {@code ledger}, {@code charging}, {@code invoicing} and {@code staffinlieu}.
 */
package uk.nhs.css.pricing.statement;
