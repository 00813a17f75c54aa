package uk.nhs.css.reporting.london;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.membership.consultation.CommentView;
import uk.nhs.css.membership.consultation.Consultation;
import uk.nhs.css.membership.consultation.Faq;
import uk.nhs.css.membership.consultation.FaqView;
import uk.nhs.css.membership.consultation.Topic;
import uk.nhs.css.membership.mobilisation.DrawDownState;
import uk.nhs.css.membership.mobilisation.FundView;
import uk.nhs.css.membership.mobilisation.MilestoneState;
import uk.nhs.css.membership.mobilisation.MobilisationFund;
import uk.nhs.css.membership.mobilisation.Workstream;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.PlanState;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.planner.Score;
import uk.nhs.css.membership.transition.Gate;
import uk.nhs.css.membership.transition.GateOutcome;
import uk.nhs.css.membership.transition.LondonTransitionView;
import uk.nhs.css.membership.transition.Measurement;
import uk.nhs.css.membership.transition.TransitionPlan;
import uk.nhs.css.membership.transition.TransitionView;
import uk.nhs.css.membership.transition.Transitions;

/** What the small London has on record beside its members: plans, transitions, the fund, comments. */
final class Records {

    final List<PlanView> plans = new ArrayList<>();
    final List<TransitionView> transitions = new ArrayList<>();
    final List<CommentView> comments = new ArrayList<>();
    final List<FaqView> published = new ArrayList<>();
    FundView fund = fund(List.of(), List.of(), List.of());

    /** Nothing at all. */
    static Records none() {
        return new Records();
    }

    static Records small() {
        Records records = new Records();
        records.plan(1, "2007-03-01", List.of(wave(1, "2007-06-01", place("5C5", "Newham PCT", 3, false))));
        records.plan(
                2,
                "2007-05-10",
                List.of(
                        wave(1, "2007-06-01"),
                        wave(
                                2,
                                "2007-09-01",
                                place("5C5", "Newham PCT", 3, false),
                                place("5LF", "Lewisham PCT", 2, true))));
        records.transition("5K7", "2007-05-01", "2007-06-01", "1450.00", GateOutcome.PASSED);
        records.transition("TAK", "2007-03-01", "2007-07-01", "1720.00", GateOutcome.FAILED);
        records.comment("5K5", Topic.PAYMENT, "2007-01-10", "2007-01-20");
        records.comment("5K7", Topic.PAYMENT, "2007-02-01", null);
        records.comment("TAK", Topic.BENEFITS, "2007-05-20", null);
        records.published.add(
                new FaqView("f1", Topic.PAYMENT, "When is the first invoice due?", "=NOW()+30 days", at("2007-01-25")));
        records.fund = fund(
                List.of(paid("5K5", "2006-11-01", "10000.00"), paid("5A9", "2007-05-31", "10000.00")),
                List.of(
                        drawn("d1", "18000.00", "2007-04-02", DrawDownState.APPROVED, "2007-05-15"),
                        drawn("d2", "9500.00", "2007-05-20", DrawDownState.ASKED, null)),
                List.of(new FundView.MilestoneView(
                        "m1",
                        "Host PCT named",
                        Workstream.PROGRAMME,
                        LocalDate.of(2007, 5, 15),
                        MilestoneState.PLANNED,
                        Optional.empty(),
                        true)));
        return records;
    }

    private void plan(int number, String published, List<PlanView.WaveView> waves) {
        plans.add(
                0,
                new PlanView(
                        Optional.of("p" + number),
                        Optional.of(number),
                        Optional.of(number == 2 ? PlanState.PUBLISHED : PlanState.SUPERSEDED),
                        "As agreed.",
                        waves,
                        List.of(),
                        true,
                        Optional.empty(),
                        new Score(0, 2, Optional.empty(), 0, 5, 0),
                        number == 1
                                ? List.of()
                                : List.of(new PlanView.UnmetWishView(
                                        PctCode.of("5C5"),
                                        "Newham PCT",
                                        "CAPACITY",
                                        Optional.of(1),
                                        Optional.empty(),
                                        "Wave 1 is full.")),
                        List.of(),
                        2,
                        10,
                        "host",
                        at(published),
                        Optional.of("host2"),
                        Optional.of(at(published))));
    }

    private static PlanView.WaveView wave(int number, String start, PlanView.PlaceView... places) {
        return new PlanView.WaveView(number, LocalDate.parse(start), 5, 5, List.of(places));
    }

    private static PlanView.PlaceView place(String code, String name, int months, boolean pinned) {
        return new PlanView.PlaceView(
                PctCode.of(code), name, "Old System", months, LocalDate.of(2007, 12, 1), pinned, 250_000);
    }

    private void transition(String code, String from, String to, String cost, GateOutcome stable) {
        transition(code, from, to, cost, stable, false);
    }

    /** The small London's with an exception open at Barnet. */
    static Records busy() {
        Records records = small();
        records.transition("5A9", "2007-04-01", "2007-07-01", "1450.00", GateOutcome.PASSED, true);
        return records;
    }

