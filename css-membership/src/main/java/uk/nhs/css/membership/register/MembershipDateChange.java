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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;

/** One change of a membership's join or leave date, kept for good beside the moves. */
@Entity
@Table(name = "membership_date_change")
@OwnedByPct(scopedIn = MembersRegister.class)
public class MembershipDateChange {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "pct_code", length = 3)
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 20)
    private DateChangeKind kind;

    @Column(name = "date_before")
    private LocalDate before;

    @Column(name = "date_after")
    private LocalDate after;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_by", length = 60)
    private String by;

    @Column(name = "why", length = 500)
    private String why;

    protected MembershipDateChange() {}

    /** The dates before and after are the join date for a mended one, else the leave date. */
    static MembershipDateChange of(
            PctCode code,
            DateChangeKind kind,
            Optional<LocalDate> before,
            Optional<LocalDate> after,
            String why,
            String by,
            Instant recordedAt) {
        MembershipDateChange change = new MembershipDateChange();
        change.id = UUID.randomUUID().toString();
        change.code = code.value();
        change.kind = kind;
        change.before = before.orElse(null);
        change.after = after.orElse(null);
        change.why = why;
        change.by = by;
        change.recordedAt = recordedAt;
        return change;
    }

    /** Says what was entered after a day though it tells of a day up to it: empty if it changes nothing of that past. */
    Optional<LateEntry> lateFor(LocalDate day, ZoneId zone) {
        LocalDate recordedOn = recordedAt.atZone(zone).toLocalDate();
        if (!recordedOn.isAfter(day)) {
            return Optional.empty();
        }
        return Stream.of(before, after)
                .filter(date -> date != null && !date.isAfter(day))
                .min(LocalDate::compareTo)
                .map(date -> new LateEntry(PctCode.of(code), date, recordedOn, by, words()));
    }

    private String words() {
        return kind.label() + (before == null ? "" : ", " + was()) + (after == null ? "" : ", " + is());
    }

    private String was() {
        return "was " + Dates.inWords(before);
    }

    private String is() {
        return "is " + Dates.inWords(after);
    }

    /** Itself on the time line; it has no state of its own. */
    TimelineEntry onTimeline(ZoneId zone) {
        LocalDate recordedOn = recordedAt.atZone(zone).toLocalDate();
        String date = kind == DateChangeKind.JOIN_DATE ? "Join date" : "Leave date";
        String dates = date + " "
                + Stream.of(
                                Optional.ofNullable(before).map(day -> was()),
                                Optional.ofNullable(after).map(day -> is()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + ".";
        return new TimelineEntry(
                recordedOn, Optional.empty(), kind.label(), Optional.of(dates), why, Optional.empty(), by, recordedOn);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    DateChangeView view(ZoneId zone) {
        return new DateChangeView(
                kind,
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                recordedAt.atZone(zone).toLocalDate(),
                by,
                why);
    }
}
