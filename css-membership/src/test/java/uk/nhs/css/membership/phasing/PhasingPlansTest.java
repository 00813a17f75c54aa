package uk.nhs.css.membership.phasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.membership.testing.Refusals.assertMalformed;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;
import static uk.nhs.css.membership.testing.World.BEXLEY;
import static uk.nhs.css.membership.testing.World.BRENT;
import static uk.nhs.css.membership.testing.World.BRENT_USER;
import static uk.nhs.css.membership.testing.World.CAMDEN;
import static uk.nhs.css.membership.testing.World.EALING;
import static uk.nhs.css.membership.testing.World.EALING_USER;
import static uk.nhs.css.membership.testing.World.HOST;
import static uk.nhs.css.membership.testing.World.HOST2;
import static uk.nhs.css.membership.testing.World.SHA;
import static uk.nhs.css.membership.testing.World.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.ahead.ComingDates;
import uk.nhs.css.membership.approval.BoardCondition;
import uk.nhs.css.membership.approval.BoardDecision;
import uk.nhs.css.membership.approval.BoardDecisions;
import uk.nhs.css.membership.approval.BoardMeeting;
import uk.nhs.css.membership.approval.BoardMeetings;
import uk.nhs.css.membership.approval.DecisionProposal;
import uk.nhs.css.membership.approval.Outcome;
import uk.nhs.css.membership.approval.RecordedApprovals;
import uk.nhs.css.membership.consultation.BusinessCase;
import uk.nhs.css.membership.consultation.BusinessCaseDocument;
import uk.nhs.css.membership.consultation.BusinessCaseFacts;
import uk.nhs.css.membership.consultation.BusinessCases;
import uk.nhs.css.membership.document.Documents;
import uk.nhs.css.membership.document.StoredDocument;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;
import uk.nhs.css.membership.phasing.planner.Progress;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.Membership;
import uk.nhs.css.membership.register.MembershipAdmin;
import uk.nhs.css.membership.register.MembershipDateChange;
import uk.nhs.css.membership.register.MembershipMove;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.register.MoveEvidence;
import uk.nhs.css.membership.testing.World;
import uk.nhs.css.membership.testing.World.Desk;

/** From wishes to a published plan, and from the plan to PCTs that start joining: the whole life on one database. */
class PhasingPlansTest {

