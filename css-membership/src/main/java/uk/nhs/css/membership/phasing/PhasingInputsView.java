package uk.nhs.css.membership.phasing;

import java.util.List;

/**
 * Everything that a plan is made from.
 *
 * @param pcts what is known of each PCT, by code
 * @param systems the legacy systems, by name
 * @param staffPerPct staff that one PCT in double running takes
 * @param staffLimit staff that there is for double running
 */
public record PhasingInputsView(List<PctInput> pcts, List<SystemView> systems, int staffPerPct, int staffLimit) {}
