/**
 * Reports on London as a whole for SHA and host staff. Each report answers one question: a sentence, charts, a table whose
 * rows sum to London, and notes. A new report is one class that implements {@code LondonReport}; the registry finds it. May
 * use css-domain, {@code table}, {@code chart}, {@code document} and the doors of css-pricing and css-membership.
 */
package uk.nhs.css.reporting.london;
