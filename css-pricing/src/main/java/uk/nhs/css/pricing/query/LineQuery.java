package uk.nhs.css.pricing.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Movement;

/** A question of a PCT about a line of its statement. */
@Entity
@Table(name = "line_query")
@OwnedByPct(scopedIn = LineQueries.class)
public class LineQuery {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "pct_code", updatable = false)
    private PctCode pct;

    @Column(name = "ledger_seq", updatable = false)
    private long ledgerSeq;

    @Column(name = "question", updatable = false)
    private String question;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_on", updatable = false)
    private LocalDate askedOn;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "query_state")
    private QueryState state;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Version
    @Column(name = "version")
    private int version;

    protected LineQuery() {}

    static LineQuery asked(PctCode pct, long ledgerSeq, String question, String by, LocalDate on, Instant at) {
        LineQuery query = new LineQuery();
        query.id = UUID.randomUUID().toString();
        query.pct = pct;
        query.ledgerSeq = ledgerSeq;
        query.question = question;
        query.askedBy = by;
        query.askedOn = on;
        query.askedAt = at;
        query.state = QueryState.OPEN;
        return query;
    }

    void answer(String text, String by, LocalDate on, Instant at) {
        require(QueryState.OPEN, "It has been answered; the PCT can ask again if that does not settle it.");
        state = QueryState.ANSWERED;
        answer = text;
        answeredBy = by;
        answeredOn = on;
        answeredAt = at;
    }

    void settle(String by, LocalDate on) {
        require(QueryState.ANSWERED, "Only an answered query can be settled.");
        state = QueryState.SETTLED;
        settledBy = by;
        settledOn = on;
    }

    private void require(QueryState needed, String nextStep) {
        if (state != needed) {
            throw new Refusal(
                    "QUERY_STATE",
                    "line " + ledgerSeq,
                    "The query is " + state.label().toLowerCase(Locale.UK) + ".",
                    nextStep);
        }
    }

    String id() {
        return id;
    }

    PctCode pct() {
        return pct;
    }

    long ledgerSeq() {
        return ledgerSeq;
    }

    String question() {
        return question;
    }

    LineQueryView view(Movement line, LocalDate today) {
        return new LineQueryView(
                id,
                pct,
                Long.toString(ledgerSeq),
                line.date(),
                line.narrative(),
                line.amount(),
                question,
                askedBy,
                askedOn,
                state,
                Optional.ofNullable(answer),
                Optional.ofNullable(answeredBy),
                Optional.ofNullable(answeredOn),
                Optional.ofNullable(settledBy),
                Optional.ofNullable(settledOn),
                ChronoUnit.DAYS.between(askedOn, answeredOn == null ? today : answeredOn));
    }
}
