package uk.nhs.css.membership.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;

/** A day on which a PCT's board meets, so that the tracker knows when a decision can come. */
@Entity
@Table(name = "board_meeting")
@IdClass(BoardMeeting.Key.class)
@OwnedByPct(scopedIn = BoardMeetings.class)
public class BoardMeeting {

    @Id
    @Column(name = "pct_code")
    private String pct;

    @Id
    @Column(name = "meeting_date")
    private LocalDate date;

    @Column(name = "entered_by")
    private String enteredBy;

    protected BoardMeeting() {}

    static BoardMeeting on(PctCode pct, LocalDate date, String by) {
        BoardMeeting meeting = new BoardMeeting();
        meeting.pct = pct.value();
        meeting.date = date;
        meeting.enteredBy = by;
        return meeting;
    }

    PctCode code() {
        return PctCode.of(pct);
    }

    LocalDate date() {
        return date;
    }

    /** PCT and day. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String pct;
        private LocalDate date;

        protected Key() {}

        Key(PctCode pct, LocalDate date) {
            this.pct = pct.value();
            this.date = date;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(pct, key.pct) && Objects.equals(date, key.date);
        }

        @Override
        public int hashCode() {
            return Objects.hash(pct, date);
        }
    }
}
