package uk.nhs.css.membership.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.membership.testing.Refusals.assertRefusedBy;
import static uk.nhs.css.membership.testing.World.BRENT;
import static uk.nhs.css.membership.testing.World.BRENT_USER;
import static uk.nhs.css.membership.testing.World.EALING_USER;
import static uk.nhs.css.membership.testing.World.HOST;
import static uk.nhs.css.membership.testing.World.SHA;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.imports.RowEffect;
import uk.nhs.css.domain.imports.RowOutcome;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.register.ApprovalStanding;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.Membership;
import uk.nhs.css.membership.register.MembershipAdmin;
import uk.nhs.css.membership.register.MembershipDateChange;
import uk.nhs.css.membership.register.MembershipMove;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.membership.register.MoveEvidence;
import uk.nhs.css.membership.testing.World;
import uk.nhs.css.membership.testing.World.Desk;

/** Transitions on a database: kept, scoped, imported. */
class TransitionsTest {

    private static final LocalDate APRIL = LocalDate.of(2007, 4, 1);

    private World world;

    @BeforeEach
    void open() {
        world = World.with(
                Membership.class,
                MembershipMove.class,
                MembershipDateChange.class,
                SystemTransition.class,
                GateEvent.class,
                TransitionDayChange.class,
                ValidationMeasure.class,
                DoubleRunningActual.class);
        world.run(HOST, desk -> {
            admin(desk).invite(BRENT, MoveEvidence.of(APRIL, "sent"), true);
            transitions(desk)
                    .plan(
                            BRENT,
                            "Lantern",
                            new TransitionPlan(
                                    APRIL, APRIL.plusMonths(3), 1, Pounds.of("1000.00"), Pounds.of("3000.00")),
                            true);
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_pct_starts_when_it_joins_and_its_gates_and_measures_are_kept() {
        assertRefusedBy(
                "JOINING", () -> world.run(HOST, desk -> transitions(desk).start(BRENT, "Lantern", APRIL)));
        world.run(HOST, desk -> {
            for (MembershipState state : List.of(
                    MembershipState.CONSULTED,
                    MembershipState.APPROVED,
                    MembershipState.SCHEDULED,
                    MembershipState.JOINING)) {
                admin(desk).move(BRENT, state, MoveEvidence.of(APRIL, "moves on"));
            }
        });
        world.run(HOST, desk -> transitions(desk).start(BRENT, "Lantern", APRIL));
        world.run(HOST, desk -> transitions(desk)
                .pass(BRENT, "Lantern", Gate.OPERATIONAL, new GateVerdict(APRIL, "A. Passer", "reports run")));
        boolean changed = world.ask(
                BRENT_USER,
                desk -> new MeasureImport(measures(desk)).apply(row("1030.00")).changes());
        assertThat(changed).isTrue();
        boolean again = world.ask(
                BRENT_USER,
                desk -> new MeasureImport(measures(desk)).apply(row("1030.00")).changes());
        assertThat(again).isFalse();
        assertRefusedBy(
                "OPEN_EXCEPTION",
                () -> world.run(HOST, desk -> transitions(desk)
                        .pass(BRENT, "Lantern", Gate.STABLE, new GateVerdict(APRIL, "A. Passer", "calm"))));
        world.run(HOST, desk -> transitions(desk)
                .accept(BRENT, "Lantern", "Episodes", YearMonth.of(2007, 4), "A. Passer", "late coding"));
        world.run(
                HOST, desk -> transitions(desk).took(BRENT, "Lantern", YearMonth.of(2007, 4), 2, Pounds.of("900.00")));

        List<TransitionStanding> standings =
                world.ask(BRENT_USER, desk -> transitions(desk).standings(BRENT));
        assertThat(standings).singleElement().satisfies(standing -> {
            assertThat(standing.gates().get(0).outcome()).isEqualTo(GateOutcome.PASSED);
            assertThat(standing.gates().get(1).outcome()).isEqualTo(GateOutcome.OPEN);
            assertThat(standing.daysInDoubleRunning()).isEqualTo(62);
        });
        // The month took two staff where one was planned.
        assertThat(riskOn(LocalDate.of(2007, 6, 1))).isEqualTo(new RunningRisk(1, 1));
        LondonTransitionView london = world.ask(SHA, desk -> transitions(desk).london());
        assertThat(london.longest()).contains(BRENT);
        // 1 April to 1 June, both included: 30 + 31 + 1 = 62 days.
        assertThat(london.longestDays()).isEqualTo(62);
        assertThat(london.months().get(0).overrun()).isTrue();
        assertThat(london.transitions().get(0).measures().get(0).acceptedBy()).contains("A. Passer");
    }

    @Test
    void double_running_is_at_risk_when_late_over_plan_failed_at_a_gate_or_with_an_exception_open() {
        start();
        LocalDate may = LocalDate.of(2007, 5, 1);
        assertThat(riskOn(APRIL.minusDays(1))).isEqualTo(new RunningRisk(0, 0));
        assertThat(riskOn(may)).isEqualTo(new RunningRisk(1, 0));
        // Planned to 1 July: on that day it is in time, the day after it is late.
        assertThat(riskOn(LocalDate.of(2007, 7, 1))).isEqualTo(new RunningRisk(1, 0));
        assertThat(riskOn(LocalDate.of(2007, 7, 2))).isEqualTo(new RunningRisk(1, 1));
        // As planned, one member of staff and £1,000.00; a penny more is over.
        world.run(
                HOST, desk -> transitions(desk).took(BRENT, "Lantern", YearMonth.of(2007, 4), 1, Pounds.of("1000.00")));
        assertThat(riskOn(may).atRisk()).isZero();
        world.run(
                HOST, desk -> transitions(desk).took(BRENT, "Lantern", YearMonth.of(2007, 4), 1, Pounds.of("1000.01")));
        assertThat(riskOn(may).atRisk()).isEqualTo(1);
        world.run(HOST, desk -> transitions(desk).took(BRENT, "Lantern", YearMonth.of(2007, 4), 1, Pounds.of("0.00")));
        // A failed gate is a risk until it is reopened.
        decide(LocalDate.of(2007, 4, 10), true);
        assertThat(riskOn(LocalDate.of(2007, 4, 9)).atRisk()).isZero();
        assertThat(riskOn(LocalDate.of(2007, 4, 10)).atRisk()).isEqualTo(1);
        decide(LocalDate.of(2007, 4, 12), false);
        assertThat(riskOn(LocalDate.of(2007, 4, 11)).atRisk()).isEqualTo(1);
        assertThat(riskOn(may).atRisk()).isZero();
    }

    @Test
    void exactly_at_the_tolerance_is_no_exception_and_an_accepted_one_is_no_risk() {
        start();
        LocalDate may = LocalDate.of(2007, 5, 1);
        // 2% of 1,000.00 is 20.00.
        world.run(HOST, desk -> transitions(desk).measure(BRENT, "Lantern", episodes("1020.00")));
        assertThat(riskOn(may).atRisk()).isZero();
        world.run(HOST, desk -> transitions(desk).measure(BRENT, "Lantern", episodes("979.99")));
        assertThat(riskOn(may).atRisk()).isEqualTo(1);
        world.run(HOST, desk -> transitions(desk)
                .accept(BRENT, "Lantern", "Episodes", YearMonth.of(2007, 4), "A. Passer", "late coding"));
        assertThat(riskOn(may).atRisk()).isZero();
    }

    @Test
    void a_transition_needs_somebody_while_an_exception_is_open_or_it_is_over_plan() {
        start();
        assertThat(alerts()).isEmpty();
        world.run(HOST, desk -> {
            transitions(desk).measure(BRENT, "Lantern", episodes("1020.01"));
            transitions(desk).took(BRENT, "Lantern", YearMonth.of(2007, 4), 1, Pounds.of("1000.00"));
            transitions(desk).took(BRENT, "Lantern", YearMonth.of(2007, 5), 2, Pounds.of("1000.00"));
        });
        assertThat(alerts()).containsExactly(new TransitionAlert(BRENT, "Lantern", 1, true));
        world.run(HOST, desk -> {
            transitions(desk).took(BRENT, "Lantern", YearMonth.of(2007, 5), 1, Pounds.of("1000.00"));
            transitions(desk).accept(BRENT, "Lantern", "Episodes", YearMonth.of(2007, 4), "A. Passer", "late coding");
        });
        assertThat(alerts()).isEmpty();
    }

    private List<TransitionAlert> alerts() {
        return world.ask(HOST, desk -> transitions(desk).alerts());
    }

    private static Measurement episodes(String fresh) {
        return new Measurement(
                "Episodes",
                YearMonth.of(2007, 4),
                new BigDecimal("1000.00"),
                new BigDecimal(fresh),
                new BigDecimal("2"));
    }

    private void start() {
        world.run(HOST, desk -> {
            for (MembershipState state : List.of(
                    MembershipState.CONSULTED,
                    MembershipState.APPROVED,
                    MembershipState.SCHEDULED,
                    MembershipState.JOINING)) {
                admin(desk).move(BRENT, state, MoveEvidence.of(APRIL, "moves on"));
            }
            transitions(desk).start(BRENT, "Lantern", APRIL);
        });
    }

    private void decide(LocalDate on, boolean fails) {
        GateVerdict verdict = new GateVerdict(on, "A. Passer", "reports differ");
        world.run(HOST, desk -> {
            if (fails) {
                transitions(desk).fail(BRENT, "Lantern", Gate.OPERATIONAL, verdict);
            } else {
                transitions(desk).reopen(BRENT, "Lantern", Gate.OPERATIONAL, verdict);
            }
        });
    }

    @Test
    @Tag("I47")
    void a_corrected_start_is_kept_beside_the_earlier_one_with_one_audit_row() {
        start();
        long rows = world.auditRows();
        DayCorrection right = DayCorrection.to(TransitionDay.START, APRIL.plusDays(15), "read from the wrong line");
        assertRefusedBy(
                "PERIOD_CLOSED",
                () -> world.run(HOST, desk -> transitions(desk, Optional.of(APRIL.plusMonths(1)))
                        .correct(BRENT, "Lantern", right)));
        assertThat(world.auditRows()).isEqualTo(rows);
        world.run(HOST, desk -> transitions(desk).correct(BRENT, "Lantern", right));
        assertThat(world.auditRows()).isEqualTo(rows + 1);
        TransitionView view =
                world.ask(BRENT_USER, desk -> transitions(desk).of(BRENT).get(0));
        assertThat(view.changes())
                .containsExactly(new TransitionView.DayChangeView(
                        TransitionDay.START,
                        APRIL,
                        Optional.of(APRIL.plusDays(15)),
                        "read from the wrong line",
                        "host",
                        World.TODAY));
        // 16 to 30 April, May, and 1 June: 15 + 31 + 1 = 47 days.
        assertThat(view.daysInDoubleRunning()).isEqualTo(47);
        assertThat(riskOn(APRIL.plusDays(14))).isEqualTo(new RunningRisk(0, 0));
        assertThatThrownBy(() -> world.run(BRENT_USER, desk -> transitions(desk).correct(BRENT, "Lantern", right)))
                .isInstanceOf(Forbidden.class);
    }

    private RunningRisk riskOn(LocalDate day) {
        return world.ask(SHA, desk -> transitions(desk).riskOn(day));
    }

    @Test
    void another_pct_sees_nothing_and_changes_nothing() {
        LondonTransitionView seen =
                world.ask(EALING_USER, desk -> transitions(desk).london());
        assertThat(seen.transitions()).isEmpty();
        assertThat(seen.longest()).isEqualTo(Optional.empty());
        assertThatThrownBy(
                        () -> world.ask(EALING_USER, desk -> transitions(desk).of(BRENT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.run(EALING_USER, desk -> new MeasureImport(measures(desk))
                        .apply(row("1.00"))
                        .changes()))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> world.run(BRENT_USER, desk -> transitions(desk).start(BRENT, "Lantern", APRIL)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("I47")
    @Tag("I48")
    @Tag("I49")
    void a_long_file_of_measures_in_any_order_finds_what_stands_and_names_old_and_new() {
        List<ImportRow> rows = new ArrayList<>();
        for (String month : List.of("2007-04", "2007-05")) {
            for (int i = 1; i <= 5; i++) {
                rows.add(row("Measure " + i, month, "1000.00"));
            }
        }
        long before = world.auditRows();
        assertThat(load(rows)).hasSize(10).containsOnly(true);
        assertThat(world.auditRows() - before).isEqualTo(10);
        Collections.reverse(rows);
        assertThat(load(rows)).hasSize(10).containsOnly(false);
        rows.set(4, row("Measure 1", "2007-05", "1001.00"));
        assertThat(load(rows)).hasSize(10).filteredOn(changed -> changed).hasSize(1);
        List<String> audited = world.ask(HOST, desk -> desk.em()
                .createQuery(
                        "select e.before from AuditEntry e where e.after = :after and e.action = 'Validation measured'",
                        String.class)
                .setParameter("after", "Measure 1, 2007-05: 1000.00 old, 1001.00 new, 2.000% allowed")
                .getResultList());
        assertThat(audited).containsExactly("Measure 1, 2007-05: 1000.00 old, 1000.00 new, 2.000% allowed");
        List<List<String>> exported = world.ask(HOST, desk -> new MeasureImport(measures(desk)).export());
        assertThat(exported)
                .hasSize(10)
                .startsWith(List.of("5K5", "Lantern", "Measure 1", "2007-04", "1000.00", "1000.00", "2.000"))
                .contains(List.of("5K5", "Lantern", "Measure 1", "2007-05", "1000.00", "1001.00", "2.000"));
    }

    @Test
    @Tag("I48")
    void a_row_of_a_file_says_which_figure_it_changes_from_what_to_what() {
        List<ImportRow> rows = List.of(row("1010.00"), row("Waits", "2007-04", "1000.00"));
        assertThat(effects(rows)).containsExactly(RowEffect.added(), RowEffect.added());
        assertThat(effects(List.of(row("1020.5"), row("Waits", "2007-04", "1000"))))
                .containsExactly(
                        new RowEffect(
                                RowOutcome.CHANGED, List.of(new RowEffect.ColumnChange("new", "1010.00", "1020.50"))),
                        RowEffect.none());
    }

    private List<Boolean> load(List<ImportRow> rows) {
        return effects(rows).stream().map(RowEffect::changes).toList();
    }

    /** Three rows at a time, as a long file comes, and what was written is forgotten. */
    private List<RowEffect> effects(List<ImportRow> rows) {
        return world.ask(HOST, desk -> {
            ImportSession session = new MeasureImport(measures(desk)).open();
            List<RowEffect> changed = new ArrayList<>();
            for (int i = 0; i < rows.size(); i += 3) {
                List<ImportRow> next = rows.subList(i, Math.min(i + 3, rows.size()));
                session.ahead(next);
                next.forEach(row -> changed.add(session.apply(row)));
                desk.em().flush();
                desk.em().clear();
            }
            session.end();
            return changed;
        });
    }

    private static ImportRow row(String fresh) {
        return row("Episodes", "2007-04", fresh);
    }

    private static ImportRow row(String measure, String month, String fresh) {
        return new ImportRow(
                2,
                Map.of(
                        "pct_code", "5K5",
                        "system", "Lantern",
                        "measure", measure,
                        "month", month,
                        "old", "1000.00",
                        "new", fresh,
                        "tolerance", "2"));
    }

    private static MembersRegister register(Desk desk) {
        return new MembersRegister(desk.em(), desk.directory(), desk.actor(), desk.clock());
    }

    private static MembershipAdmin admin(Desk desk) {
        return new MembershipAdmin(
                desk.em(),
                desk.directory(),
                code -> ApprovalStanding.CLEAR,
                code -> Optional.of(APRIL),
                desk.audit(),
                desk.actor(),
                desk.clock());
    }

    private static LoadedMeasures measures(Desk desk) {
        return new LoadedMeasures(desk.em(), desk.audit(), desk.actor());
    }

    private static Transitions transitions(Desk desk) {
        return transitions(desk, Optional.empty());
    }

    private static Transitions transitions(Desk desk, Optional<LocalDate> openFrom) {
        return new Transitions(
                desk.em(), register(desk), desk.directory(), desk.audit(), desk.actor(), () -> openFrom, desk.clock());
    }
}
