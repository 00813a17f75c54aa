package uk.nhs.css.membership.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.Texts;

/**
 * Takes a PCT through its life cycle. Only the host may; each move leaves one row of history and one audit row.
 *
 * <p>Every verb throws {@link Refusal} when a rule says no, and {@link uk.nhs.css.domain.refusal.NotFound} for a PCT that
 * is unknown or was never invited.
 */
@ApplicationScoped
@Transactional
public class MembershipAdmin {

    private final MembershipStore store;
    private final PctDirectory directory;
    private final BoardApprovals approvals;
    private final PublishedPlaces places;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public MembershipAdmin(
            EntityManager em,
            PctDirectory directory,
            BoardApprovals approvals,
            PublishedPlaces places,
            AuditLog audit,
            Actor actor,
            Clock clock) {
        this.store = new MembershipStore(em);
        this.directory = directory;
        this.approvals = approvals;
        this.places = places;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MembershipAdmin() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Begins a PCT's life cycle.
     *
     * @param illustrative true for sample data
     * @throws Refusal {@code INVITED_ONCE} if it has been invited before
     */
    public void invite(PctCode code, MoveEvidence evidence, boolean illustrative) {
        actor.requireRole(Role.HOST_ADMIN);
        directory.get(code);
        if (store.find(code).isPresent()) {
            throw new Refusal("INVITED_ONCE", code.value(), "It has been invited before.", "Open it in the register.");
        }
        Membership membership = Membership.invited(code, evidence.on(), illustrative);
        store.add(membership);
        keep(membership, null, evidence);
    }

    /** The PCT has been heard: from Invited, or from Declined when its board looks again. */
    public void consult(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.CONSULTED, evidence);
    }

    /** Its board has approved, confirmed and without open conditions (rule {@code BOARD_APPROVAL}). */
    public void approve(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.APPROVED, evidence);
    }

    /** It has a place in the published plan (rule {@code PUBLISHED_PLACE}). */
    public void schedule(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.SCHEDULED, evidence);
    }

    /** Its wave has started (rule {@code WAVE_START}). */
    public void startJoining(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.JOINING, evidence);
    }

    /** It is a member; the date of the evidence is its join date, from which it is charged. */
    public void join(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.MEMBER, evidence);
    }

    /** It withdraws after its board's approval, before joining. */
    public void withdraw(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.WITHDRAWN, evidence);
    }

    /** Its board said no. */
    public void decline(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.DECLINED, evidence);
    }

    /** It has left; the date must be the leave date of its notice (rule {@code NOTICE}). */
    public void leave(PctCode code, MoveEvidence evidence) {
        move(code, MembershipState.LEFT, evidence);
    }

    /** Any of the listed moves. */
    public void move(PctCode code, MembershipState to, MoveEvidence evidence) {
        actor.requireRole(Role.HOST_ADMIN);
        Membership membership = store.get(code);
        MoveRule.Standing standing =
                new MoveRule.Standing(LocalDate.now(clock), approvals.standingOf(code), places.waveStartOf(code));
        MembershipState before = membership.move(to, evidence, standing);
        keep(membership, before, evidence);
    }

    /**
     * Records a member's notice to leave; it stays a member until then.
     *
     * @param leaveDate the first day that is no longer charged: a 1 April after the notice, unless waived
     * @param waiver why the host waives the notice; empty if it does not
     * @param evidence the day on which notice was given, and why it leaves
     */
    public void giveNotice(PctCode code, LocalDate leaveDate, Optional<String> waiver, MoveEvidence evidence) {
        actor.requireRole(Role.HOST_ADMIN);
        if (leaveDate == null) {
            throw new MalformedInput("leaveDate", "", "is missing", "Give the first day after its membership.");
        }
        Membership membership = store.get(code);
        String before = dates(membership);
        Optional<LocalDate> left = membership.leaveDate();
        membership.giveNotice(
                evidence.on(), leaveDate, waiver.map(String::strip).filter(text -> !text.isEmpty()));
        keep(code, DateChangeKind.NOTICE, left, membership.leaveDate(), evidence.why());
        audit.record("Notice given", code.value(), before, dates(membership), evidence.why());
    }

    /** Takes a notice back. */
    public void withdrawNotice(PctCode code, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        String reason = Texts.required("why", why, 500);
        Membership membership = store.get(code);
        String before = dates(membership);
        Optional<LocalDate> left = membership.leaveDate();
        membership.withdrawNotice();
        keep(code, DateChangeKind.NOTICE_TAKEN_BACK, left, Optional.empty(), reason);
        audit.record("Notice taken back", code.value(), before, dates(membership), reason);
    }

    /** Mends a join date that was entered wrongly. Charges already made are corrected by further lines, never changed. */
    public void correctJoinDate(PctCode code, LocalDate joinDate, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        MoveEvidence evidence = MoveEvidence.of(joinDate, why);
        Membership membership = store.get(code);
        String before = dates(membership);
        Optional<LocalDate> joined = membership.joinDate();
        membership.correctJoinDate(evidence.on(), LocalDate.now(clock));
        keep(code, DateChangeKind.JOIN_DATE, joined, membership.joinDate(), evidence.why());
        audit.record("Join date corrected", code.value(), before, dates(membership), evidence.why());
    }

    private void keep(Membership membership, MembershipState before, MoveEvidence evidence) {
        store.add(MembershipMove.of(membership, before, evidence, actor.name(), clock.instant()));
        audit.record(
                "Membership moved",
                membership.code().value(),
                before == null ? "" : before.name(),
                membership.state().name() + " from " + evidence.on(),
                evidence.why());
    }

    private void keep(
            PctCode code, DateChangeKind kind, Optional<LocalDate> before, Optional<LocalDate> after, String why) {
        store.add(MembershipDateChange.of(code, kind, before, after, why, actor.name(), clock.instant()));
    }

    private static String dates(Membership membership) {
        return "joined " + membership.joinDate().map(LocalDate::toString).orElse("–") + ", leaves "
                + membership.leaveDate().map(LocalDate::toString).orElse("–");
    }
}
