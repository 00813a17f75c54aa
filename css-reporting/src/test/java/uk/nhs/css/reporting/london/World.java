package uk.nhs.css.reporting.london;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.approval.ApprovalTracker;
import uk.nhs.css.membership.approval.TrackerRow;
import uk.nhs.css.membership.approval.TrackerView;
import uk.nhs.css.membership.phasing.PctInput;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.PhasingInputsView;
import uk.nhs.css.membership.register.MemberDetailView;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.membership.register.MembershipState;
import uk.nhs.css.pricing.costmodel.Calibration;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.costmodel.QuotedPoint;
import uk.nhs.css.pricing.costs.Completeness;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.costs.ImputedCost;
import uk.nhs.css.pricing.neutrality.LondonPosition;
import uk.nhs.css.pricing.neutrality.NetPosition;
import uk.nhs.css.pricing.neutrality.Neutrality;
import uk.nhs.css.reporting.Samples;

/** A London in memory behind the doors that reports use. */
final class World {

    static final LocalDate TODAY = LocalDate.of(2007, 6, 1);

    final List<PctView> pcts = new ArrayList<>();
    final List<MemberView> members = new ArrayList<>();
    final Map<PctCode, PopulationUsed> heads = new TreeMap<>();
    final Map<PctCode, LocalDate> meetings = new LinkedHashMap<>();
    LocalDate today = TODAY;
    boolean costIsKnown = true;
    boolean costIsModelled = true;
    boolean staffIsOffered = true;

    /** Whether something stands in every column: conditions, old debts, credits, staff in kind, benefits, true-ups. */
    boolean busy;

    Records records = Records.none();
    Actor actor = Actor.of("sha", Role.SHA_ANALYST, null);

    /** Eight PCTs: five members, one joining, one left; Harrow was never invited. */
    static World small() {
        World world = new World();
        world.pct("5K5", "Brent Teaching PCT", Sector.NWL, 297_436, false);
        world.pct("5K6", "Harrow PCT", Sector.NWL, 200_000, true);
        world.pct("5A9", "Barnet PCT", Sector.NCL, 300_000, true);
        world.pct("5K7", "Camden PCT", Sector.NCL, 210_001, true);
        world.pct("5C5", "Newham PCT", Sector.NEL, 250_000, true);
        world.pct("TAK", "Bexley Care Trust", Sector.SEL, 220_000, true);
        world.pct("5LF", "Lewisham PCT", Sector.SEL, 0, true);
        world.pct("5K9", "Croydon PCT", Sector.SWL, 330_000, true);
        world.member("5K5", MembershipState.MEMBER, "2007-04-01", null, false);
        world.member("5A9", MembershipState.MEMBER, "2007-04-01", null, true);
        world.member("5K7", MembershipState.MEMBER, "2007-05-01", null, true);
        world.member("5C5", MembershipState.JOINING, null, null, true);
        world.member("TAK", MembershipState.MEMBER, "2007-06-01", null, true);
        world.member("5LF", MembershipState.CONSULTED, null, null, true);
        world.member("5K9", MembershipState.LEFT, "2006-10-01", "2007-04-01", true);
        world.meetings.put(PctCode.of("5LF"), LocalDate.of(2007, 6, 21));
        world.records = Records.small();
        return world;
    }

    void pct(String code, String name, Sector sector, long weighted, boolean standIn) {
        PctCode pct = PctCode.of(code);
        pcts.add(new PctView(
                pct, name, sector, List.of(name), LocalDate.of(2002, 4, 1), Optional.empty(), Optional.empty()));
        if (weighted > 0) {
            PopulationBasis basis = standIn ? PopulationBasis.RESIDENT : PopulationBasis.UNIFIED_WEIGHTED;
            heads.put(
                    pct,
                    new PopulationUsed(
                            pct, PopulationBasis.UNIFIED_WEIGHTED, basis, Samples.YEAR, Heads.of(weighted), "test", 1));
        }
    }

    void member(String code, MembershipState state, String joined, String left, boolean illustrative) {
        PctView pct = pcts.stream()
                .filter(view -> view.code().equals(PctCode.of(code)))
                .findFirst()
                .orElseThrow();
        members.add(new MemberView(
                pct.code(),
                pct.name(),
                pct.sector(),
                state,
                Optional.ofNullable(joined).map(LocalDate::parse),
                Optional.ofNullable(left).map(LocalDate::parse),
                illustrative));
    }

    Reports reports() {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Reports(everyReport(), actor, clock);
    }

    List<LondonReport> everyReport() {
        Standings standings = new Standings(directory(), register());
        Accounts accounts = new Accounts(this);
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        PlansOnDay plans = new PlansOnDay(records.plans());
        // In the wrong order on purpose: the registry has its own.
        return List.of(
                new DataCompleteness(standings, book(), completeness(), inputs()),
                new CostNeutrality(neutrality(), standings),
                new StaffInKind(accounts.staffCredits(), standings),
                new CostRecoveryReport(accounts.costRecovery(), accounts.outlooks(), accounts.chargeBook(), standings),
                new AgreementReport(accounts.agreements(), accounts.reader(), standings),
                new IncomeAndDebt(accounts.debts(), accounts.reader(), accounts.invoices(), standings),
                new PriceOutlook(curves(), standings, book()),
                new ConsultationThemes(records.consultation(), records.faq(), standings, clock),
                new MobilisationReport(records.mobilisation(), standings),
                new TransitionReport(records.transitions(), standings),
                new PhasingReport(plans, standings),
                new PriceByMonth(curves(), standings, plans),
                new ApprovalsAndTakeUp(standings, tracker(), book(), register()));
    }

