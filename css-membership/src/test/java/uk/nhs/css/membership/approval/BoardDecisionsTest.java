package uk.nhs.css.membership.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.membership.testing.Refusals.assertMalformed;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;
import static uk.nhs.css.membership.testing.World.BRENT;
import static uk.nhs.css.membership.testing.World.BRENT_USER;
import static uk.nhs.css.membership.testing.World.CAMDEN;
import static uk.nhs.css.membership.testing.World.EALING;
import static uk.nhs.css.membership.testing.World.EALING_USER;
import static uk.nhs.css.membership.testing.World.HOST;
import static uk.nhs.css.membership.testing.World.HOST2;
import static uk.nhs.css.membership.testing.World.SHA;
import static uk.nhs.css.membership.testing.World.TODAY;

import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.consultation.BusinessCase;
import uk.nhs.css.membership.consultation.BusinessCaseDocument;
import uk.nhs.css.membership.consultation.BusinessCaseFacts;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.document.Documents;
import uk.nhs.css.membership.document.StoredDocument;
import uk.nhs.css.membership.register.ApprovalStanding;
import uk.nhs.css.membership.testing.World;
import uk.nhs.css.membership.testing.World.Desk;

/** Board decisions as evidence: entered by one, confirmed by another, superseded, never deleted. */
class BoardDecisionsTest {

    private static final LocalDate MEETING = LocalDate.of(2007, 5, 23);

    private World world;

