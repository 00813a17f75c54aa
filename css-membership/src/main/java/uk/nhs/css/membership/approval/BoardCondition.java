package uk.nhs.css.membership.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.refusal.Refusal;

/** A condition of a board's approval: open until it is met, or waived by name. */
@Entity
@Table(name = "board_condition")
@OwnedByPct(scopedIn = BoardDecisions.class)
public class BoardCondition {

    @Id
    @Column(name = "id")
    private String id;

    @ManyToOne
    @JoinColumn(name = "decision_id")
    private BoardDecision decision;

    @Column(name = "condition_number")
    private int number;

    @Column(name = "wording")
    private String wording;

    @Enumerated(EnumType.STRING)
    @Column(name = "condition_state")
    private ConditionState state;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "settled_why")
    private String settledWhy;

    protected BoardCondition() {}

    static BoardCondition open(BoardDecision decision, int number, String wording) {
        BoardCondition condition = new BoardCondition();
        condition.id = UUID.randomUUID().toString();
        condition.decision = decision;
        condition.number = number;
        condition.wording = wording;
        condition.state = ConditionState.OPEN;
        return condition;
    }

    void settle(ConditionState settled, String by, LocalDate on, String why) {
        if (settled == ConditionState.OPEN || state != ConditionState.OPEN) {
            throw new Refusal(
                    "CONDITION_SETTLED",
                    decision.code().value() + " condition " + number,
                    "It is " + state.label() + " and can only go from open to met or waived.",
                    "Enter a new board decision if the board has set it again.");
        }
        state = settled;
        settledBy = by;
        settledOn = on;
        settledWhy = why;
    }

    boolean isOpen() {
        return state == ConditionState.OPEN;
    }

    boolean isOpenOn(LocalDate day) {
        return isOpen() || settledOn.isAfter(day);
    }

    int number() {
        return number;
    }

    ConditionView view() {
        return new ConditionView(
                number,
                wording,
                state,
                Optional.ofNullable(settledBy),
                Optional.ofNullable(settledOn),
                Optional.ofNullable(settledWhy));
    }
}