    private void transition(String code, String from, String to, String cost, GateOutcome stable, boolean exception) {
        YearMonth month = YearMonth.from(LocalDate.parse(from));
        PctCode pct = PctCode.of(code);
        TransitionPlan plan = new TransitionPlan(
                LocalDate.parse(from), LocalDate.parse(to), 1, Pounds.of("1500.00"), Pounds.of("3100.00"));
        boolean overrun = Pounds.of(cost).isGreaterThan(plan.monthlyCost());
        transitions.add(new TransitionView(
                "t" + code,
                pct,
                code,
                "Old System",
                plan,
                Optional.of(plan.start()),
                List.of(),
                List.of(
                        event(Gate.OPERATIONAL, GateOutcome.PASSED, plan.start().plusDays(14)),
                        event(Gate.STABLE, stable, plan.start().plusDays(28))),
                List.of(),
                List.of(new TransitionView.MeasureView(
                        new Measurement(
                                "Episodes",
                                month,
                                new BigDecimal("100"),
                                new BigDecimal(exception ? "110" : "101"),
                                new BigDecimal("2")),
                        exception,
                        exception,
                        Optional.empty(),
                        Optional.empty())),
                0,
                Optional.empty(),
                0,
                List.of(new TransitionView.MonthView(
                        month,
                        1,
                        Optional.of(1),
                        Pounds.of("1500.00"),
                        Optional.of(Pounds.of(cost)),
                        Pounds.of("3100.00"),
                        overrun)),
                overrun,
                true));
    }

    private static TransitionView.GateEventView event(Gate gate, GateOutcome outcome, LocalDate on) {
        return new TransitionView.GateEventView(gate, outcome, on, "Head of information", "Reports agree.", "host");
    }

    private void comment(String code, Topic topic, String sent, String answered) {
        Optional<Instant> at = Optional.ofNullable(answered).map(Records::at);
        comments.add(new CommentView(
                code + sent,
                PctCode.of(code),
                code,
                topic,
                "=HYPERLINK(\"x\")",
                code,
                at(sent),
                at.map(when -> "Thirty days after the invoice."),
                at.map(when -> "host"),
                at,
                true));
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** A further contribution on the record. */
    void pays(String code, String on, String amount) {
        List<FundView.ContributionView> all = new ArrayList<>(fund.contributions());
        all.add(paid(code, on, amount));
        fund = fund(all, fund.tranches().get(0).drawDowns(), fund.milestones());
    }

    private static FundView.ContributionView paid(String code, String on, String amount) {
        return new FundView.ContributionView(
                PctCode.of(code), code, Pounds.of(amount), LocalDate.parse(on), "Ref", true);
    }

    private static FundView.DrawDownView drawn(
            String id, String amount, String asked, DrawDownState state, String settled) {
        Optional<String> on = Optional.ofNullable(settled);
        return new FundView.DrawDownView(
                id,
                Workstream.IT,
                Pounds.of(amount),
                "Interface design",
                LocalDate.parse(asked),
                state,
                "host",
                on.map(day -> "host2"),
                on.map(LocalDate::parse),
                on.map(day -> "Agreed."));
    }

    private static FundView fund(
            List<FundView.ContributionView> paid,
            List<FundView.DrawDownView> drawn,
            List<FundView.MilestoneView> milestones) {
        return new FundView(
                World.TODAY,
                paid,
                Pounds.ZERO,
                List.of(new FundView.TrancheView(
                        "tr",
                        "Further tranche",
                        Pounds.of("40000.00"),
                        LocalDate.of(2007, 1, 23),
                        "FAQ 1",
                        Pounds.ZERO,
                        Pounds.ZERO,
                        Pounds.ZERO,
                        drawn)),
                Pounds.ZERO,
                Pounds.ZERO,
                Pounds.ZERO,
                milestones);
    }

    PhasingPlans plans() {
        return new PhasingPlans() {
            @Override
            public Map<PctCode, LocalDate> startsOn(LocalDate day) {
                Map<PctCode, LocalDate> starts = new TreeMap<>();
                inForceOn(day).stream()
                        .limit(1)
                        .flatMap(plan -> plan.waves().stream())
                        .forEach(wave -> wave.members().forEach(place -> starts.put(place.code(), wave.start())));
                return starts;
            }

            @Override
            public List<PlanView> inForceOn(LocalDate day) {
                return plans.stream()
                        .filter(plan -> plan.publishedAt()
                                .orElseThrow()
                                .isBefore(at(day.toString()).plusSeconds(43_200)))
                        .limit(2)
                        .toList();
            }
        };
    }

    Transitions transitions() {
        return new Transitions() {
            @Override
            public LondonTransitionView london() {
                return new LondonTransitionView(World.TODAY, transitions, List.of(), Optional.empty(), 0);
            }
        };
    }

    Consultation consultation() {
        return new Consultation() {
            @Override
            public List<CommentView> comments(String containing) {
                return comments;
            }
        };
    }

    Faq faq() {
        return new Faq() {
            @Override
            public List<FaqView> search(String containing) {
                return published;
            }
        };
    }

    MobilisationFund mobilisation() {
        return new MobilisationFund() {
            @Override
            public FundView fund() {
                return fund;
            }
        };
    }
}
