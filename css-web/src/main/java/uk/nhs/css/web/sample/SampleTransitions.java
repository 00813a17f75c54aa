package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.mobilisation.Milestones;
import uk.nhs.css.membership.mobilisation.MobilisationFund;
import uk.nhs.css.membership.mobilisation.Workstream;
import uk.nhs.css.membership.phasing.OwnPlace;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.transition.Gate;
import uk.nhs.css.membership.transition.GateVerdict;
import uk.nhs.css.membership.transition.Measurement;
import uk.nhs.css.membership.transition.TransitionPlan;
import uk.nhs.css.membership.transition.Transitions;
import uk.nhs.css.web.platform.DayOfEntry;
import uk.nhs.css.web.security.CurrentActor;

/** Loads illustrative transitions, so that every gate and refusal can be seen, and the mobilisation fund. */
@ApplicationScoped
class SampleTransitions {

    private static final String WHO = "Head of information (illustrative)";
    /** The first two gates are passed within so many days of the start. */
    private static final int LONGEST_GATES = 20;

    private PhasingInputs inputs;
    private PhasingPlans plans;
    private Clock clock;
    private Transitions transitions;
    private MobilisationFund fund;
    private Milestones milestones;

    protected SampleTransitions() {}

    @Inject
    SampleTransitions(
            PhasingInputs inputs,
            PhasingPlans plans,
            Transitions transitions,
            MobilisationFund fund,
            Milestones milestones,
            Clock clock) {
        this.inputs = inputs;
        this.plans = plans;
        this.clock = clock;
        this.transitions = transitions;
        this.fund = fund;
        this.milestones = milestones;
    }

    /** @param memberships the rows from which memberships were made */
    void load(List<ImportRow> memberships) {
        int index = 0;
        for (ImportRow row : memberships) {
            PctCode code = row.value("pct_code", PctCode::of);
            if (!row.text("joining").isEmpty() && !row.text("then").equals("LEFT")) {
                run(code, row.value("joining", Dates::parse), index++);
            } else if (!row.text("scheduled").isEmpty() && row.text("then").isEmpty()) {
                plans.placeOf(code)
                        .flatMap(OwnPlace::start)
                        .ifPresent(start -> plan(code, inputs.of(code).system().orElseThrow(), start));
            }
        }
        fund(memberships);
    }

    private void run(PctCode code, LocalDate joining, int index) {
        String system = inputs.of(code).system().orElseThrow();
        LocalDate end = plan(code, system, joining);
        transitions.start(code, system, joining);
        LocalDate today = LocalDate.now(clock);
        if (joining.plusDays(LONGEST_GATES).isAfter(today)) {
            return;
        }
        YearMonth month = YearMonth.from(joining);
        transitions.took(code, system, month, 1, Pounds.of(index % 5 == 0 ? "1720.00" : "1450.00"));
        pass(code, system, Gate.OPERATIONAL, joining.plusDays(10));
        if (!end.isAfter(today)) {
            if (index % 5 == 4) {
                failedOnce(code, system, joining.plusDays(15));
            }
            pass(code, system, Gate.STABLE, joining.plusDays(20));
            validate(code, system, index, end);
        }
    }

    /** Planned until its plan of waves says; the end is given back. */
    private LocalDate plan(PctCode code, String system, LocalDate start) {
        LocalDate end =
                plans.placeOf(code).flatMap(OwnPlace::doubleRunningUntil).orElse(start.plusMonths(1));
        transitions.plan(
                code,
                system,
                new TransitionPlan(
                        start,
                        end,
                        1,
                        Pounds.of("1500.00"),
                        inputs.of(code).monthlyCost().orElse(Pounds.ZERO)),
                true);
        return end;
    }

