/**
 * Who owes what, how late, and how promptly PCTs pay; reminders as they were sent. May use css-domain, {@code ledger}, {@code
 * invoicing} and {@code statement}.
 */
package uk.nhs.css.pricing.debt;
