/**
 * Documents that people keep: the statement and the board paper as tagged PDF, CSV and XLSX, and {@link
 * uk.nhs.css.reporting.document.Paper}, from which any other document is made in the same look. May use css-domain, {@code
 * table}, {@code chart} and the view records of css-pricing.
 */
package uk.nhs.css.reporting.document;