    /** Most are decommissioned as planned, one in five waits for an exception, one in five has failed the last gate. */
    private void validate(PctCode code, String system, int index, LocalDate end) {
        LocalDate decided = end.minusDays(3);
        transitions.measure(
                code,
                system,
                new Measurement(
                        "Finished consultant episodes",
                        YearMonth.from(decided),
                        new BigDecimal("4200.00"),
                        new BigDecimal(index % 5 == 1 ? "4380.00" : "4212.00"),
                        new BigDecimal("2")));
        if (index % 5 == 2) {
            transitions.fail(
                    code, system, Gate.VALIDATED, new GateVerdict(decided, WHO, "Monthly report late. Illustrative."));
        } else if (index % 5 != 1) {
            if (index % 5 == 3) {
                acceptedByName(code, system, YearMonth.from(decided));
            }
            pass(code, system, Gate.VALIDATED, decided);
            transitions.decommission(code, system, end, "All gates passed. Illustrative.");
        }
    }

    /** The second gate fails, is opened again the day after, and is passed later. */
    private void failedOnce(PctCode code, String system, LocalDate on) {
        transitions.fail(
                code, system, Gate.STABLE, new GateVerdict(on, WHO, "Two nights without a load. Illustrative."));
        transitions.reopen(
                code, system, Gate.STABLE, new GateVerdict(on.plusDays(1), WHO, "The load is mended. Illustrative."));
    }

    /** A measure above tolerance, which a named person accepts so that the last gate can be passed. */
    private void acceptedByName(PctCode code, String system, YearMonth month) {
        String measure = "Outpatient first attendances";
        transitions.measure(
                code,
                system,
                new Measurement(
                        measure, month, new BigDecimal("9800.00"), new BigDecimal("10100.00"), new BigDecimal("2")));
        transitions.accept(
                code,
                system,
                measure,
                month,
                "Director of finance (illustrative)",
                "Only the new system counts telephone contacts. Illustrative.");
    }

    private void pass(PctCode code, String system, Gate gate, LocalDate on) {
        transitions.pass(code, system, gate, new GateVerdict(on, WHO, "Daily reports agree. Illustrative."));
    }

    private void fund(List<ImportRow> memberships) {
        for (ImportRow row : memberships) {
            if (!row.text("consulted").isEmpty()) {
                fund.contribute(
                        row.value("pct_code", PctCode::of),
                        Pounds.of("10000.00"),
                        LocalDate.of(2006, 11, 1),
                        "Commissioning development 2006/07",
                        true);
            }
        }
        String tranche = fund.agree(
                "Further tranche of January 2007",
                Pounds.of("40000.00"),
                LocalDate.of(2007, 1, 23),
                "FAQ 1 of January 2007: a further tranche, a maximum of £40k");
        drawDowns(tranche);
        milestones();
    }

    private void drawDowns(String tranche) {
        AtomicReference<String> staff = new AtomicReference<>();
        AtomicReference<String> office = new AtomicReference<>();
        DayOfEntry.on(LocalDate.of(2007, 2, 12), () -> {
            staff.set(fund.ask(tranche, Workstream.HR, Pounds.of("9500.00"), "Staff consultation. Illustrative."));
            office.set(fund.ask(
                    tranche, Workstream.PROGRAMME, Pounds.of("6000.00"), "Office for the team. Illustrative."));
        });
        DayOfEntry.on(
                LocalDate.of(2007, 2, 26),
                () -> CurrentActor.onBehalfOf(Actor.of("host", Role.HOST_ADMIN, null), () -> {
                    fund.approve(staff.get(), "Agreed by the programme board. Illustrative.");
                    fund.refuse(office.get(), "The host PCT has room. Illustrative.");
                }));
        DayOfEntry.on(
                LocalDate.of(2007, 5, 21),
                () -> fund.ask(tranche, Workstream.IT, Pounds.of("18000.00"), "Interface design. Illustrative."));
    }

    private void milestones() {
        String circulated =
                milestones.plan("Business case circulated", Workstream.PROGRAMME, LocalDate.of(2006, 12, 15));
        milestones.reach(circulated, LocalDate.of(2006, 12, 15));
        String tender = milestones.plan("Open tender for the system", Workstream.IT, LocalDate.of(2007, 3, 30));
        DayOfEntry.on(
                LocalDate.of(2007, 3, 12),
                () -> milestones.drop(tender, "The host PCT’s system is taken on. Illustrative."));
        milestones.plan("Host PCT named", Workstream.PROGRAMME, LocalDate.of(2007, 5, 15));
        milestones.plan("Core team in post", Workstream.HR, LocalDate.of(2007, 7, 2));
    }
}
