package uk.nhs.css.membership.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * A rule that a move must satisfy; it answers with its refusal or with nothing. {@link #IN_FORCE} lists those that hold,
 * in the order in which a user would want to hear of them.
 */
@FunctionalInterface
interface MoveRule {

    /** States that only a PCT with a clear board approval may enter (I33). */
    Set<MembershipState> NEED_APPROVAL = EnumSet.of(
            MembershipState.APPROVED, MembershipState.SCHEDULED, MembershipState.JOINING, MembershipState.MEMBER);

    /** Standings that bring no PCT back that has declined. */
    Set<ApprovalStanding> NO_NEW_DECISION = EnumSet.of(ApprovalStanding.NONE, ApprovalStanding.DECLINED);

    /** States that only a PCT with a published place may enter. */
    Set<MembershipState> NEED_PLACE = EnumSet.of(MembershipState.SCHEDULED, MembershipState.JOINING);

    Optional<Refusal> refuses(Membership membership, MembershipState to, MoveEvidence evidence, Standing standing);

    /**
     * What is known from outside the membership when a move is asked for.
     *
     * @param today the business date
     * @param approval what the board has said
     * @param waveStart the start of its published wave
     */
    record Standing(LocalDate today, ApprovalStanding approval, Optional<LocalDate> waveStart) {}

    MoveRule LISTED_MOVE = (membership, to, evidence, standing) -> refuseIf(
            !membership.state().next().contains(to),
            "LISTED_MOVE",
            membership,
            "A PCT that is " + membership.state().label() + " cannot become " + to.label() + ".",
            membership.state().nextStep());

    MoveRule IN_ORDER = (membership, to, evidence, standing) -> refuseIf(
            evidence.on().isBefore(membership.since()),
            "IN_ORDER",
            membership,
            "The date " + Dates.inWords(evidence.on()) + " is before the last move, of "
                    + Dates.inWords(membership.since()) + ".",
            "Give a date on or after " + Dates.inWords(membership.since()) + ".");

    MoveRule NOT_AHEAD = (membership, to, evidence, standing) -> refuseIf(
            evidence.on().isAfter(standing.today()),
            "NOT_AHEAD",
            membership,
            "The date " + Dates.inWords(evidence.on()) + " is still to come; a move is recorded when it has happened.",
            "Give a date up to " + Dates.inWords(standing.today()) + ", or come back on that day.");

    MoveRule NEW_DECISION = (membership, to, evidence, standing) -> refuseIf(
            membership.state() == MembershipState.DECLINED
                    && to == MembershipState.CONSULTED
                    && NO_NEW_DECISION.contains(standing.approval()),
            "NEW_DECISION",
            membership,
            "A PCT that has declined comes back by a new decision of its board; "
                    + standing.approval().detail() + ".",
            "Record the board's new decision and have a second person confirm it.");

    MoveRule BOARD_APPROVAL = (membership, to, evidence, standing) -> refuseIf(
            NEED_APPROVAL.contains(to) && standing.approval() != ApprovalStanding.CLEAR,
            "BOARD_APPROVAL",
            membership,
            "It cannot become " + to.label() + ": " + standing.approval().detail() + ".",
            standing.approval().nextStep());

    MoveRule PUBLISHED_PLACE = (membership, to, evidence, standing) -> refuseIf(
            NEED_PLACE.contains(to) && standing.waveStart().isEmpty(),
            "PUBLISHED_PLACE",
            membership,
            "It has no place in the published phasing plan.",
            "Publish a plan that places it in a wave.");

    MoveRule WAVE_START = (membership, to, evidence, standing) -> refuseIf(
            to == MembershipState.JOINING
                    && standing.waveStart().filter(evidence.on()::equals).isEmpty(),
            "WAVE_START",
            membership,
            "Joining starts on the first day of its wave"
                    + standing.waveStart().map(day -> ", " + Dates.inWords(day)).orElse("") + ", not on "
                    + Dates.inWords(evidence.on()) + ".",
            "Give the first day of its wave, or publish a plan with another one.");

    MoveRule NOTICE = (membership, to, evidence, standing) -> refuseIf(
            to == MembershipState.LEFT
                    && membership.leaveDate().filter(evidence.on()::equals).isEmpty(),
            "NOTICE",
            membership,
            membership
                    .leaveDate()
                    .map(day -> "Its notice ends on " + Dates.inWords(day) + ", not on " + Dates.inWords(evidence.on())
                            + ".")
                    .orElse("It has not given notice."),
            "Record its notice first; the leave date is then the date of this move.");

    List<MoveRule> IN_FORCE = List.of(
            LISTED_MOVE, IN_ORDER, NOT_AHEAD, NEW_DECISION, BOARD_APPROVAL, PUBLISHED_PLACE, WAVE_START, NOTICE);

    private static Optional<Refusal> refuseIf(
            boolean broken, String rule, Membership membership, String detail, String nextStep) {
        return broken ? Optional.of(new Refusal(rule, membership.code().value(), detail, nextStep)) : Optional.empty();
    }
}
