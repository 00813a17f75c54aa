package uk.nhs.css.membership.phasing;

import java.time.LocalDate;

/**
 * A wave to plan with.
 *
 * @param start the first of a month
 * @param capacity how many PCTs it takes
 * @param newSystemLimit how many of them may be on a system that no earlier wave has migrated
 */
public record WaveRequest(LocalDate start, int capacity, int newSystemLimit) {}
