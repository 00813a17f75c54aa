/**
 * The pages of double running: London at a glance, and one PCT with its gates, measures, staff and cost. May use the doors of
 * css-membership's transition.
 */
package uk.nhs.css.web.pages.transition;
