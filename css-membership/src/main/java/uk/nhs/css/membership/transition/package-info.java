/**
 * Transition from the legacy system: double running, the three gates, validation of new against old, decommissioning, and
 * staff and cost planned against actual. May use {@code register}, {@code phasing}'s inputs and css-domain.
 */
package uk.nhs.css.membership.transition;
