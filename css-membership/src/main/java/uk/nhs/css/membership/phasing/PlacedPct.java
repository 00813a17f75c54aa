package uk.nhs.css.membership.phasing;

import uk.nhs.css.domain.pct.PctCode;

/**
 * A PCT in a wave.
 *
 * @param code the PCT
 * @param wave the number of the wave
 * @param pinned whether it must not move
 * @param started whether it had begun joining when the plan was made
 * @param system its legacy system
 * @param months months of double running
 * @param heads its weighted heads
 */
record PlacedPct(PctCode code, int wave, boolean pinned, boolean started, String system, int months, long heads) {}
