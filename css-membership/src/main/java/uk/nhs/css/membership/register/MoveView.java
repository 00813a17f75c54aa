package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One move in the history of a membership.
 *
 * @param from the state before; empty for the invitation
 * @param to the state after
 * @param on the day from which it holds
 * @param by the account that entered it
 * @param why the reason given
 * @param document the paper it rests on, if one was named
 */
public record MoveView(
        Optional<MembershipState> from,
        MembershipState to,
        LocalDate on,
        String by,
        String why,
        Optional<String> document) {}
