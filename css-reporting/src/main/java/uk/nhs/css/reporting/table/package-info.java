/**
 * The one table that page, PDF, CSV and XLSX are made from, so that they cannot disagree. A cell knows its two forms: as
 * people read it and as files carry it. May use css-domain and no other feature of this module.
 */
package uk.nhs.css.reporting.table;
