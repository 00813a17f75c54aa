package uk.nhs.css.web.pages;

import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.transition.GateOutcome;
import uk.nhs.css.membership.transition.TransitionStanding;
import uk.nhs.css.membership.transition.TransitionView.GateView;

/** The next step with a PCT, in words: the one of its state, and for a member what its account and its gates leave to do. */
final class MemberNextStep {

    private MemberNextStep() {}

    /**
     * @param ofState the next step of its state, a sentence
     * @param charged whether its recurring charges of the year are run
     * @param standings where it stands on its way off each legacy system
     */
    static String of(
            MembershipState state,
            String ofState,
            FinancialYear year,
            boolean charged,
            List<TransitionStanding> standings) {
        if (state != MembershipState.MEMBER) {
            return ofState;
        }
        String charges = charged ? "Its charges for " + year + " are run." : "Run its charges for " + year + ".";
        Optional<GateView> gate = standings.stream()
                .flatMap(standing -> standing.gates().stream())
                .filter(each -> each.outcome() != GateOutcome.PASSED)
                .findFirst();
        String transition = gate.map(open ->
                        "Follow its transition: the next gate is " + open.gate().label() + ".")
                .orElse(standings.isEmpty() ? "Plan its double running." : "Its gates are all passed.");
        return charges + " " + transition;
    }
}
