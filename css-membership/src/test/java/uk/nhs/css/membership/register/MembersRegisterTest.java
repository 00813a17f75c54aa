package uk.nhs.css.membership.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;
import static uk.nhs.css.membership.testing.World.BEXLEY;
import static uk.nhs.css.membership.testing.World.BRENT;
import static uk.nhs.css.membership.testing.World.BRENT_USER;
import static uk.nhs.css.membership.testing.World.CAMDEN;
import static uk.nhs.css.membership.testing.World.EALING;
import static uk.nhs.css.membership.testing.World.EALING_USER;
import static uk.nhs.css.membership.testing.World.HOST;
import static uk.nhs.css.membership.testing.World.SHA;
import static uk.nhs.css.membership.testing.World.TODAY;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.testing.World;
import uk.nhs.css.membership.testing.World.Desk;

/** The register on a real database: moves kept, members counted, nothing of another PCT shown. */
class MembersRegisterTest {

    private static final LocalDate MARCH = LocalDate.of(2007, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2007, 4, 1);

    private World world;

    @BeforeEach
    void open() {
        world = World.with(Membership.class, MembershipMove.class, MembershipDateChange.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void brent_becomes_a_member_through_the_real_moves_and_each_is_on_its_page() {
        long before = world.auditRows();
        join(BRENT, APRIL);

        MemberDetailView brent = world.ask(BRENT_USER, desk -> register(desk).member(BRENT));
        assertThat(brent.member().state()).isEqualTo(MembershipState.MEMBER);
        assertThat(brent.member().joinDate()).contains(APRIL);
        assertThat(brent.localAuthorities()).containsExactly("Brent");
        assertThat(brent.history().stream().map(MoveView::to))
                .containsExactly(
                        MembershipState.INVITED,
                        MembershipState.CONSULTED,
                        MembershipState.APPROVED,
                        MembershipState.SCHEDULED,
                        MembershipState.JOINING,
                        MembershipState.MEMBER);
        assertThat(brent.history().get(2).document()).contains("minute 7");
        assertThat(brent.history()).allSatisfy(move -> assertThat(move.by()).isEqualTo("host"));
        assertThat(world.auditRows() - before).isEqualTo(6);
    }

    @Test
    void a_pct_user_sees_its_own_row_only_and_another_pct_is_as_unknown() {
        world.run(HOST, desk -> {
            admin(desk).invite(BRENT, MoveEvidence.of(MARCH, "business case sent"), false);
            admin(desk).invite(EALING, MoveEvidence.of(MARCH, "business case sent"), true);
        });
        assertThat(all(BRENT_USER)).extracting(MemberView::code).containsExactly(BRENT);
        assertThat(all(SHA)).extracting(MemberView::code).containsExactly(EALING, BRENT);
        assertThatThrownBy(() -> world.ask(BRENT_USER, desk -> register(desk).member(EALING)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.ask(HOST, desk -> register(desk).member(CAMDEN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_the_host_moves_a_membership() {
        for (var actor : List.of(SHA, BRENT_USER)) {
            assertThatThrownBy(() ->
                            world.run(actor, desk -> admin(desk).invite(BRENT, MoveEvidence.of(MARCH, "sent"), false)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(all(HOST)).isEmpty();
    }

    @Test
    void a_refused_move_changes_nothing_and_leaves_no_audit_row() {
        world.run(HOST, desk -> admin(desk).invite(BRENT, MoveEvidence.of(MARCH, "sent"), false));
        long before = world.auditRows();
        assertRefusedBy(
                "LISTED_MOVE", () -> world.run(HOST, desk -> admin(desk).join(BRENT, MoveEvidence.of(APRIL, "asked"))));
        assertRefusedBy(
                "INVITED_ONCE",
                () -> world.run(HOST, desk -> admin(desk).invite(BRENT, MoveEvidence.of(APRIL, "again"), false)));
        assertThat(world.auditRows()).isEqualTo(before);
    }

    @Test
    void the_roll_holds_who_is_a_member_in_a_year_from_when_to_when() {
        join(BRENT, APRIL);
        join(EALING, LocalDate.of(2007, 5, 1));
        world.run(HOST, desk -> {
            admin(desk).invite(CAMDEN, MoveEvidence.of(MARCH, "sent"), false);
            admin(desk)
                    .giveNotice(EALING, LocalDate.of(2008, 4, 1), Optional.empty(), MoveEvidence.of(TODAY, "leaves"));
        });

        assertThat(during("2006/07")).isEmpty();
        assertThat(during("2007/08"))
                .containsExactly(
                        new MembershipSpan(EALING, LocalDate.of(2007, 5, 1), Optional.of(LocalDate.of(2008, 4, 1))),
                        new MembershipSpan(BRENT, APRIL, Optional.empty()));
        assertThat(during("2008/09")).containsExactly(new MembershipSpan(BRENT, APRIL, Optional.empty()));
        assertThat(countOn(LocalDate.of(2007, 3, 31))).isZero();
        assertThat(countOn(APRIL)).isEqualTo(1);
        assertThat(countOn(LocalDate.of(2008, 3, 31))).isEqualTo(2);
        assertThat(countOn(LocalDate.of(2008, 4, 1))).isEqualTo(1);
    }

    @Test
    void the_quorum_is_counted_on_the_business_date() {
        join(BRENT, APRIL);
        QuorumView quorum = world.ask(SHA, desk -> register(desk).quorum());
        assertThat(quorum.members()).isEqualTo(1);
        assertThat(quorum.reached()).isFalse();
        assertThat(quorum.sentence()).contains("1 of 31").contains("15");
    }

    @Test
    @Tag("I55")
    void the_register_as_at_a_past_day_reads_out_of_the_moves_on_both_sides_of_each_boundary() {
        join(BRENT, APRIL);
        world.run(HOST, desk -> {
            admin(desk).invite(CAMDEN, MoveEvidence.of(LocalDate.of(2007, 5, 1), "sent"), false);
            admin(desk)
                    .giveNotice(
                            BRENT,
                            LocalDate.of(2008, 4, 1),
                            Optional.empty(),
                            MoveEvidence.of(LocalDate.of(2007, 5, 20), "leaves"));
        });

        assertThat(on(LocalDate.of(2007, 2, 28))).isEmpty();
        assertThat(on(LocalDate.of(2007, 3, 31))).singleElement().satisfies(brent -> {
            assertThat(brent.state()).isEqualTo(MembershipState.JOINING);
            assertThat(brent.joinDate()).isEmpty();
        });
        assertThat(on(APRIL)).singleElement().satisfies(brent -> {
            assertThat(brent.state()).isEqualTo(MembershipState.MEMBER);
            assertThat(brent.joinDate()).contains(APRIL);
            assertThat(brent.leaveDate()).isEmpty();
        });
        assertThat(on(LocalDate.of(2007, 5, 19)))
                .extracting(MemberView::code, MemberView::leaveDate)
                .containsExactly(tuple(BRENT, Optional.empty()), tuple(CAMDEN, Optional.empty()));
        assertThat(on(LocalDate.of(2007, 5, 20)).get(0).leaveDate()).contains(LocalDate.of(2008, 4, 1));
        assertThat(on(TODAY)).isEqualTo(all(HOST));
        assertThat(on(TODAY, BRENT_USER)).extracting(MemberView::code).containsExactly(BRENT);
    }

    @Test
    @Tag("I55")
    void a_mended_join_date_is_read_in_the_past_too_and_named_as_a_later_entry() {
        join(BRENT, APRIL);
        LocalDate later = LocalDate.of(2007, 7, 2);
        world.runOn(later, HOST, desk -> admin(desk).correctJoinDate(BRENT, LocalDate.of(2007, 5, 1), "typed wrongly"));

        assertThat(on(LocalDate.of(2007, 4, 30)).get(0).state()).isEqualTo(MembershipState.JOINING);
        assertThat(on(LocalDate.of(2007, 5, 1)).get(0).state()).isEqualTo(MembershipState.MEMBER);
        assertThat(changes(HOST))
                .containsExactly(new DateChangeView(
                        DateChangeKind.JOIN_DATE,
                        Optional.of(APRIL),
                        Optional.of(LocalDate.of(2007, 5, 1)),
                        later,
                        "host",
                        "typed wrongly"));
        assertThat(late(LocalDate.of(2007, 6, 30)))
                .containsExactly(new LateEntry(
                        BRENT, APRIL, later, "host", "Join date mended, was 1 April 2007, is 1 May 2007"));
        assertThat(late(later)).isEmpty();
        // The moves of March and April were all entered on 1 June.
        assertThat(late(LocalDate.of(2007, 3, 31)))
                .extracting(LateEntry::what)
                .startsWith("Invited from 1 March 2007")
                .hasSize(5);
        assertThat(late(APRIL, EALING_USER)).isEmpty();
    }

    @Test
    void a_notice_and_its_taking_back_are_kept_with_who_when_and_why() {
        join(BRENT, APRIL);
        LocalDate end = LocalDate.of(2008, 4, 1);
        world.run(HOST, desk -> admin(desk)
                .giveNotice(BRENT, end, Optional.empty(), MoveEvidence.of(TODAY, "own system")));
        world.runOn(TODAY.plusDays(1), HOST, desk -> admin(desk).withdrawNotice(BRENT, "thought better of it"));

        assertThat(changes(BRENT_USER))
                .extracting(DateChangeView::kind, DateChangeView::before, DateChangeView::after, DateChangeView::why)
                .containsExactly(
                        tuple(DateChangeKind.NOTICE, Optional.empty(), Optional.of(end), "own system"),
                        tuple(
                                DateChangeKind.NOTICE_TAKEN_BACK,
                                Optional.of(end),
                                Optional.empty(),
                                "thought better of it"));
        assertThatThrownBy(() -> changes(EALING_USER)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_time_line_shows_changes_of_dates_between_the_moves_in_the_order_in_which_they_were_entered() {
        join(BRENT, APRIL);
        LocalDate may = LocalDate.of(2007, 5, 1);
        world.runOn(TODAY.plusDays(1), HOST, desk -> admin(desk).correctJoinDate(BRENT, may, "minute misread"));
        world.runOn(TODAY.plusDays(2), HOST, desk -> admin(desk)
                .giveNotice(BRENT, TODAY.plusDays(3), Optional.of("merger"), MoveEvidence.of(TODAY, "merges")));
        world.runOn(TODAY.plusDays(3), HOST, desk -> admin(desk)
                .leave(BRENT, MoveEvidence.of(TODAY.plusDays(3), "merged")));

        List<TimelineEntry> timeline =
                world.ask(BRENT_USER, desk -> register(desk).member(BRENT)).timeline();
        assertThat(timeline.subList(5, 9))
                .extracting(TimelineEntry::day, TimelineEntry::what, TimelineEntry::dates, TimelineEntry::why)
                .containsExactly(
                        tuple(APRIL, "Member", Optional.empty(), "joins"),
                        tuple(
                                TODAY.plusDays(1),
                                "Join date mended",
                                Optional.of("Join date was 1 April 2007, is 1 May 2007."),
                                "minute misread"),
                        tuple(
                                TODAY.plusDays(2),
                                "Notice to leave",
                                Optional.of("Leave date is " + Dates.inWords(TODAY.plusDays(3)) + "."),
                                "merges"),
                        tuple(TODAY.plusDays(3), "Left", Optional.empty(), "merged"));
        assertThat(timeline).hasSize(9).allSatisfy(entry -> assertThat(entry.by())
                .isEqualTo("host"));
        assertThat(timeline.get(0).recordedOn()).isEqualTo(TODAY);
    }

    @Test
    void joining_that_is_broken_off_ends_on_the_day_of_joining_and_is_never_charged_or_counted() {
        join(BRENT, APRIL);
        world.run(HOST, desk -> {
            admin(desk).giveNotice(BRENT, APRIL, Optional.of("joining broken off"), MoveEvidence.of(APRIL, "no link"));
            admin(desk).leave(BRENT, MoveEvidence.of(APRIL, "joining broken off"));
        });

        assertThat(world.ask(HOST, desk -> register(desk).member(BRENT))
                        .member()
                        .state())
                .isEqualTo(MembershipState.LEFT);
        assertThat(during("2006/07")).isEmpty();
        assertThat(during("2007/08")).isEmpty();
        assertThat(countOn(APRIL)).isZero();
    }

    @Test
    void two_moves_of_one_membership_at_the_same_time_collide() {
        world.run(HOST, desk -> admin(desk).invite(BEXLEY, MoveEvidence.of(MARCH, "sent"), false));
        assertThatThrownBy(() -> world.run(HOST, desk -> {
                    admin(desk).consult(BEXLEY, MoveEvidence.of(MARCH, "heard"));
                    world.run(HOST, other -> admin(other).decline(BEXLEY, MoveEvidence.of(MARCH, "board said no")));
                }))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);
        assertThat(world.ask(HOST, desk -> register(desk).member(BEXLEY))
                        .member()
                        .state())
                .isEqualTo(MembershipState.DECLINED);
    }

    private List<MemberView> on(LocalDate day) {
        return on(day, HOST);
    }

    private List<MemberView> on(LocalDate day, Actor actor) {
        return world.ask(actor, desk -> register(desk).allOn(day));
    }

    private List<LateEntry> late(LocalDate day) {
        return late(day, HOST);
    }

    private List<LateEntry> late(LocalDate day, Actor actor) {
        return world.ask(actor, desk -> register(desk).enteredAfter(day));
    }

    private List<DateChangeView> changes(Actor actor) {
        return world.ask(actor, desk -> register(desk).dateChanges(BRENT));
    }

    private List<MemberView> all(Actor actor) {
        return world.ask(actor, desk -> register(desk).all());
    }

    private List<MembershipSpan> during(String year) {
        return world.ask(HOST, desk -> roll(desk).membersDuring(FinancialYear.parse(year)));
    }

    private int countOn(LocalDate day) {
        return world.ask(HOST, desk -> roll(desk).memberCountOn(day));
    }

    private void join(PctCode code, LocalDate on) {
        world.run(HOST, desk -> {
            MembershipAdmin admin = admin(desk);
            admin.invite(code, MoveEvidence.of(MARCH, "business case sent"), true);
            admin.consult(code, MoveEvidence.of(MARCH, "comments received"));
            admin.approve(code, MoveEvidence.of(MARCH, "board approved", "minute 7"));
            admin.schedule(code, MoveEvidence.of(MARCH, "first wave"));
            admin.startJoining(code, MoveEvidence.of(MARCH, "wave starts"));
            admin.join(code, MoveEvidence.of(on, "joins"));
        });
    }

    private static MembersRegister register(Desk desk) {
        return new MembersRegister(desk.em(), desk.directory(), desk.actor(), desk.clock());
    }

    private static MembershipRoll roll(Desk desk) {
        return new RegisteredMembers(desk.em());
    }

    private static MembershipAdmin admin(Desk desk) {
        return new MembershipAdmin(
                desk.em(),
                desk.directory(),
                code -> ApprovalStanding.CLEAR,
                code -> Optional.of(MARCH),
                desk.audit(),
                desk.actor(),
                desk.clock());
    }
}
