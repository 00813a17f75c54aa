package uk.nhs.css.membership.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.document.DocumentView;

/**
 * A board decision.
 *
 * @param id its identity
 * @param code the PCT whose board decided
 * @param caseVersion the version of the business case
 * @param meetingDate the day of the meeting
 * @param minuteReference where the minutes say so
 * @param outcome what was decided
 * @param conditions its conditions
 * @param note anything else
 * @param document the minutes, if kept
 * @param state whether the record is confirmed
 * @param superseded whether a later confirmed decision has taken its place
 * @param enteredBy who entered it
 * @param enteredAt when
 * @param settledBy who confirmed or returned it
 * @param settledWhy why it was returned
 * @param illustrative true for sample data
 */
public record DecisionView(
        String id,
        PctCode code,
        String caseVersion,
        LocalDate meetingDate,
        String minuteReference,
        Outcome outcome,
        List<ConditionView> conditions,
        Optional<String> note,
        Optional<DocumentView> document,
        DecisionState state,
        boolean superseded,
        String enteredBy,
        Instant enteredAt,
        Optional<String> settledBy,
        Optional<String> settledWhy,
        boolean illustrative) {

    /** How many conditions are open. */
    public int conditionsOpen() {
        return (int) conditions.stream()
                .filter(condition -> condition.state() == ConditionState.OPEN)
                .count();
    }
}
