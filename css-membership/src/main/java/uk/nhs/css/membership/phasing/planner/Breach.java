package uk.nhs.css.membership.phasing.planner;

import java.util.List;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A hard rule that a set of places breaks.
 *
 * @param rule the rule
 * @param involved the PCTs whose places together break it, by code
 * @param detail where and by how much, a sentence that names no PCT
 */
public record Breach(HardRule rule, List<PctCode> involved, String detail) {}
