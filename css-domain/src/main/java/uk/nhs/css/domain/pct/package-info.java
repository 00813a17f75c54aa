/**
 * Primary Care Trusts: code, name, sector, the time for which the organisation exists. May use {@code refusal}, {@code
 * access}, {@code audit} and {@code imports}.
 */
package uk.nhs.css.domain.pct;
