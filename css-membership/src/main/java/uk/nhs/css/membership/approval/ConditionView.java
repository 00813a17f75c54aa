package uk.nhs.css.membership.approval;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A condition of an approval.
 *
 * @param number its number within the decision, from 1
 * @param wording what the board asked for
 * @param state whether it still stands in the way
 * @param settledBy who recorded it as met or waived
 * @param settledOn the day on which it was
 * @param why on what ground
 */
public record ConditionView(
        int number,
        String wording,
        ConditionState state,
        Optional<String> settledBy,
        Optional<LocalDate> settledOn,
        Optional<String> why) {}
