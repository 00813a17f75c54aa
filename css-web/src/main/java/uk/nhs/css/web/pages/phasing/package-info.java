/**
 * The pages of phasing: what plans are made from, proposals, drafts, published versions and their comparison. May use the
 * doors of css-membership's phasing and the charts of css-reporting.
 */
package uk.nhs.css.web.pages.phasing;
