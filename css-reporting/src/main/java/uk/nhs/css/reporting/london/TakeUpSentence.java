package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.approval.TrackerRow;

/** The answer of the take-up report in a sentence or two. */
final class TakeUpSentence {

    private TakeUpSentence() {}

    static String of(List<Standing> shown, Map<PctCode, TrackerRow> boards, ReportScope scope) {
        if (shown.isEmpty()) {
            return "No PCT of " + scope.place()
                    + scope.state()
                            .map(state -> (scope.isPast() ? " stood at “" : " stands at “") + state.label() + "”.")
                            .orElse(" was registered.");
        }
        if (scope.state().isPresent()) {
            return some(shown.size()) + " of " + scope.place() + verb(shown.size(), scope)
                    + shown.get(0).label() + "”.";
        }
        long members = shown.stream().filter(Standing::isMember).count();
        String joined = members + " of " + some(shown.size()) + " of " + scope.place()
                + (scope.isPast() ? " were members" : " are members");
        // The quorum is London's; a sector has none.
        return joined + (scope.sector().isPresent() ? "" : ", " + quorum(members)) + approvals(shown, boards, scope);
    }

    private static String approvals(List<Standing> shown, Map<PctCode, TrackerRow> boards, ReportScope scope) {
        long approved = shown.stream().filter(Standing::hasApproved).count();
        String verb = scope.isPast() ? " had approved." : approved == 1 ? " has approved." : " have approved.";
        String have = "; " + approved + (approved == 1 ? " board" : " boards") + verb;
        Optional<LocalDate> next = shown.stream()
                .filter(standing -> !standing.hasApproved())
                .map(standing ->
                        Optional.ofNullable(boards.get(standing.code())).flatMap(TrackerRow::nextMeeting))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        return have
                + next.map(day -> " The next board still to decide "
                                + (scope.isPast() ? "was to meet on " : "meets on ") + Dates.inWords(day) + ".")
                        .orElse("");
    }

    private static String quorum(long members) {
        long above = members - Quorum.MEMBERS;
        if (above == 0) {
            return "exactly the quorum of " + Quorum.MEMBERS;
        }
        return Math.abs(above) + (above > 0 ? " above" : " below") + " the quorum of " + Quorum.MEMBERS;
    }

    private static String some(int pcts) {
        return pcts + (pcts == 1 ? " PCT" : " PCTs");
    }

    private static String verb(int pcts, ReportScope scope) {
        if (scope.isPast()) {
            return " stood at “";
        }
        return pcts == 1 ? " stands at “" : " stand at “";
    }
}
