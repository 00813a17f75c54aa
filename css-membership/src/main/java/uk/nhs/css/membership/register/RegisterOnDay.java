package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads one membership as at a past day out of its moves: the state is the one that the last move up to the day led to,
 * where becoming a member counts from the join date as it is known now.
 */
record RegisterOnDay(Membership membership, List<MembershipMove> moves, LocalDate day) {

    /** The state on the day; empty before it was invited. */
    Optional<MembershipState> state() {
        return moves.stream()
                .filter(move -> !start(move).isAfter(day))
                .max(Comparator.comparingInt(MembershipMove::number))
                .map(MembershipMove::to);
    }

    Optional<LocalDate> joinDate() {
        return membership.joinDate().filter(date -> state().filter(MembershipState::hasJoined)
                .isPresent());
    }

    /** The leave date, if notice had been given by the day. */
    Optional<LocalDate> leaveDate() {
        boolean told =
                membership.noticeDate().filter(given -> !given.isAfter(day)).isPresent();
        return membership.leaveDate().filter(date -> told);
    }

    /** Moves up to the day that were entered after it. */
    List<LateEntry> late(ZoneId zone) {
        return moves.stream().flatMap(move -> move.lateFor(day, zone).stream()).toList();
    }

    private LocalDate start(MembershipMove move) {
        return move.to() == MembershipState.MEMBER ? membership.joinDate().orElse(move.on()) : move.on();
    }
}
