/**
 * The end of a financial year: its actual cost, what was charged against it, and how the difference is carried forward or shared
 * out; and the end of the service. May use {@code charging}, {@code costmodel} and {@code ledger}.
 */
package uk.nhs.css.pricing.yearend;
