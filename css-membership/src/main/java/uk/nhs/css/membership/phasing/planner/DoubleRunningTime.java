package uk.nhs.css.membership.phasing.planner;

import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * How long the PCTs of one legacy system run both systems.
 *
 * @param firstMonths months for PCTs in the first wave that migrates the system, 1 to 36
 * @param laterMonths months for those in later waves, 1 to {@code firstMonths}: the team has learnt
 */
public record DoubleRunningTime(int firstMonths, int laterMonths) {

    /** @throws MalformedInput if a number is out of range */
    public DoubleRunningTime {
        if (firstMonths < 1 || firstMonths > 36) {
            throw new MalformedInput(
                    "firstMonths", String.valueOf(firstMonths), "is out of range", "Give 1 to 36 months.");
        }
        if (laterMonths < 1 || laterMonths > firstMonths) {
            throw new MalformedInput(
                    "laterMonths",
                    String.valueOf(laterMonths),
                    "is out of range",
                    "Give 1 month or more, and no more than for the first wave.");
        }
    }
}
