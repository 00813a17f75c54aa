package uk.nhs.css.pricing.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.nhs.css.domain.access.Shared;

/** A month of the books closed or reopened. Never changed; the last one says from which day on the books are open. */
@Entity
@Table(name = "period_move")
@Shared(because = "the books of the whole service close together")
public class PeriodMove {

    @Id
    @Column(name = "move_no", updatable = false)
    private int moveNo;

    @Column(name = "month_start", updatable = false)
    private LocalDate monthStart;

    @Enumerated(EnumType.STRING)
    @Column(name = "move_kind", updatable = false)
    private PeriodMoveKind kind;

    @Column(name = "open_from", updatable = false)
    private LocalDate openFrom;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "moved_by", updatable = false)
    private String movedBy;

    @Column(name = "moved_at", updatable = false)
    private Instant movedAt;

    protected PeriodMove() {}

    /** Closes a month: the books are open from the month after it. */
    static PeriodMove closed(int moveNo, LocalDate month, String reason, String by, Instant at) {
        return of(moveNo, month, PeriodMoveKind.CLOSED, month.plusMonths(1), reason, by, at);
    }

    /** Opens a month again, which was the last one closed. */
    static PeriodMove reopened(int moveNo, LocalDate month, String reason, String by, Instant at) {
        return of(moveNo, month, PeriodMoveKind.REOPENED, month, reason, by, at);
    }

    private static PeriodMove of(
            int moveNo,
            LocalDate month,
            PeriodMoveKind kind,
            LocalDate openFrom,
            String reason,
            String by,
            Instant at) {
        PeriodMove move = new PeriodMove();
        move.moveNo = moveNo;
        move.monthStart = month;
        move.kind = kind;
        move.openFrom = openFrom;
        move.reason = reason;
        move.movedBy = by;
        move.movedAt = at;
        return move;
    }

    int moveNo() {
        return moveNo;
    }

    LocalDate openFrom() {
        return openFrom;
    }

    PeriodMoveView view() {
        return new PeriodMoveView(monthStart, kind, reason, movedBy, movedAt);
    }
}
