package uk.nhs.css.membership.register;

import java.util.List;
import java.util.Optional;

/**
 * Everything that membership knows of one PCT.
 *
 * @param member its row in the register
 * @param localAuthorities the boroughs it serves
 * @param history its moves, oldest first
 * @param timeline moves and changes of its dates together, in the order in which they were entered
 * @param nextStep what comes next, a sentence
 * @param possibleMoves the states that may follow, in the order of the life cycle
 * @param notice the notice to leave, in a sentence, if one was given
 */
public record MemberDetailView(
        MemberView member,
        List<String> localAuthorities,
        List<MoveView> history,
        List<TimelineEntry> timeline,
        String nextStep,
        List<MembershipState> possibleMoves,
        Optional<String> notice) {}
