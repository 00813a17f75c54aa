package uk.nhs.css.membership.phasing.planner;

import java.time.LocalDate;
import java.time.YearMonth;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A wave that PCTs can join in.
 *
 * @param number its number in the plan, from 1, by start
 * @param start the first day of a month
 * @param capacity how many PCTs it takes, 1 to 31
 * @param newSystemLimit how many of them may be on a system that no earlier wave has migrated, 0 or more
 */
public record Wave(int number, LocalDate start, int capacity, int newSystemLimit) {

    /** @throws MalformedInput if a part is missing or out of range */
    public Wave {
        if (start == null || start.getDayOfMonth() != 1) {
            throw new MalformedInput(
                    "start",
                    start == null ? "" : start.toString(),
                    "is not the first of a month",
                    "Start each wave on the first of a month, such as 2007-10-01.");
        }
        if (capacity < 1 || capacity > 31) {
            throw new MalformedInput(
                    "capacity", String.valueOf(capacity), "is no capacity", "Give how many PCTs it takes, 1 to 31.");
        }
        if (newSystemLimit < 0) {
            throw new MalformedInput(
                    "newSystemLimit", String.valueOf(newSystemLimit), "is below zero", "Give 0 or more PCTs.");
        }
    }

    YearMonth month() {
        return YearMonth.from(start);
    }
}
