package uk.nhs.css.membership.approval;

import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.Sector;

/**
 * Where one PCT's board stands on the business case.
 *
 * @param code the PCT
 * @param name its name
 * @param sector its sector
 * @param last the confirmed decision that stands
 * @param awaitingConfirmation decisions entered and not yet confirmed
 * @param conditionsOpen conditions of the standing decision that are open
 * @param nextMeeting the board's next meeting, today included
 * @param daysWaiting days since boards were asked to approve, until its clear approval or until today; zero before that
 * @param approved whether its approval is clear
 * @param overdue true if it is not approved and its last known meeting has passed without a decision, or no meeting is
 *     known although boards have been asked
 */
public record TrackerRow(
        PctCode code,
        String name,
        Sector sector,
        Optional<DecisionView> last,
        int awaitingConfirmation,
        int conditionsOpen,
        Optional<LocalDate> nextMeeting,
        int daysWaiting,
        boolean approved,
        boolean overdue) {}
