package uk.nhs.css.membership.phasing.planner;

import uk.nhs.css.domain.pct.PctCode;

/**
 * A PCT without a place.
 *
 * @param code the PCT
 * @param rule the rule that keeps it out
 * @param reason the same in a sentence, which names no other PCT
 */
public record Unscheduled(PctCode code, HardRule rule, String reason) {}
