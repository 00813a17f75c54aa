package uk.nhs.css.membership.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.membership.testing.Refusals.assertMalformed;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;
import static uk.nhs.css.membership.testing.World.BRENT;
import static uk.nhs.css.membership.testing.World.BRENT_USER;
import static uk.nhs.css.membership.testing.World.CAMDEN;
import static uk.nhs.css.membership.testing.World.EALING;
import static uk.nhs.css.membership.testing.World.HOST;
import static uk.nhs.css.membership.testing.World.HOST2;
import static uk.nhs.css.membership.testing.World.SHA;
import static uk.nhs.css.membership.testing.World.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.consultation.Comment;
import uk.nhs.css.membership.desk.MembershipDesk;
import uk.nhs.css.membership.register.Membership;
import uk.nhs.css.membership.testing.World;
import uk.nhs.css.membership.testing.World.Desk;

/** The fund: £10,000 a PCT in, at most £40,000 of the tranche out, never more than there is. */
class MobilisationFundTest {

    private World world;
    private String tranche;

    @BeforeEach
    void open() {
        world = World.with(
                Comment.class,
                Membership.class,
                Contribution.class,
                Tranche.class,
                DrawDown.class,
                FundLock.class,
                Milestone.class);
        tranche = world.ask(HOST, desk -> fund(desk)
                .agree(
                        "Further tranche",
                        Pounds.of("40000.00"),
                        LocalDate.of(2007, 1, 23),
                        "FAQ of January 2007: a maximum of £40k"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("I38")
    void no_draw_down_passes_the_ceiling_of_its_tranche() {
        for (PctCode code : List.of(BRENT, EALING, CAMDEN)) {
            contribute(code, "20000.00");
        }
        ask("39999.99");
        assertRefusedBy("CEILING", () -> ask("0.02"));
        ask("0.01");
        assertRefusedBy("CEILING", () -> ask("0.01"));
        FundView fund = fundFor(HOST);
        // 3 x 20,000.00 = 60,000.00 in, 40,000.00 held: 20,000.00 left in the fund, nothing in the tranche.
        assertThat(fund.balance()).isEqualTo(Pounds.of("20000.00"));
        assertThat(fund.tranches().get(0).left()).isEqualTo(Pounds.ZERO);
    }

    @Test
    @Tag("I38")
    void no_draw_down_passes_the_balance_of_the_fund() {
        contribute(BRENT, "10000.00");
        assertRefusedBy("BALANCE", () -> ask("10000.01"));
        String id = ask("10000.00");
        assertRefusedBy("BALANCE", () -> ask("0.01"));
        world.run(HOST2, desk -> fund(desk).refuse(id, "not yet"));
        ask("10000.00");
    }

    @Test
    @Tag("I38")
    void two_draw_downs_asked_for_at_once_do_not_pass_the_ceiling_together() throws Exception {
        for (PctCode code : List.of(BRENT, EALING, CAMDEN)) {
            contribute(code, "20000.00");
        }
        ExecutorService people = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> asked = new ArrayList<>();
        Callable<Boolean> one = () -> {
            start.await();
            try {
                ask("15000.00");
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.rule()).isEqualTo("CEILING");
                return false;
            }
        };
        for (int i = 0; i < 8; i++) {
            asked.add(people.submit(one));
        }
        start.countDown();
        int granted = 0;
        for (Future<Boolean> each : asked) {
            granted += each.get() ? 1 : 0;
        }
        people.shutdown();
        // 2 x 15,000.00 = 30,000.00; a third would make 45,000.00.
        assertThat(granted).isEqualTo(2);
        assertThat(fundFor(HOST).held()).isEqualTo(Pounds.of("30000.00"));
    }

    @Test
    @Tag("I38")
    void a_contribution_entered_wrongly_is_taken_back_once_and_never_below_what_is_held() {
        contribute(BRENT, "10000.00");
        contribute(EALING, "10000.00");
        String reference = fundFor(HOST).contributions().get(0).reference();
        String id = ask("10000.01");
        // 20,000.00 in less 10,000.01 held leaves 9,999.99: one penny short of taking 10,000.00 back.
        assertRefusedBy("BALANCE", () -> takeBack(BRENT, reference));
        world.run(HOST2, desk -> fund(desk).refuse(id, "not yet"));
        takeBack(BRENT, reference);
        assertRefusedBy("TAKEN_BACK", () -> takeBack(BRENT, reference));
        assertRefusedBy("TAKEN_BACK", () -> takeBack(BRENT, "Taken back: " + reference));
        assertThatThrownBy(() -> takeBack(BRENT, "unknown")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(BRENT_USER, desk -> fund(desk).takeBack(BRENT, reference, "mine")))
                .isInstanceOf(Forbidden.class);
        // 10,000.00 + 10,000.00 - 10,000.00 = 10,000.00.
        assertThat(fundFor(HOST).balance()).isEqualTo(Pounds.of("10000.00"));
        assertThat(fundFor(HOST).contributions()).hasSize(3);
        assertThat(fundFor(HOST).standing())
                .as("what stands is one contribution")
                .isEqualTo(1);
    }

    private void takeBack(PctCode code, String reference) {
        world.run(HOST, desk -> fund(desk).takeBack(code, reference, "typed for another PCT"));
    }

    @Test
    void what_waits_is_counted_for_the_host_and_one_draw_down_is_named() {
        contribute(BRENT, "10000.00");
        assertThat(waiting()).isEqualTo(new MembershipDesk.Waiting(0, 0, 0, Optional.empty()));
        String id = ask("5000.00");
        assertThat(waiting()).isEqualTo(new MembershipDesk.Waiting(0, 0, 1, Optional.of(id)));
        String other = ask("1000.00");
        assertThat(waiting()).isEqualTo(new MembershipDesk.Waiting(0, 0, 2, Optional.empty()));
        world.run(HOST2, desk -> {
            fund(desk).approve(id, "fine");
            fund(desk).refuse(other, "no need");
        });
        assertThat(waiting().drawDowns()).isZero();
        assertThatThrownBy(
                        () -> world.run(BRENT_USER, desk -> new MembershipDesk(desk.em(), desk.actor()).waiting(TODAY)))
                .isInstanceOf(Forbidden.class);
    }

    private MembershipDesk.Waiting waiting() {
        return world.ask(HOST, desk -> new MembershipDesk(desk.em(), desk.actor()).waiting(TODAY));
    }

    @Test
    @Tag("I42")
    void the_one_who_asked_does_not_approve() {
        contribute(BRENT, "10000.00");
        String id = ask("5000.00");
        assertRefusedBy("TWO_PEOPLE", () -> world.run(HOST, desk -> fund(desk).approve(id, "fine")));
        world.run(HOST2, desk -> fund(desk).approve(id, "fine"));
        assertRefusedBy("ASKED", () -> world.run(HOST2, desk -> fund(desk).refuse(id, "late")));
        FundView fund = fundFor(SHA);
        assertThat(fund.drawn()).isEqualTo(Pounds.of("5000.00"));
        assertThat(fund.held()).isEqualTo(Pounds.ZERO);
        assertThat(fund.balance()).isEqualTo(Pounds.of("5000.00"));
    }

    @Test
    void a_pct_sees_its_own_contribution_and_london_s_totals() {
        contribute(BRENT, "10000.00");
        contribute(EALING, "10000.00");
        FundView seen = fundFor(BRENT_USER);
        assertThat(seen.contributions())
                .extracting(FundView.ContributionView::code)
                .containsExactly(BRENT);
        assertThat(seen.contributed()).isEqualTo(Pounds.of("20000.00"));
        assertThatThrownBy(() -> world.run(
                        BRENT_USER, desk -> fund(desk).contribute(BRENT, Pounds.of("1.00"), TODAY, "mine", false)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.run(SHA, desk -> fund(desk).ask(tranche, Workstream.IT, Pounds.of("1.00"), "x")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_same_payment_counts_once_and_bad_amounts_are_named() {
        contribute(BRENT, "10000.00");
        assertRefusedBy("CONTRIBUTION_ONCE", () -> contribute(BRENT, "10000.00"));
        assertRefusedBy(
                "TRANCHE_ONCE",
                () -> world.run(HOST, desk -> fund(desk).agree("Further tranche", Pounds.of("1.00"), TODAY, "again")));
        assertMalformed("amount", () -> ask("0.00"));
        assertMalformed("amount", () -> contribute(EALING, "-1.00"));
        assertMalformed("workstream", () -> Workstream.of("TEA"));
    }

    @Test
    void a_milestone_is_reached_once_and_overdue_after_its_day() {
        String id = world.ask(HOST, desk -> milestones(desk).plan("Host named", Workstream.HR, TODAY));
        assertThat(fundFor(HOST).milestones().get(0).overdue()).isFalse();
        world.run(HOST, desk -> milestones(desk).postpone(id, TODAY.minusDays(1), "entered wrongly"));
        assertThat(fundFor(HOST).milestones().get(0).overdue()).isTrue();
        assertMalformed("on", () -> world.run(HOST, desk -> milestones(desk).reach(id, TODAY.plusDays(1))));
        world.run(HOST, desk -> milestones(desk).reach(id, TODAY));
        assertRefusedBy(
                "PLANNED", () -> world.run(HOST, desk -> milestones(desk).drop(id, "no")));
    }

    @Test
    void a_milestone_that_is_dropped_keeps_the_day() {
        String id = world.ask(HOST, desk -> milestones(desk).plan("Tender", Workstream.IT, TODAY));
        assertThat(fundFor(HOST).milestones().get(0).doneOn()).isEmpty();
        world.run(HOST, desk -> milestones(desk).drop(id, "not needed"));
        assertThat(fundFor(HOST).milestones().get(0).doneOn()).contains(TODAY);
        assertThat(fundFor(HOST).milestones().get(0).overdue()).isFalse();
    }

    private void contribute(PctCode code, String amount) {
        world.run(HOST, desk -> fund(desk)
                .contribute(code, Pounds.of(amount), LocalDate.of(2007, 2, 1), "Mobilisation 2006/07", true));
    }

    private String ask(String amount) {
        return world.ask(HOST, desk -> fund(desk).ask(tranche, Workstream.IT, Pounds.of(amount), "Interface design"));
    }

    private FundView fundFor(Actor actor) {
        return world.ask(actor, desk -> fund(desk).fund());
    }

    private static MobilisationFund fund(Desk desk) {
        return new MobilisationFund(desk.em(), desk.directory(), desk.audit(), desk.actor(), desk.clock());
    }

    private static Milestones milestones(Desk desk) {
        return new Milestones(desk.em(), desk.audit(), desk.actor(), desk.clock());
    }
}
