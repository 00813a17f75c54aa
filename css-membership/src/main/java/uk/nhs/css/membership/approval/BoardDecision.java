package uk.nhs.css.membership.approval;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.document.DocumentView;
import uk.nhs.css.membership.register.ApprovalStanding;

/**
 * A board's decision on the business case, as evidence. One person enters it, another confirms it; a later one supersedes
 * it; none is deleted.
 */
@Entity
@Table(name = "board_decision")
@OwnedByPct(scopedIn = BoardDecisions.class)
public class BoardDecision {

    /** By meeting, then by the order in which they were entered: the last one stands. */
    static final Comparator<BoardDecision> BY_MEETING = Comparator.comparing(BoardDecision::meetingDate)
            .thenComparing(decision -> decision.enteredAt)
            .thenComparing(BoardDecision::id);

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "pct_code")
    private PctCode pct;

    @Column(name = "case_version")
    private String caseVersion;

    @Column(name = "meeting_date")
    private LocalDate meetingDate;

    @Column(name = "minute_reference")
    private String minuteReference;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @OneToMany(mappedBy = "decision", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<BoardCondition> conditions = new ArrayList<>();

    @Column(name = "note")
    private String note;

    @Column(name = "document_id")
    private String documentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_state")
    private DecisionState state;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_why")
    private String settledWhy;

    @Column(name = "illustrative")
    private boolean illustrative;

    @Version
    @Column(name = "version")
    private long version;

    protected BoardDecision() {}

    /** A proposal that waits for another person's confirmation. */
    static BoardDecision proposed(DecisionProposal proposal, String by, Instant at) {
        BoardDecision decision = new BoardDecision();
        decision.id = UUID.randomUUID().toString();
        decision.pct = proposal.code();
        decision.caseVersion = proposal.caseVersion();
        decision.meetingDate = proposal.meetingDate();
        decision.minuteReference = proposal.minuteReference();
        decision.outcome = proposal.outcome();
        for (String wording : proposal.conditions()) {
            decision.conditions.add(BoardCondition.open(decision, decision.conditions.size() + 1, wording));
        }
        decision.note = proposal.note().orElse(null);
        decision.documentId = proposal.documentId().orElse(null);
        decision.state = DecisionState.PROPOSED;
        decision.enteredBy = by;
        decision.enteredAt = at;
        decision.illustrative = proposal.illustrative();
        return decision;
    }

    void confirm(String by, Instant at) {
        requireProposed();
        if (by.equals(enteredBy)) {
            throw new Refusal(
                    "TWO_PEOPLE",
                    pct.value(),
                    "The one who entered a board decision cannot confirm it.",
                    "Ask another host administrator to confirm it.");
        }
        state = DecisionState.CONFIRMED;
        settledBy = by;
        settledAt = at;
    }

    /** Sends it back; a mended one is entered anew. */
    void sendBack(String by, Instant at, String why) {
        requireProposed();
        state = DecisionState.RETURNED;
        settledBy = by;
        settledAt = at;
        settledWhy = why;
    }

    void settleCondition(int number, ConditionState settled, String by, LocalDate on, String why) {
        BoardCondition condition = conditions.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("condition", number));
        condition.settle(settled, by, on, why);
    }

    private void requireProposed() {
        if (state != DecisionState.PROPOSED) {
            throw new Refusal(
                    "PROPOSED",
                    pct.value(),
                    "The decision is " + state.label().toLowerCase(java.util.Locale.ROOT) + ".",
                    "Enter a new decision if the board has decided again.");
        }
    }

    /** How far it lets the PCT go on. */
    ApprovalStanding standing() {
        return standing(conditionsOpen());
    }

    /** How far it let the PCT go on a day. */
    ApprovalStanding standingOn(LocalDate day) {
        return standing(conditionsOpenOn(day));
    }

    private ApprovalStanding standing(int open) {
        if (!outcome.isApproval()) {
            return outcome == Outcome.DECLINED ? ApprovalStanding.DECLINED : ApprovalStanding.DEFERRED;
        }
        return open == 0 ? ApprovalStanding.CLEAR : ApprovalStanding.CONDITIONS_OPEN;
    }

    /** Conditions that were neither met nor waived by the end of a day. */
    int conditionsOpenOn(LocalDate day) {
        return (int)
                conditions.stream().filter(condition -> condition.isOpenOn(day)).count();
    }

    int conditionsOpen() {
        return (int) conditions.stream().filter(BoardCondition::isOpen).count();
    }

    boolean isConfirmed() {
        return state == DecisionState.CONFIRMED;
    }

    boolean isProposed() {
        return state == DecisionState.PROPOSED;
    }

    boolean isReturned() {
        return state == DecisionState.RETURNED;
    }

    String id() {
        return id;
    }

    PctCode code() {
        return pct;
    }

    LocalDate meetingDate() {
        return meetingDate;
    }

    String minuteReference() {
        return minuteReference;
    }

    Outcome outcome() {
        return outcome;
    }

    Optional<String> documentId() {
        return Optional.ofNullable(documentId);
    }

    DecisionView view(boolean superseded, Map<String, DocumentView> documents) {
        return new DecisionView(
                id,
                pct,
                caseVersion,
                meetingDate,
                minuteReference,
                outcome,
                // Fetched with the decisions in one statement, they come in any order.
                conditions.stream()
                        .sorted(Comparator.comparingInt(BoardCondition::number))
                        .map(BoardCondition::view)
                        .toList(),
                Optional.ofNullable(note),
                documentId().map(documents::get),
                state,
                superseded,
                enteredBy,
                enteredAt,
                Optional.ofNullable(settledBy),
                Optional.ofNullable(settledWhy),
                illustrative);
    }
}
