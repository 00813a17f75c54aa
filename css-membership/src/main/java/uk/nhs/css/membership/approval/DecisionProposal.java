package uk.nhs.css.membership.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;

/**
 * A board decision as somebody enters it.
 *
 * @param code the PCT whose board decided
 * @param caseVersion the version of the business case that it decided on
 * @param meetingDate the day of the meeting
 * @param minuteReference where the minutes say so, at most 100 characters
 * @param outcome what was decided
 * @param conditions the conditions, each at most 500 characters; some if and only if the outcome has conditions
 * @param note anything else, at most 2,000 characters
 * @param documentId the minutes, if they were kept as a document
 * @param illustrative true for sample data
 */
public record DecisionProposal(
        PctCode code,
        String caseVersion,
        LocalDate meetingDate,
        String minuteReference,
        Outcome outcome,
        List<String> conditions,
        Optional<String> note,
        Optional<String> documentId,
        boolean illustrative) {

    /** @throws MalformedInput if a part is missing, too long, or conditions and outcome do not fit */
    public DecisionProposal {
        code = Texts.chosen("code", code);
        caseVersion = Texts.required("caseVersion", caseVersion, 20);
        meetingDate = Texts.required("meetingDate", meetingDate);
        minuteReference = Texts.required("minuteReference", minuteReference, 100);
        outcome = Texts.chosen("outcome", outcome);
        conditions = conditions.stream()
                .filter(text -> !text.isBlank())
                .map(text -> Texts.required("conditions", text, 500))
                .toList();
        note = Texts.optional("note", note, 2000);
        if (outcome == Outcome.APPROVED_WITH_CONDITIONS && conditions.isEmpty()) {
            throw new MalformedInput(
                    "conditions", "", "are missing", "Write each condition on a line, or choose Approved.");
        }
        if (outcome != Outcome.APPROVED_WITH_CONDITIONS && !conditions.isEmpty()) {
            throw new MalformedInput(
                    "conditions",
                    conditions.get(0),
                    "does not fit the outcome " + outcome.label(),
                    "Choose Approved with conditions, or leave the conditions out.");
        }
    }
}
