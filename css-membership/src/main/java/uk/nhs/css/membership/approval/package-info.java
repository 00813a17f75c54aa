/**
 * Board decisions on the business case: proposed by one person, confirmed by another, with conditions; and the tracker of
 * where London's boards stand. Fills {@code register.BoardApprovals}. May use {@code consultation}, {@code document},
 * {@code register}'s ports and css-domain.
 */
package uk.nhs.css.membership.approval;
