package uk.nhs.css.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.membership.testing.Refusals.assertMalformed;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;

/** A membership from invitation to leaving, and what each rule refuses on the way. */
class MembershipLifeCycleTest {

    private static final PctCode BRENT = PctCode.of("5K5");
    private static final LocalDate TODAY = LocalDate.of(2007, 6, 1);
    private static final LocalDate WAVE = LocalDate.of(2007, 3, 1);

    /** The moves of rules 3, written a second time on purpose. */
    private static final Map<String, Set<String>> LISTED = Map.of(
            "INVITED", Set.of("CONSULTED", "DECLINED"),
            "CONSULTED", Set.of("APPROVED", "DECLINED"),
            "APPROVED", Set.of("SCHEDULED", "WITHDRAWN", "DECLINED"),
            "SCHEDULED", Set.of("JOINING", "WITHDRAWN", "DECLINED"),
            "JOINING", Set.of("MEMBER"),
            "MEMBER", Set.of("LEFT"),
            "LEFT", Set.of(),
            "WITHDRAWN", Set.of(),
            "DECLINED", Set.of("CONSULTED"));

    record Command(MembershipState to, int days, ApprovalStanding approval, boolean placed) {}

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.of(MembershipState.class),
                        Arbitraries.integers().between(-3, 40),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(4, ApprovalStanding.CLEAR),
                                net.jqwik.api.Tuple.of(1, ApprovalStanding.CONDITIONS_OPEN),
                                net.jqwik.api.Tuple.of(1, ApprovalStanding.DECLINED),
                                net.jqwik.api.Tuple.of(1, ApprovalStanding.NONE)),
                        Arbitraries.of(true, true, false))
                .as(Command::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 400)
    @net.jqwik.api.Tag("I31")
    void whatever_is_asked_only_listed_moves_happen_and_each_is_kept(@ForAll("commands") List<Command> commands) {
        LocalDate day = LocalDate.of(2007, 1, 1);
        LocalDate today = LocalDate.of(2012, 1, 1);
        Membership membership = Membership.invited(BRENT, day, true);
        List<MoveView> history = new ArrayList<>();
        for (Command command : commands) {
            MembershipState before = membership.state();
            int moves = membership.moves();
            MoveEvidence evidence = MoveEvidence.of(membership.since().plusDays(command.days()), "asked");
            Optional<LocalDate> place = command.placed() ? Optional.of(evidence.on()) : Optional.empty();
            try {
                MembershipState from = membership.move(
                        command.to(), evidence, new MoveRule.Standing(today, command.approval(), place));
                history.add(MembershipMove.of(membership, from, evidence, "host", java.time.Instant.EPOCH)
                        .view());
                assertThat(LISTED.get(before.name())).contains(command.to().name());
                assertThat(command.days()).isNotNegative();
                assertThat(membership.moves()).isEqualTo(moves + 1);
                if (Set.of("APPROVED", "SCHEDULED", "JOINING", "MEMBER")
                        .contains(command.to().name())) {
                    assertThat(command.approval()).isEqualTo(ApprovalStanding.CLEAR);
                }
                if (before == MembershipState.DECLINED) {
                    assertThat(command.approval()).isNotIn(ApprovalStanding.NONE, ApprovalStanding.DECLINED);
                }
            } catch (Refusal refusal) {
                assertThat(membership.state()).isEqualTo(before);
                assertThat(membership.moves()).isEqualTo(moves);
            }
            assertThat(membership.joinDate().isPresent())
                    .isEqualTo(membership.state().hasJoined());
        }
        MembershipState last = MembershipState.INVITED;
        for (MoveView move : history) {
            assertThat(move.from()).contains(last);
            assertThat(move.by()).isEqualTo("host");
            assertThat(move.why()).isNotBlank();
            last = move.to();
        }
        assertThat(last).isEqualTo(membership.state());
    }

    @ParameterizedTest
    @EnumSource(MembershipState.class)
    @Tag("I31")
    void each_state_offers_exactly_the_listed_moves(MembershipState state) {
        assertThat(state.next().stream().map(Enum::name)).containsExactlyInAnyOrderElementsOf(LISTED.get(state.name()));
    }

    @ParameterizedTest
    @EnumSource(value = ApprovalStanding.class, mode = EnumSource.Mode.EXCLUDE, names = "CLEAR")
    @Tag("I33")
    void without_a_clear_approval_nobody_is_approved_scheduled_or_joined(ApprovalStanding standing) {
        Membership membership = Membership.invited(BRENT, WAVE, false);
        move(membership, MembershipState.CONSULTED, WAVE);
        assertRefusedBy(
                "BOARD_APPROVAL",
                () -> membership.move(
                        MembershipState.APPROVED,
                        MoveEvidence.of(WAVE, "asked"),
                        new MoveRule.Standing(TODAY, standing, Optional.of(WAVE))));
        move(membership, MembershipState.APPROVED, WAVE);
        assertRefusedBy(
                "BOARD_APPROVAL",
                () -> membership.move(
                        MembershipState.SCHEDULED,
                        MoveEvidence.of(WAVE, "asked"),
                        new MoveRule.Standing(TODAY, standing, Optional.of(WAVE))));
        move(membership, MembershipState.SCHEDULED, WAVE);
        move(membership, MembershipState.JOINING, WAVE);
        assertRefusedBy(
                "BOARD_APPROVAL",
                () -> membership.move(
                        MembershipState.MEMBER,
                        MoveEvidence.of(WAVE, "asked"),
                        new MoveRule.Standing(TODAY, standing, Optional.of(WAVE))));
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "DECLINED, false", "DEFERRED, true", "CONDITIONS_OPEN, true", "CLEAR, true"})
    @Tag("I31")
    void a_pct_that_has_declined_comes_back_by_a_new_decision_of_its_board_only(
            ApprovalStanding standing, boolean comesBack) {
        Membership membership = Membership.invited(BRENT, WAVE, false);
        move(membership, MembershipState.DECLINED, WAVE);
        MoveRule.Standing now = new MoveRule.Standing(TODAY, standing, Optional.empty());
        if (comesBack) {
            membership.move(MembershipState.CONSULTED, MoveEvidence.of(TODAY, "board looked again"), now);
            assertThat(membership.state()).isEqualTo(MembershipState.CONSULTED);
        } else {
            assertRefusedBy(
                    "NEW_DECISION",
                    () -> membership.move(MembershipState.CONSULTED, MoveEvidence.of(TODAY, "asked"), now));
            assertThat(membership.state()).isEqualTo(MembershipState.DECLINED);
        }
    }

    @Test
    void without_a_published_place_nobody_is_scheduled_and_joining_starts_with_the_wave() {
        Membership membership = Membership.invited(BRENT, WAVE, false);
        move(membership, MembershipState.CONSULTED, WAVE);
        move(membership, MembershipState.APPROVED, WAVE);
        assertRefusedBy(
                "PUBLISHED_PLACE",
                () -> membership.move(
                        MembershipState.SCHEDULED,
                        MoveEvidence.of(WAVE, "asked"),
                        new MoveRule.Standing(TODAY, ApprovalStanding.CLEAR, Optional.empty())));
        move(membership, MembershipState.SCHEDULED, WAVE);
        assertRefusedBy("WAVE_START", () -> move(membership, MembershipState.JOINING, WAVE.plusDays(1)));
        move(membership, MembershipState.JOINING, WAVE);
        assertThat(membership.state()).isEqualTo(MembershipState.JOINING);
    }

    @Test
    void a_move_is_dated_neither_before_the_last_one_nor_after_today() {
        Membership membership = Membership.invited(BRENT, WAVE, false);
        assertRefusedBy("IN_ORDER", () -> move(membership, MembershipState.CONSULTED, WAVE.minusDays(1)));
        assertRefusedBy("NOT_AHEAD", () -> move(membership, MembershipState.CONSULTED, TODAY.plusDays(1)));
        move(membership, MembershipState.CONSULTED, TODAY);
        assertThat(membership.since()).isEqualTo(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2007-05-01, 2008-04-01, , true",
        "2007-05-01, 2009-04-01, , true",
        "2007-05-01, 2008-03-31, , false",
        "2008-04-01, 2008-04-01, , false",
        "2008-03-31, 2008-04-01, , true",
        "2007-05-01, 2007-05-20, merged with its neighbour, true",
    })
    void a_member_leaves_at_a_year_end_after_its_notice_unless_that_is_waived(
            LocalDate given, LocalDate leave, String waiver, boolean accepted) {
        Membership membership = member();
        if (accepted) {
            membership.giveNotice(given, leave, Optional.ofNullable(waiver));
            assertThat(membership.leaveDate()).contains(leave);
        } else {
            assertRefusedBy("NOTICE", () -> membership.giveNotice(given, leave, Optional.ofNullable(waiver)));
            assertThat(membership.leaveDate()).isEmpty();
        }
    }

    @Test
    void it_has_left_only_on_the_day_on_which_its_notice_ends() {
        Membership membership = member();
        assertRefusedBy("NOTICE", () -> move(membership, MembershipState.LEFT, TODAY));
        membership.giveNotice(WAVE.plusMonths(1), TODAY, Optional.of("merged"));
        assertRefusedBy("NOTICE", () -> move(membership, MembershipState.LEFT, TODAY.minusDays(1)));
        move(membership, MembershipState.LEFT, TODAY);
        assertThat(membership.state()).isEqualTo(MembershipState.LEFT);
        assertThat(membership.notice())
                .hasValueSatisfying(text -> assertThat(text).contains("merged"));
    }

    @Test
    void a_notice_can_be_taken_back_and_a_join_date_mended_while_it_is_a_member() {
        Membership membership = member();
        membership.giveNotice(TODAY, LocalDate.of(2008, 4, 1), Optional.empty());
        membership.withdrawNotice();
        assertThat(membership.leaveDate()).isEmpty();
        assertRefusedBy("NOTICE", membership::withdrawNotice);

        membership.correctJoinDate(LocalDate.of(2007, 5, 1), TODAY);
        assertThat(membership.joinDate()).contains(LocalDate.of(2007, 5, 1));
        assertRefusedBy("JOIN_DATE", () -> membership.correctJoinDate(TODAY.plusDays(1), TODAY));
        assertRefusedBy(
                "JOIN_DATE", () -> Membership.invited(BRENT, WAVE, false).correctJoinDate(WAVE, TODAY));
    }

    @Test
    void a_move_without_date_or_reason_is_malformed() {
        assertMalformed("on", () -> MoveEvidence.of(null, "why"));
        assertMalformed("why", () -> MoveEvidence.of(TODAY, " "));
        assertMalformed("why", () -> MoveEvidence.of(TODAY, "x".repeat(501)));
        assertMalformed("document", () -> MoveEvidence.of(TODAY, "why", "x".repeat(301)));
        assertMalformed("state", () -> MembershipState.of("GONE"));
    }

    private static Membership member() {
        Membership membership = Membership.invited(BRENT, WAVE, false);
        for (MembershipState state : List.of(
                MembershipState.CONSULTED,
                MembershipState.APPROVED,
                MembershipState.SCHEDULED,
                MembershipState.JOINING)) {
            move(membership, state, WAVE);
        }
        move(membership, MembershipState.MEMBER, LocalDate.of(2007, 4, 1));
        return membership;
    }

    private static void move(Membership membership, MembershipState to, LocalDate on) {
        membership.move(
                to,
                MoveEvidence.of(on, "asked"),
                new MoveRule.Standing(TODAY, ApprovalStanding.CLEAR, Optional.of(WAVE)));
    }
}
