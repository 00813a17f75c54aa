/**
 * Packs for the London Commissioning Group: chosen reports as at a day in one document, kept as they were issued, so that a
 * later pack, and the same reports made again, can be set beside them. May use css-domain, the register of css-membership and
 * the reports of {@code london}.
 */
package uk.nhs.css.reporting.pack;
