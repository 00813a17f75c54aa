package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of a membership's time line: a move, or a change of its dates without one.
 *
 * @param day the day from which a move holds; of a change of dates the day on which it was entered
 * @param state the state that a move led to; empty for a change of dates
 * @param what the same in words, such as {@code Member} or {@code Join date mended}
 * @param dates of a change of dates what they were and are, a sentence; empty for a move
 * @param why the reason given
 * @param document the paper it rests on, if one was named
 * @param by the account that entered it
 * @param recordedOn the day on which it was entered
 */
public record TimelineEntry(
        LocalDate day,
        Optional<MembershipState> state,
        String what,
        Optional<String> dates,
        String why,
        Optional<String> document,
        String by,
        LocalDate recordedOn) {}
