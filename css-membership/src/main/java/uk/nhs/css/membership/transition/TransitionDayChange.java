package uk.nhs.css.membership.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;

/** That a day of a transition was corrected or taken back. Never changed: the day that stood before stays to be read. */
@Entity
@Table(name = "transition_day_change")
@OwnedByPct(scopedIn = Transitions.class)
public class TransitionDayChange {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "transition_id")
    private SystemTransition transition;

    @Column(name = "change_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_kind")
    private TransitionDay day;

    @Column(name = "date_before")
    private LocalDate before;

    @Column(name = "date_standing")
    private LocalDate after;

    @Column(name = "why")
    private String why;

    @Column(name = "recorded_by")
    private String by;

    @Column(name = "recorded_at")
    private Instant at;

    protected TransitionDayChange() {}

    static TransitionDayChange of(
            SystemTransition transition,
            int number,
            LocalDate before,
            DayCorrection correction,
            String by,
            Instant at) {
        TransitionDayChange change = new TransitionDayChange();
        change.id = UUID.randomUUID().toString();
        change.transition = transition;
        change.number = number;
        change.day = correction.day();
        change.before = before;
        change.after = correction.on().orElse(null);
        change.why = correction.why();
        change.by = by;
        change.at = at;
        return change;
    }

    TransitionView.DayChangeView view(ZoneId zone) {
        return new TransitionView.DayChangeView(
                day,
                before,
                Optional.ofNullable(after),
                why,
                by,
                at.atZone(zone).toLocalDate());
    }
}
