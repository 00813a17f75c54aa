package uk.nhs.css.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.transition.Gate;
import uk.nhs.css.membership.transition.GateOutcome;
import uk.nhs.css.membership.transition.TransitionStanding;
import uk.nhs.css.membership.transition.TransitionView.GateView;

/** What the page of a PCT says is to be done next with it. */
class MemberNextStepTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");

    @ParameterizedTest
    @EnumSource(value = MembershipState.class, mode = EnumSource.Mode.EXCLUDE, names = "MEMBER")
    void before_and_after_membership_its_state_says_it(MembershipState state) {
        assertThat(MemberNextStep.of(state, "Ask its board.", YEAR, true, List.of()))
                .isEqualTo("Ask its board.");
    }

    @Test
    void a_member_is_charged_and_its_double_running_planned() {
        assertThat(member(false)).isEqualTo("Run its charges for 2007/08. Plan its double running.");
        assertThat(member(true)).isEqualTo("Its charges for 2007/08 are run. Plan its double running.");
    }

    @Test
    void the_first_gate_that_is_not_passed_is_the_next_one() {
        assertThat(member(true, GateOutcome.OPEN, GateOutcome.OPEN, GateOutcome.OPEN))
                .isEqualTo("Its charges for 2007/08 are run. Follow its transition: the next gate is Operational.");
        assertThat(member(true, GateOutcome.PASSED, GateOutcome.PASSED, GateOutcome.FAILED))
                .isEqualTo("Its charges for 2007/08 are run. Follow its transition: the next gate is Validated.");
    }

    @Test
    void when_all_gates_are_passed_nothing_is_left_of_the_transition() {
        assertThat(member(false, GateOutcome.PASSED, GateOutcome.PASSED, GateOutcome.PASSED))
                .isEqualTo("Run its charges for 2007/08. Its gates are all passed.");
    }

    private static String member(boolean charged, GateOutcome... gates) {
        List<GateView> views = Arrays.stream(Gate.values())
                .limit(gates.length)
                .map(gate -> new GateView(gate, gates[gate.ordinal()], Optional.empty()))
                .toList();
        List<TransitionStanding> standings =
                views.isEmpty() ? List.of() : List.of(new TransitionStanding(PctCode.of("5K5"), "Lantern", views, 1));
        return MemberNextStep.of(MembershipState.MEMBER, "", YEAR, charged, standings);
    }
}
