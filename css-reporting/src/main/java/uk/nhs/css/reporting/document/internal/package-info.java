/** Turns the parts of a paper into XHTML and that into PDF. Closed to everyone but {@code document}. */
package uk.nhs.css.reporting.document.internal;