    private static final LocalDate JULY = LocalDate.of(2007, 7, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2007, 10, 1);
    private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);

    private World world;

    @BeforeEach
    void open() {
        world = World.with(
                StoredDocument.class,
                BusinessCase.class,
                BusinessCaseDocument.class,
                BoardDecision.class,
                BoardCondition.class,
                BoardMeeting.class,
                Membership.class,
                MembershipMove.class,
                MembershipDateChange.class,
                LegacySystem.class,
                JoiningFacts.class,
                PlanningLimits.class,
                PhasingPlan.class,
                PhasingWave.class,
                PhasingPlace.class);
        world.run(Actor.system(), desk -> {
            cases(desk)
                    .add(new BusinessCaseFacts(
                            "2006-12", "December 2006", LocalDate.of(2006, 12, 15), LocalDate.of(2007, 1, 23)));
            inputs(desk).system("Alder", new DoubleRunningTime(3, 2), true);
            for (PctCode code : List.of(BRENT, EALING, CAMDEN, BEXLEY)) {
                admin(desk).invite(code, MoveEvidence.of(LocalDate.of(2006, 12, 18), "sent"), true);
                admin(desk).consult(code, MoveEvidence.of(LocalDate.of(2007, 1, 24), "heard"));
            }
            for (PctCode code : List.of(BRENT, EALING, CAMDEN)) {
                approve(desk, code);
                inputs(desk).use(code, use(), true);
                inputs(desk).wish(code, wish(JUNE), true);
            }
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void approved_pcts_get_places_and_the_others_a_reason() {
        PlanView plan = proposal(request(JULY, OCTOBER, 2));
        assertThat(plan.waves().get(0).members()).hasSize(1);
        assertThat(plan.waves().get(1).members()).hasSize(2);
        assertThat(plan.unscheduled()).singleElement().satisfies(left -> {
            assertThat(left.code()).isEqualTo(BEXLEY);
            assertThat(left.rule()).isEqualTo("APPROVED");
        });
        assertThat(plan.optimal()).isTrue();
        // One PCT opens the system for 3 months, two follow for 2 months each: 3 + 2 + 2 = 7.
        assertThat(plan.score().doubleRunningMonths()).isEqualTo(7);
        List<PlanView> drafts = world.ask(HOST, desk -> plans(desk).drafts());
        assertThat(drafts).as("a proposal is not kept").isEmpty();
    }

    @Test
    void the_dates_ahead_of_london_are_those_of_the_boards_and_of_the_plan_in_force() {
        assertThat(ahead().starts()).isEmpty();
        publish(pinnedInJune());
        world.run(HOST, desk -> {
            meetings(desk).plan(EALING, JULY);
            meetings(desk).plan(EALING, OCTOBER);
            meetings(desk).plan(CAMDEN, OCTOBER);
        });
        world.run(SHA, desk -> {
            ComingDates.Ahead ahead = new ComingDates(desk.em(), desk.actor(), desk.clock()).of(JUNE);
            assertThat(ahead.boards()).containsExactlyInAnyOrderEntriesOf(Map.of(EALING, JULY, CAMDEN, OCTOBER));
            assertThat(ahead.starts()).isNotEmpty().isEqualTo(plans(desk).startsOn(JUNE));
        });
    }

    @Test
    @Tag("I40")
    void how_many_members_the_plan_brings_by_month_is_the_same_to_everybody_and_names_nobody() {
        assertThat(membersAhead(HOST)).containsExactly(new MembersAhead.MonthAhead(YearMonth.of(2007, 6), 0, 0, 0));
        publish(request(JULY, OCTOBER, 2));
        List<MembersAhead.MonthAhead> months = membersAhead(HOST);
        // One in July, two in October: 0 + 1 = 1, 1 + 2 = 3.
        assertThat(months)
                .containsExactly(
                        new MembersAhead.MonthAhead(YearMonth.of(2007, 6), 0, 0, 0),
                        new MembersAhead.MonthAhead(YearMonth.of(2007, 7), 1, 0, 1),
                        new MembersAhead.MonthAhead(YearMonth.of(2007, 10), 2, 0, 3));
        assertThat(membersAhead(BRENT_USER)).isEqualTo(months);
    }

    private List<MembersAhead.MonthAhead> membersAhead(Actor actor) {
        return world.ask(actor, desk -> new MembersAhead(
                        desk.em(),
                        new MembersRegister(desk.em(), desk.directory(), desk.actor(), desk.clock()),
                        desk.clock())
                .months());
    }

    private ComingDates.Ahead ahead() {
        return world.ask(SHA, desk -> new ComingDates(desk.em(), desk.actor(), desk.clock()).of(JUNE));
    }

    private static BoardMeetings meetings(Desk desk) {
        return new BoardMeetings(desk.em(), desk.directory(), desk.audit(), desk.actor());
    }

    @Test
    void a_draft_is_published_as_a_version_and_scheduled_pcts_start_with_their_wave() {
        PlanView first = publish(pinnedInJune());
        assertThat(first.number()).contains(1);
        OwnPlace own = placeOf(BRENT_USER, BRENT);
        assertThat(own.start()).contains(JUNE);
        // The first of its system: 3 months, June to August.
        assertThat(own.doubleRunningUntil()).contains(JUNE.plusMonths(3));
        assertThat(placeOf(HOST, BEXLEY).wave()).isEmpty();
        assertThat(placeOf(HOST, BEXLEY).reason()).isNotEmpty();
        world.run(HOST, desk -> admin(desk).schedule(BRENT, MoveEvidence.of(TODAY, "has a place")));
        assertRefusedBy(
                "PUBLISHED_PLACE",
                () -> world.run(HOST, desk -> {
                    approve(desk, BEXLEY);
                    admin(desk).schedule(BEXLEY, MoveEvidence.of(TODAY, "no place"));
                }));
        world.run(HOST, desk -> admin(desk).startJoining(BRENT, MoveEvidence.of(JUNE, "wave starts")));
        world.run(HOST, desk -> admin(desk).join(BRENT, MoveEvidence.of(JUNE, "joins")));

        PlanView second = publish(pinnedInJune());
        assertThat(second.number()).contains(2);
        assertThat(second.waves().get(0).members())
                .as("Brent keeps its place")
                .anySatisfy(place -> assertThat(place.code()).isEqualTo(BRENT));
        List<PlanView> versions = world.ask(SHA, desk -> plans(desk).versions());
        assertThat(versions)
                .extracting(plan -> plan.state().orElseThrow())
                .containsExactlyInAnyOrder(PlanState.PUBLISHED, PlanState.SUPERSEDED);
    }

    @Test
    void staff_of_double_running_under_way_is_not_planned_twice() {
        publish(pinnedInJune());
        world.run(HOST, desk -> {
            for (PctCode code : List.of(BRENT, EALING)) {
                admin(desk).schedule(code, MoveEvidence.of(TODAY, "place"));
                admin(desk).startJoining(code, MoveEvidence.of(JUNE, "wave starts"));
            }
        });
        // June to August: two PCTs run both systems and take the two staff that there are.
        PlanView plan = proposal(new ProposalRequest(
                List.of(new WaveRequest(JULY, 3, 3), new WaveRequest(OCTOBER, 3, 3)),
                Optional.of(2),
                List.of(),
                false));
        assertThat(plan.waves().get(0).members()).isEmpty();
        assertThat(plan.waves().get(1).members())
                .extracting(PlanView.PlaceView::code)
                .containsExactly(CAMDEN);
    }

    @Test
    void replanning_keeps_published_places_and_a_comparison_shows_what_moved() {
        PlanView first = publish(request(JULY, OCTOBER, 2));
        world.run(BRENT_USER, desk -> inputs(desk).wish(BRENT, wish(OCTOBER), false));
        PlanView second =
                draft(new ProposalRequest(request(JULY, OCTOBER, 2).waves(), Optional.empty(), List.of(), true));
        assertThat(second.score().moved()).isLessThanOrEqualTo(2);
        PlanComparison comparison = world.ask(SHA, desk -> plans(desk)
                .compare(first.id().orElseThrow(), second.id().orElseThrow()));
        assertThat(comparison.changes()).hasSize(second.score().moved());
        assertThatThrownBy(() -> world.ask(BRENT_USER, desk -> plans(desk)
                        .compare(first.id().orElseThrow(), second.id().orElseThrow())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("I34")
    void a_pinned_place_of_the_plan_in_force_stays_when_it_is_replanned_until_its_pin_is_taken_away() {
        publish(pinnedInJune());
        List<Pin> pins = world.ask(HOST, desk -> plans(desk).pinsInForce());
        assertThat(pins).containsExactlyInAnyOrder(new Pin(BRENT, "2007-06-01"), new Pin(EALING, "2007-06-01"));
        // June takes one PCT only now: without the pins one of the two would have to go, with them there is no plan.
        List<WaveRequest> narrow = List.of(new WaveRequest(JUNE, 1, 1), new WaveRequest(OCTOBER, 3, 3));
        assertRefusedBy("PINNED", () -> proposal(new ProposalRequest(narrow, Optional.empty(), pins, true)));
        assertThat(proposal(new ProposalRequest(narrow, Optional.empty(), List.of(), true))
                        .score()
                        .moved())
                .isEqualTo(1);
        world.run(HOST, desk -> {
            admin(desk).schedule(BRENT, MoveEvidence.of(TODAY, "place"));
            admin(desk).startJoining(BRENT, MoveEvidence.of(JUNE, "wave starts"));
            admin(desk).withdraw(EALING, MoveEvidence.of(TODAY, "board thought again"));
        });
        List<Pin> left = world.ask(HOST, desk -> plans(desk).pinsInForce());
        assertThat(left)
                .as("one has begun and holds its place anyway, the other waits for none")
                .isEmpty();
        assertThatThrownBy(() -> world.ask(BRENT_USER, desk -> plans(desk).pinsInForce()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("I34")
    void a_wave_that_has_begun_takes_only_pcts_whose_published_wave_it_is() {
        publish(pinnedInJune());
        assertThat(placeOf(HOST, CAMDEN).start()).contains(OCTOBER);
        world.run(HOST, desk -> inputs(desk)
                .wish(
                        CAMDEN,
                        new JoiningWish(
                                Optional.of(JUNE),
                                Optional.of(JUNE),
                                Optional.of(JUNE),
                                Optional.empty(),
                                Optional.empty()),
                        true));
        assertThat(proposal(request(JUNE, OCTOBER, 3)).waves().get(0).members())
                .extracting(PlanView.PlaceView::code)
                .contains(CAMDEN);
        List<PlanView> plan = new ArrayList<>();
        world.runOn(
                JUNE.plusDays(1),
                HOST,
                desk -> plan.add(plans(desk)
                        .propose(
                                new ProposalRequest(
                                        request(JUNE, OCTOBER, 3).waves(), Optional.empty(), List.of(), true),
                                Progress.SILENT)));
        assertThat(plan.get(0).waves().get(0).members())
                .extracting(PlanView.PlaceView::code)
                .containsExactlyInAnyOrder(BRENT, EALING);
        assertThat(plan.get(0).waves().get(1).members())
                .extracting(PlanView.PlaceView::code)
                .containsExactly(CAMDEN);
        List<PlanView> fresh = new ArrayList<>();
        world.runOn(
                JUNE.plusDays(1),
                HOST,
                desk -> fresh.add(plans(desk).propose(request(JUNE, OCTOBER, 3), Progress.SILENT)));
        assertThat(fresh.get(0).waves().get(0).members())
                .extracting(PlanView.PlaceView::code)
                .doesNotContain(CAMDEN);
    }

    @Test
    void a_pct_sees_its_own_place_and_input_only() {
        publish(request(JULY, OCTOBER, 2));
        PlanView seen = world.ask(EALING_USER, desk -> plans(desk).published()).orElseThrow();
        assertThat(seen.waves().stream().flatMap(wave -> wave.members().stream()))
                .extracting(PlanView.PlaceView::code)
                .containsExactly(EALING);
        assertThat(seen.unscheduled()).isEmpty();
        PhasingInputsView inputs = world.ask(EALING_USER, desk -> inputs(desk).inputs());
        assertThat(inputs.pcts()).extracting(PctInput::code).containsExactly(EALING);
        assertThatThrownBy(() -> world.run(EALING_USER, desk -> inputs(desk).wish(BRENT, wish(JULY), false)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(SHA, desk -> inputs(desk).wish(BRENT, wish(JULY), false)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        world.ask(EALING_USER, desk -> plans(desk).propose(request(JULY, OCTOBER, 2), Progress.SILENT)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_draft_that_no_longer_fits_is_not_published() {
        PlanView draft = draft(request(JULY, OCTOBER, 2));
        world.run(HOST, desk -> inputs(desk).block(BRENT, Optional.of("no network link")));
        assertRefusedBy(
                "READY",
                () -> world.run(HOST, desk -> plans(desk).publish(draft.id().orElseThrow(), "go")));
        world.run(HOST, desk -> plans(desk).discard(draft.id().orElseThrow(), "stale"));
        assertRefusedBy(
                "DRAFT",
                () -> world.run(HOST, desk -> plans(desk).discard(draft.id().orElseThrow(), "twice")));
    }

    @Test
    void a_draft_whose_wave_has_begun_meanwhile_is_not_published() {
        PlanView draft = draft(pinnedInJune());
        assertRefusedBy(
                "READY",
                () -> world.runOn(JUNE.plusDays(1), HOST, desk -> plans(desk)
                        .publish(draft.id().orElseThrow(), "late")));
        publish(pinnedInJune());
    }

    @Test
    void a_scheduled_pct_does_not_lose_its_place() {
        publish(request(JULY, OCTOBER, 3));
        world.run(HOST, desk -> admin(desk).schedule(BRENT, MoveEvidence.of(TODAY, "place")));
        world.run(HOST, desk -> inputs(desk).block(BRENT, Optional.of("no network link")));
        PlanView without = draft(request(JULY, OCTOBER, 3));
        assertRefusedBy(
                "SCHEDULED_PLACE",
                () -> world.run(HOST, desk -> plans(desk).publish(without.id().orElseThrow(), "go")));
    }

    @Test
    @Tag("I33")
    void an_approval_that_is_no_longer_clear_gets_no_place() {
        world.run(Actor.system(), desk -> decisions(desk)
                .carryOver(
                        new DecisionProposal(
                                BRENT,
                                "2006-12",
                                TODAY,
                                "minute 9",
                                Outcome.APPROVED_WITH_CONDITIONS,
                                List.of("Staff are consulted"),
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        "5k5",
                        "host"));
        PlanView plan = proposal(request(JULY, OCTOBER, 3));
        assertThat(plan.unscheduled())
                .extracting(PlanView.UnscheduledView::code)
                .contains(BRENT);
        assertRefusedBy(
                "PINNED",
                () -> proposal(new ProposalRequest(
                        request(JULY, OCTOBER, 3).waves(),
                        Optional.empty(),
                        List.of(new Pin(BRENT, "2007-07-01")),
                        false)));
    }

    @Test
    void bad_input_is_named_with_its_field() {
        assertMalformed("waves", () -> proposal(new ProposalRequest(List.of(), Optional.empty(), List.of(), false)));
        assertMalformed(
                "capacity",
                () -> proposal(
                        new ProposalRequest(List.of(new WaveRequest(JULY, 0, 1)), Optional.empty(), List.of(), false)));
        assertMalformed(
                "pinned",
                () -> proposal(new ProposalRequest(
                        request(JULY, OCTOBER, 2).waves(), Optional.empty(), List.of(new Pin(BRENT, "3")), false)));
        assertMalformed(
                "earliest",
                () -> new JoiningWish(
                        Optional.empty(), Optional.of(OCTOBER), Optional.of(JULY), Optional.empty(), Optional.empty()));
        assertMalformed(
                "preferred_quarter",
                () -> new JoiningWish(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Q5"), Optional.empty()));
        assertMalformed(
                "system",
                () -> world.run(HOST, desk -> inputs(desk)
                        .use(
                                BRENT,
                                new SystemUse("Unknown", Optional.empty(), Optional.empty(), Optional.empty()),
                                false)));
        assertMalformed("staffLimit", () -> world.run(HOST, desk -> inputs(desk).limits(2, 1, "few")));
    }

    @Test
    void places_agreed_on_paper_are_taken_over_by_the_system_only() {
        PlanView plan = world.ask(Actor.system(), desk -> plans(desk)
                .carryOver(List.of(new WaveRequest(JUNE, 4, 4)), Map.of(BRENT, JUNE), "agreed on paper"));
        assertThat(plan.number()).contains(1);
        assertThat(plan.unscheduled())
                .as("every other PCT is left out with its reason")
                .extracting(PlanView.UnscheduledView::code)
                .contains(EALING, CAMDEN, BEXLEY)
                .doesNotContain(BRENT);
        assertThat(plan.unscheduled())
                .allSatisfy(left -> assertThat(left.rule()).isEqualTo("APPROVED"))
                .allSatisfy(left -> assertThat(left.ruleInWords()).isEqualTo("Approved PCTs only"));
        assertThatThrownBy(() -> world.run(HOST2, desk -> plans(desk)
                        .carryOver(List.of(new WaveRequest(JUNE, 4, 4)), Map.of(BRENT, JUNE), "no")))
                .isInstanceOf(Forbidden.class);
        Optional<LocalDate> start = world.ask(HOST, desk -> new PlannedPlaces(desk.em()).waveStartOf(BRENT));
        assertThat(start).contains(JUNE);
        assertThat(world.ask(HOST, desk -> register(desk).member(BRENT))
                        .member()
                        .state())
                .isEqualTo(MembershipState.APPROVED);
    }

    private PlanView proposal(ProposalRequest request) {
        return world.ask(HOST, desk -> plans(desk).propose(request, Progress.SILENT));
    }

    private PlanView draft(ProposalRequest request) {
        return world.ask(HOST, desk -> plans(desk).draft(request, "draft", Progress.SILENT));
    }

    private PlanView publish(ProposalRequest request) {
        PlanView draft = draft(request);
        return world.ask(HOST, desk -> plans(desk).publish(draft.id().orElseThrow(), "agreed"));
    }

    private static ProposalRequest request(LocalDate first, LocalDate second, int capacity) {
        return new ProposalRequest(
                List.of(new WaveRequest(first, capacity, capacity), new WaveRequest(second, capacity, capacity)),
                Optional.empty(),
                List.of(),
                false);
    }

    private static ProposalRequest pinnedInJune() {
        return new ProposalRequest(
                request(JUNE, OCTOBER, 3).waves(),
                Optional.empty(),
                List.of(new Pin(BRENT, "1"), new Pin(EALING, "2007-06-01")),
                false);
    }

    private static SystemUse use() {
        return new SystemUse("Alder", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static JoiningWish wish(LocalDate ready) {
        return new JoiningWish(
                Optional.of(ready), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void approve(Desk desk, PctCode code) {
        new BoardDecisions(
                        desk.em(),
                        cases(desk),
                        documents(desk),
                        desk.directory(),
                        desk.audit(),
                        Actor.system(),
                        desk.clock())
                .carryOver(
                        new DecisionProposal(
                                code,
                                "2006-12",
                                LocalDate.of(2007, 3, 1),
                                "minute 7",
                                Outcome.APPROVED,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        "pct",
                        "host");
        admin(desk).approve(code, MoveEvidence.of(LocalDate.of(2007, 3, 1), "approved"));
    }

    private static Documents documents(Desk desk) {
        return new Documents(desk.em(), desk.actor(), desk.clock());
    }

    private static BusinessCases cases(Desk desk) {
        return new BusinessCases(desk.em(), documents(desk), desk.audit(), desk.actor());
    }

    private static BoardDecisions decisions(Desk desk) {
        return new BoardDecisions(
                desk.em(), cases(desk), documents(desk), desk.directory(), desk.audit(), desk.actor(), desk.clock());
    }

    private static MembersRegister register(Desk desk) {
        return new MembersRegister(desk.em(), desk.directory(), desk.actor(), desk.clock());
    }

    private OwnPlace placeOf(Actor who, PctCode code) {
        return world.ask(who, desk -> plans(desk).placeOf(code).orElseThrow());
    }

    private static MembershipAdmin admin(Desk desk) {
        return new MembershipAdmin(
                desk.em(),
                desk.directory(),
                new RecordedApprovals(desk.em()),
                new PlannedPlaces(desk.em()),
                desk.audit(),
                desk.actor(),
                desk.clock());
    }

    private static PopulationBook populations(Desk desk) {
        return new PopulationBook(desk.em(), desk.audit(), desk.actor(), desk.clock());
    }

    private static PhasingInputs inputs(Desk desk) {
        return new PhasingInputs(
                desk.em(),
                register(desk),
                populations(desk),
                desk.directory(),
                desk.audit(),
                desk.actor(),
                desk.clock());
    }

    private static PhasingPlans plans(Desk desk) {
        return new PhasingPlans(
                desk.em(),
                register(desk),
                new RecordedApprovals(desk.em()),
                populations(desk),
                desk.directory(),
                desk.audit(),
                desk.actor(),
                desk.clock());
    }
}