    /** Brent has supplied its staff; nobody anything else. */
    private Completeness completeness() {
        return new Completeness() {
            @Override
            public List<Row> counted(FinancialYear year) {
                return pcts.stream()
                        .map(pct -> new Row(
                                pct.code(),
                                pct.name(),
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(CostCategory.STAFF, pct.code().equals(PctCode.of("5K5")))))
                        .toList();
            }
        };
    }

    /** 39p a weighted head and 20p once; Brent replaces £60,000.00, of the others a tenth of a pound a head is assumed. */
    private Neutrality neutrality() {
        return new Neutrality() {
            @Override
            public LondonPosition london(FinancialYear year) {
                return new LondonPosition(
                        year,
                        pcts.stream()
                                .filter(pct -> heads.containsKey(pct.code()) && year.equals(Samples.YEAR))
                                .map(pct -> position(pct, heads.get(pct.code()).heads()))
                                .toList());
            }
        };
    }

    private NetPosition position(PctView pct, Heads heads) {
        boolean brent = pct.code().equals(PctCode.of("5K5"));
        Money tenth = PencePerHead.of("10").times(heads);
        return new NetPosition(
                pct.code(),
                pct.name(),
                Samples.YEAR,
                true,
                PencePerHead.of("39").times(heads),
                PencePerHead.of("20").times(heads),
                Pounds.of(busy ? "700.01" : "0.00"),
                brent ? Pounds.of("60000.00") : Pounds.ZERO,
                brent ? List.of() : List.of(new ImputedCost(CostCategory.STAFF, tenth, 1, tenth, tenth)),
                List.of(),
                Pounds.of(busy ? "300.07" : "0.00"),
                Pounds.of("1000.00"),
                List.of());
    }

    /** Every member uses the same system; only Newham has said when it is ready. */
    private PhasingInputs inputs() {
        return new PhasingInputs() {
            @Override
            public PhasingInputsView inputs() {
                return new PhasingInputsView(members.stream().map(World::input).toList(), List.of(), 2, 10);
            }
        };
    }

    private static PctInput input(MemberView member) {
        return new PctInput(
                member.code(),
                member.name(),
                member.sector(),
                member.state(),
                Optional.of("Old System"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2007, 8, 1))
                        .filter(day -> member.code().equals(PctCode.of("5C5"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    private PctDirectory directory() {
        return new PctDirectory() {
            @Override
            public List<PctView> all() {
                return List.copyOf(pcts);
            }
        };
    }

    private MembersRegister register() {
        return new MembersRegister() {
            @Override
            public List<MemberView> allOn(LocalDate day) {
                return members.stream().map(member -> then(member, day)).toList();
            }

            @Override
            public MemberDetailView member(PctCode code) {
                MemberView view = members.stream()
                        .filter(member -> member.code().equals(code))
                        .findFirst()
                        .orElseThrow();
                return new MemberDetailView(view, List.of(), List.of(), List.of(), "", List.of(), Optional.empty());
            }
        };
    }

    /** Before its join date a member was joining, before its leave date one that has left was a member. */
    private static MemberView then(MemberView member, LocalDate day) {
        boolean before = member.joinDate().filter(day::isBefore).isPresent();
        boolean left = member.leaveDate().filter(leaves -> !leaves.isAfter(day)).isPresent();
        MembershipState state = !member.state().hasJoined()
                ? member.state()
                : before ? MembershipState.JOINING : left ? MembershipState.LEFT : MembershipState.MEMBER;
        return new MemberView(
                member.code(),
                member.name(),
                member.sector(),
                state,
                member.joinDate(),
                member.leaveDate(),
                member.illustrative());
    }

    private ApprovalTracker tracker() {
        return new ApprovalTracker() {
            @Override
            public TrackerView on(LocalDate day) {
                List<TrackerRow> rows = pcts.stream().map(World.this::tracked).toList();
                return new TrackerView(TODAY, rows, 0, 0, 0, rows.size(), 0);
            }
        };
    }

    private TrackerRow tracked(PctView pct) {
        return new TrackerRow(
                pct.code(),
                pct.name(),
                pct.sector(),
                Optional.empty(),
                0,
                busy ? 2 : 0,
                Optional.ofNullable(meetings.get(pct.code())),
                100,
                false,
                false);
    }

    private PopulationBook book() {
        return new PopulationBook() {
            @Override
            public Map<PctCode, PopulationUsed> usedByAll(PopulationBasis asked, FinancialYear year) {
                return year.equals(Samples.YEAR) ? Map.copyOf(heads) : Map.of();
            }
        };
    }

    private PriceCurves curves() {
        return new PriceCurves() {
            @Override
            public Optional<PriceCurve> find(FinancialYear year) {
                Calibration calibration = Calibration.from(
                        new QuotedPoint(15, PencePerHead.of("61")),
                        new QuotedPoint(31, PencePerHead.of("38")),
                        new BigDecimal(248_177));
                return Stream.of(new PriceCurve(year, calibration.costModel(), Optional.of(calibration), 248_177))
                        .filter(curve -> year.equals(Samples.YEAR))
                        .findFirst();
            }

            @Override
            public PriceCurveView forYear(FinancialYear year) {
                return Samples.curve();
            }
        };
    }
}
