package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One change of a membership's dates, kept beside its moves.
 *
 * @param kind what happened
 * @param before the join or leave date before; empty if there was none
 * @param after the join or leave date after; empty if there is none any more
 * @param recordedOn the day on which it was entered
 * @param by the account that entered it
 * @param why the reason given
 */
public record DateChangeView(
        DateChangeKind kind,
        Optional<LocalDate> before,
        Optional<LocalDate> after,
        LocalDate recordedOn,
        String by,
        String why) {}
