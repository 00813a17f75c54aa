/**
 * London-wide reports: the list with its overview, each report, the records behind a row, and packs. May use the doors of
 * css-reporting.
 */
package uk.nhs.css.web.pages.reports;
