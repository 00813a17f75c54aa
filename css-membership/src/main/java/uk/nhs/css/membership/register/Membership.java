package uk.nhs.css.membership.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * One PCT's membership. It changes by the listed moves only, each under the rules of {@link MoveRule}; nothing that is
 * paid, credited or disputed touches it.
 */
@Entity
@Table(name = "membership")
@OwnedByPct(scopedIn = MembersRegister.class)
public class Membership {

    @Id
    @Column(name = "pct_code", length = 3)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12)
    private MembershipState state;

    @Column(name = "since_date")
    private LocalDate since;

    @Column(name = "join_date")
    private LocalDate joinDate;

    @Column(name = "notice_date")
    private LocalDate noticeDate;

    @Column(name = "notice_waiver", length = 500)
    private String noticeWaiver;

    @Column(name = "leave_date")
    private LocalDate leaveDate;

    @Column(name = "moves")
    private int moves;

    @Column(name = "illustrative")
    private boolean illustrative;

    @Version
    @Column(name = "version")
    private long version;

    protected Membership() {}

    /** Begins the life cycle: the PCT has been sent the business case. */
    static Membership invited(PctCode code, LocalDate on, boolean illustrative) {
        Membership membership = new Membership();
        membership.code = code.value();
        membership.state = MembershipState.INVITED;
        membership.since = on;
        membership.moves = 1;
        membership.illustrative = illustrative;
        return membership;
    }

    /**
     * Makes one of the listed moves.
     *
     * @return the state before
     * @throws Refusal by the first rule in force that says no; nothing is changed then
     */
    MembershipState move(MembershipState to, MoveEvidence evidence, MoveRule.Standing standing) {
        MoveRule.IN_FORCE.stream()
                .flatMap(rule -> rule.refuses(this, to, evidence, standing).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        MembershipState before = state;
        state = to;
        since = evidence.on();
        moves++;
        if (to == MembershipState.MEMBER) {
            joinDate = evidence.on();
        }
        return before;
    }

    /**
     * Records notice to leave. A member leaves at a year end after its notice unless the host waives that on record.
     *
     * @param given the day on which notice was given
     * @param leave the first day that is no longer charged
     * @param waiver why the host lets it go on another day
     */
    void giveNotice(LocalDate given, LocalDate leave, Optional<String> waiver) {
        if (state != MembershipState.MEMBER) {
            throw refusal("NOTICE", "Only a member gives notice; it is " + state.label() + ".", state.nextStep());
        }
        boolean afterNotice = leave.isAfter(given) && !leave.isBefore(joinDate);
        boolean yearEnd = leave.equals(FinancialYear.containing(leave).start());
        if (waiver.isEmpty() && !(afterNotice && yearEnd)) {
            throw refusal(
                    "NOTICE",
                    "A member leaves at a year end after its notice of " + Dates.inWords(given) + "; "
                            + Dates.inWords(leave) + " is none.",
                    "Give the 1 April after the notice, or record why the host waives the notice.");
        }
        if (leave.isBefore(joinDate)) {
            throw refusal(
                    "NOTICE",
                    "It joined on " + Dates.inWords(joinDate) + ", after " + Dates.inWords(leave) + ".",
                    "Give a date after it joined.");
        }
        noticeDate = given;
        noticeWaiver = waiver.orElse(null);
        leaveDate = leave;
    }

    /** Takes the notice back, while the PCT is still a member. */
    void withdrawNotice() {
        if (state != MembershipState.MEMBER || leaveDate == null) {
            throw refusal("NOTICE", "There is no notice that could be taken back.", state.nextStep());
        }
        noticeDate = null;
        noticeWaiver = null;
        leaveDate = null;
    }

    /** Mends a join date that was entered wrongly; charging then makes correcting lines. */
    void correctJoinDate(LocalDate mended, LocalDate today) {
        if (!state.hasJoined()) {
            throw refusal("JOIN_DATE", "It has not joined; it is " + state.label() + ".", state.nextStep());
        }
        if (mended.isAfter(today) || (leaveDate != null && mended.isAfter(leaveDate))) {
            throw refusal(
                    "JOIN_DATE",
                    "The join date " + Dates.inWords(mended) + " is after today or after it left.",
                    "Give a date up to today and before its leave date.");
        }
        joinDate = mended;
    }

    private Refusal refusal(String rule, String detail, String nextStep) {
        return new Refusal(rule, code, detail, nextStep);
    }

    PctCode code() {
        return PctCode.of(code);
    }

    MembershipState state() {
        return state;
    }

    /** The day of its last move. */
    LocalDate since() {
        return since;
    }

    Optional<LocalDate> joinDate() {
        return Optional.ofNullable(joinDate);
    }

    Optional<LocalDate> leaveDate() {
        return Optional.ofNullable(leaveDate);
    }

    /** The day on which notice was given. */
    Optional<LocalDate> noticeDate() {
        return Optional.ofNullable(noticeDate);
    }

    /** The notice in a sentence, if one was given. */
    Optional<String> notice() {
        return Optional.ofNullable(noticeDate)
                .map(day -> "Notice given on " + Dates.inWords(day) + "; leaves on " + Dates.inWords(leaveDate)
                        + (noticeWaiver == null ? "." : ". Notice waived: " + noticeWaiver));
    }

    /** How many moves it has made, the invitation included. */
    int moves() {
        return moves;
    }

    boolean isIllustrative() {
        return illustrative;
    }
}