    @BeforeEach
    void open() {
        world = World.with(
                StoredDocument.class,
                BusinessCase.class,
                BusinessCaseDocument.class,
                BoardDecision.class,
                BoardCondition.class,
                BoardMeeting.class);
        world.run(HOST, desk -> cases(desk)
                .add(new BusinessCaseFacts(
                        "2006-12",
                        "Business case of December 2006",
                        LocalDate.of(2006, 12, 15),
                        LocalDate.of(2007, 1, 23))));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("I42")
    void the_one_who_entered_a_decision_cannot_confirm_it() {
        String id = propose(HOST, BRENT, MEETING, Outcome.APPROVED);
        assertRefusedBy(
                "TWO_PEOPLE", () -> world.run(HOST, desk -> decisions(desk).confirm(id)));
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.NONE);
        world.run(HOST2, desk -> decisions(desk).confirm(id));
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.CLEAR);
        assertRefusedBy(
                "PROPOSED", () -> world.run(HOST2, desk -> decisions(desk).confirm(id)));
    }

    @Test
    void a_pct_proposes_its_own_and_confirms_nothing_and_the_sha_changes_nothing() {
        String id = propose(BRENT_USER, BRENT, MEETING, Outcome.APPROVED);
        assertThatThrownBy(() -> world.run(BRENT_USER, desk -> decisions(desk).confirm(id)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> propose(EALING_USER, BRENT, MEETING, Outcome.DECLINED))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(SHA, BRENT, MEETING, Outcome.DECLINED)).isInstanceOf(Forbidden.class);
        assertThat(waiting(BRENT_USER)).hasSize(1);
        assertThat(waiting(EALING_USER)).isEmpty();
        assertThat(waiting(HOST)).hasSize(1);
    }

    @Test
    @Tag("I33")
    void an_approval_with_an_open_condition_is_not_clear_until_each_is_met_or_waived() {
        String id = world.ask(BRENT_USER, desk -> decisions(desk)
                .propose(proposal(
                        BRENT,
                        MEETING,
                        "7.1",
                        Outcome.APPROVED_WITH_CONDITIONS,
                        List.of("Staff are consulted", "The price is confirmed"))));
        world.run(HOST, desk -> decisions(desk).confirm(id));
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.CONDITIONS_OPEN);
        settle(id, 1, ConditionState.MET);
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.CONDITIONS_OPEN);
        assertRefusedBy("CONDITION_SETTLED", () -> settle(id, 1, ConditionState.WAIVED));
        settle(id, 2, ConditionState.WAIVED);
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.CLEAR);
        assertThatThrownBy(() -> settle(id, 3, ConditionState.MET)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_later_meeting_supersedes_an_earlier_one_whichever_was_entered_first() {
        confirmed(BRENT, MEETING, Outcome.APPROVED);
        confirmed(BRENT, LocalDate.of(2007, 1, 24), Outcome.DEFERRED);
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.CLEAR);
        List<DecisionView> all = world.ask(BRENT_USER, desk -> decisions(desk).of(BRENT));
        assertThat(all).extracting(DecisionView::outcome).containsExactly(Outcome.APPROVED, Outcome.DEFERRED);
        assertThat(all).extracting(DecisionView::superseded).containsExactly(false, true);

        confirmed(BRENT, LocalDate.of(2007, 5, 30), Outcome.DECLINED);
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.DECLINED);
    }

    @Test
    void no_decision_is_older_than_the_circulation_or_younger_than_today() {
        assertRefusedBy("CIRCULATED", () -> propose(HOST, BRENT, LocalDate.of(2006, 12, 14), Outcome.APPROVED));
        propose(HOST, BRENT, LocalDate.of(2006, 12, 15), Outcome.APPROVED);
        assertMalformed("meetingDate", () -> propose(HOST, BRENT, TODAY.plusDays(1), Outcome.APPROVED));
        propose(HOST, BRENT, TODAY, Outcome.APPROVED);
    }

    @Test
    void the_same_minute_is_recorded_once_unless_it_was_returned() {
        String id = propose(HOST, BRENT, MEETING, Outcome.APPROVED);
        assertRefusedBy("DECISION_ONCE", () -> propose(HOST, BRENT, MEETING, Outcome.DECLINED));
        world.run(HOST2, desk -> decisions(desk).sendBack(id, "wrong minute"));
        propose(HOST, BRENT, MEETING, Outcome.DECLINED);
    }

    @Test
    void a_proposal_that_lacks_something_is_malformed() {
        assertMalformed("meetingDate", () -> proposal(BRENT, null, "7", Outcome.APPROVED, List.of()));
        assertMalformed("minuteReference", () -> proposal(BRENT, MEETING, "", Outcome.APPROVED, List.of()));
        assertMalformed(
                "conditions", () -> proposal(BRENT, MEETING, "7", Outcome.APPROVED_WITH_CONDITIONS, List.of(" ")));
        assertMalformed("conditions", () -> proposal(BRENT, MEETING, "7", Outcome.APPROVED, List.of("one")));
        assertMalformed("outcome", () -> Outcome.of("MAYBE"));
    }

    @Test
    void two_people_settling_conditions_of_one_decision_at_once_collide() {
        String id = world.ask(BRENT_USER, desk -> decisions(desk)
                .propose(proposal(BRENT, MEETING, "7", Outcome.APPROVED_WITH_CONDITIONS, List.of("one", "two"))));
        assertThatThrownBy(() -> world.run(HOST, desk -> {
                    decisions(desk).settleCondition(id, 1, ConditionState.MET, "seen");
                    settle(id, 2, ConditionState.MET);
                }))
                .hasCauseInstanceOf(OptimisticLockException.class);
    }

    @Test
    void only_the_system_takes_over_decisions_from_paper() {
        assertThatThrownBy(() -> world.run(HOST, desk -> decisions(desk)
                        .carryOver(proposal(BRENT, MEETING, "7", Outcome.APPROVED, List.of()), "a", "b")))
                .isInstanceOf(Forbidden.class);
        world.run(Actor.system(), desk -> decisions(desk)
                .carryOver(proposal(BRENT, MEETING, "7", Outcome.APPROVED, List.of()), "5k5", "host"));
        assertThat(standing(BRENT)).isEqualTo(ApprovalStanding.CLEAR);
    }

    @Test
    void the_tracker_counts_days_from_the_day_boards_were_asked_and_finds_the_overdue() {
        confirmed(BRENT, MEETING, Outcome.APPROVED);
        world.run(EALING_USER, desk -> {
            meetings(desk).plan(EALING, LocalDate.of(2007, 5, 16));
            meetings(desk).plan(EALING, LocalDate.of(2007, 7, 18));
        });
        world.run(HOST, desk -> meetings(desk).plan(CAMDEN, TODAY));

        TrackerView tracker = world.ask(SHA, desk -> tracker(desk).today());
        assertThat(tracker.rows()).hasSize(4);
        TrackerRow brent = row(tracker, BRENT);
        // 23 January to 23 May 2007: 8 + 28 + 31 + 30 + 23 = 120 days.
        assertThat(brent.daysWaiting()).isEqualTo(120);
        assertThat(brent.approved()).isTrue();
        assertThat(brent.overdue()).isFalse();
        TrackerRow ealing = row(tracker, EALING);
        // 23 January to 1 June 2007: 8 + 28 + 31 + 30 + 31 + 1 = 129 days.
        assertThat(ealing.daysWaiting()).isEqualTo(129);
        assertThat(ealing.nextMeeting()).contains(LocalDate.of(2007, 7, 18));
        assertThat(ealing.overdue()).as("met on 16 May and said nothing").isTrue();
        TrackerRow camden = row(tracker, CAMDEN);
        assertThat(camden.nextMeeting()).contains(TODAY);
        assertThat(camden.overdue()).as("meets today").isFalse();
        assertThat(tracker.approved()).isEqualTo(1);
        assertThat(tracker.undecided()).isEqualTo(3);
        assertThat(tracker.overdue())
                .as("Ealing, and Bexley without any meeting")
                .isEqualTo(2);

        TrackerView own = world.ask(EALING_USER, desk -> tracker(desk).today());
        assertThat(own.rows()).extracting(TrackerRow::code).containsExactly(EALING);
    }

    @Test
    void a_meeting_is_planned_once_and_can_be_cancelled() {
        world.run(HOST, desk -> meetings(desk).plan(BRENT, MEETING));
        assertRefusedBy(
                "MEETING_ONCE", () -> world.run(HOST, desk -> meetings(desk).plan(BRENT, MEETING)));
        assertMalformed(
                "meetingDate", () -> world.run(HOST, desk -> meetings(desk).plan(BRENT, null)));
        assertThatThrownBy(() -> world.run(EALING_USER, desk -> meetings(desk).cancel(BRENT, MEETING, "no")))
                .isInstanceOf(NotFound.class);
        world.run(BRENT_USER, desk -> meetings(desk).cancel(BRENT, MEETING, "called off"));
        List<LocalDate> left = world.ask(BRENT_USER, desk -> meetings(desk).of(BRENT));
        assertThat(left).isEmpty();
    }

    private String propose(Actor actor, PctCode code, LocalDate meeting, Outcome outcome) {
        return world.ask(
                actor, desk -> decisions(desk).propose(proposal(code, meeting, "minute 7", outcome, List.of())));
    }

    private void confirmed(PctCode code, LocalDate meeting, Outcome outcome) {
        String id = propose(HOST, code, meeting, outcome);
        world.run(HOST2, desk -> decisions(desk).confirm(id));
    }

    private void settle(String id, int number, ConditionState state) {
        world.run(HOST, desk -> decisions(desk).settleCondition(id, number, state, "letter of 29 May"));
    }

    private ApprovalStanding standing(PctCode code) {
        return world.ask(HOST, desk -> new RecordedApprovals(desk.em()).standingOf(code));
    }

    private List<DecisionView> waiting(Actor actor) {
        return world.ask(actor, desk -> decisions(desk).waiting());
    }

    private static TrackerRow row(TrackerView tracker, PctCode code) {
        return tracker.rows().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static DecisionProposal proposal(
            PctCode code, LocalDate meeting, String minute, Outcome outcome, List<String> conditions) {
        return new DecisionProposal(
                code, "2006-12", meeting, minute, outcome, conditions, Optional.empty(), Optional.empty(), true);
    }

    private static BusinessCases cases(Desk desk) {
        return new BusinessCases(desk.em(), documents(desk), desk.audit(), desk.actor());
    }

    private static Documents documents(Desk desk) {
        return new Documents(desk.em(), desk.actor(), desk.clock());
    }

    private static BoardDecisions decisions(Desk desk) {
        return new BoardDecisions(
                desk.em(), cases(desk), documents(desk), desk.directory(), desk.audit(), desk.actor(), desk.clock());
    }

    private static BoardMeetings meetings(Desk desk) {
        return new BoardMeetings(desk.em(), desk.directory(), desk.audit(), desk.actor());
    }

    private static ApprovalTracker tracker(Desk desk) {
        return new ApprovalTracker(desk.em(), cases(desk), desk.directory(), desk.actor(), desk.clock());
    }
}
