package uk.nhs.css.membership.phasing;

import uk.nhs.css.domain.pct.PctCode;

/**
 * A place that must not move.
 *
 * @param code the PCT
 * @param wave the wave, by its number from 1 or by its first day, such as {@code 2} or {@code 2007-10-01}
 */
public record Pin(PctCode code, String wave) {}
