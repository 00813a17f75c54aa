/**
 * Phasing: what is known of each PCT's legacy system, readiness and wishes, and the plan of waves in its drafts and
 * published versions. The planner itself is the pure package {@code planner}. Fills {@code register.PublishedPlaces}. May
 * use {@code register}, {@code approval} and css-domain.
 */
package uk.nhs.css.membership.phasing;
