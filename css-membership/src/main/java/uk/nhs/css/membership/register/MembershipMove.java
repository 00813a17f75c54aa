package uk.nhs.css.membership.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;

/** One move, kept for good: from where to where, from which day, who entered it when, why, on which paper. */
@Entity
@Table(name = "membership_move")
@OwnedByPct(scopedIn = MembersRegister.class)
public class MembershipMove {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "pct_code", length = 3)
    private String code;

    @Column(name = "move_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state", length = 12)
    private MembershipState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", length = 12)
    private MembershipState to;

    @Column(name = "effective_on")
    private LocalDate on;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "moved_by", length = 60)
    private String by;

    @Column(name = "why", length = 500)
    private String why;

    @Column(name = "document", length = 300)
    private String document;

    protected MembershipMove() {}

    /** @param from the state before, null for the invitation */
    static MembershipMove of(
            Membership membership, MembershipState from, MoveEvidence evidence, String by, Instant recordedAt) {
        MembershipMove move = new MembershipMove();
        move.id = UUID.randomUUID().toString();
        move.code = membership.code().value();
        move.number = membership.moves();
        move.from = from;
        move.to = membership.state();
        move.on = evidence.on();
        move.recordedAt = recordedAt;
        move.by = by;
        move.why = evidence.why();
        move.document = evidence.document().orElse(null);
        return move;
    }

    PctCode code() {
        return PctCode.of(code);
    }

    int number() {
        return number;
    }

    MembershipState to() {
        return to;
    }

    /** The day from which it holds. */
    LocalDate on() {
        return on;
    }

    /** Itself as a late entry, if it holds from a day up to this one but was entered after it. */
    Optional<LateEntry> lateFor(LocalDate day, ZoneId zone) {
        LocalDate recordedOn = recordedAt.atZone(zone).toLocalDate();
        boolean late = !on.isAfter(day) && recordedOn.isAfter(day);
        return late
                ? Optional.of(new LateEntry(code(), on, recordedOn, by, to.label() + " from " + Dates.inWords(on)))
                : Optional.empty();
    }

    /** Itself on the time line. */
    TimelineEntry onTimeline(ZoneId zone) {
        return new TimelineEntry(
                on,
                Optional.of(to),
                to.label(),
                Optional.empty(),
                why,
                Optional.ofNullable(document),
                by,
                recordedAt.atZone(zone).toLocalDate());
    }

    Instant recordedAt() {
        return recordedAt;
    }

    MoveView view() {
        return new MoveView(Optional.ofNullable(from), to, on, by, why, Optional.ofNullable(document));
    }
}
