/**
 * Who acts, and what they may see. The only place that decides whether one PCT's record may be seen: {@link
 * uk.nhs.css.domain.access.Actor#requireSightOf}. May use {@code pct} and {@code refusal}.
 */
package uk.nhs.css.domain.access;
