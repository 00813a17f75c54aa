/**
 * What other modules may know of membership: who is charged from when, and how many members make the service viable. May
 * use {@code pct} and {@code calendar}.
 */
package uk.nhs.css.domain.membership;
