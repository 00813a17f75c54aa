package uk.nhs.css.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.mobilisation.Milestones;
import uk.nhs.css.membership.mobilisation.MobilisationFund;
import uk.nhs.css.membership.mobilisation.Workstream;
import uk.nhs.css.membership.phasing.PctInput;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.transition.Gate;
import uk.nhs.css.membership.transition.GateVerdict;
import uk.nhs.css.membership.transition.Measurement;
import uk.nhs.css.membership.transition.TransitionPlan;
import uk.nhs.css.membership.transition.Transitions;

/** Loads illustrative transitions, so that every gate and refusal can be seen, and the mobilisation fund. */
@ApplicationScoped
class SampleTransitions {

    private static final String WHO = "Head of information (illustrative)";
    private static final LocalDate FIRST_WAVE = LocalDate.of(2007, 3, 1);
    private static final LocalDate SECOND_WAVE = LocalDate.of(2007, 4, 1);

    private PhasingInputs inputs;
    private Transitions transitions;
    private MobilisationFund fund;
    private Milestones milestones;

    protected SampleTransitions() {}

    @Inject
    SampleTransitions(PhasingInputs inputs, Transitions transitions, MobilisationFund fund, Milestones milestones) {
        this.inputs = inputs;
        this.transitions = transitions;
        this.fund = fund;
        this.milestones = milestones;
    }

    /** @param memberships the rows from which memberships were made */
    void load(List<ImportRow> memberships) {
        int index = 0;
        for (ImportRow row : memberships) {
            if (!row.text("joining").isEmpty() && !row.text("then").equals("LEFT")) {
                run(row.value("pct_code", PctCode::of), row.value("joining", Dates::parse), index++);
            }
        }
        fund(memberships);
    }

    private void run(PctCode code, LocalDate joining, int index) {
        PctInput input = inputs.of(code);
        String system = input.system().orElseThrow();
        transitions.plan(
                code,
                system,
                new TransitionPlan(
                        joining,
                        joining.plusMonths(3),
                        1,
                        Pounds.of("1500.00"),
                        input.monthlyCost().orElse(Pounds.ZERO)),
                true);
        transitions.start(code, system, joining);
        if (joining.equals(FIRST_WAVE)) {
            transitions.took(code, system, YearMonth.of(2007, 3), 1, Pounds.of(index % 5 == 0 ? "1720.00" : "1450.00"));
            pass(code, system, Gate.OPERATIONAL, LocalDate.of(2007, 3, 15));
            pass(code, system, Gate.STABLE, LocalDate.of(2007, 4, 16));
            validate(code, system, index);
        } else if (joining.equals(SECOND_WAVE)) {
            transitions.took(code, system, YearMonth.of(2007, 4), 1, Pounds.of("1450.00"));
            pass(code, system, Gate.OPERATIONAL, LocalDate.of(2007, 4, 20));
        }
    }

    /** A third are decommissioned, a third wait for an exception, a third have failed the last gate. */
    private void validate(PctCode code, String system, int index) {
        transitions.measure(
                code,
                system,
                new Measurement(
                        "Finished consultant episodes",
                        YearMonth.of(2007, 4),
                        new BigDecimal("4200.00"),
                        new BigDecimal(index % 3 == 1 ? "4380.00" : "4212.00"),
                        new BigDecimal("2")));
        if (index % 3 == 0) {
            pass(code, system, Gate.VALIDATED, LocalDate.of(2007, 5, 14));
            transitions.decommission(code, system, LocalDate.of(2007, 5, 21), "All gates passed. Illustrative.");
        } else if (index % 3 == 2) {
            transitions.fail(
                    code,
                    system,
                    Gate.VALIDATED,
                    new GateVerdict(LocalDate.of(2007, 5, 14), WHO, "Monthly report late. Illustrative."));
        }
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
        fund.ask(tranche, Workstream.IT, Pounds.of("18000.00"), "Interface design. Illustrative.");
        fund.ask(tranche, Workstream.HR, Pounds.of("9500.00"), "Staff consultation. Illustrative.");
        milestones.plan("Host PCT named", Workstream.PROGRAMME, LocalDate.of(2007, 5, 15));
        milestones.plan("Core team in post", Workstream.HR, LocalDate.of(2007, 7, 2));
    }
}
