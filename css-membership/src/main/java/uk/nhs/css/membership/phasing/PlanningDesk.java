package uk.nhs.css.membership.phasing;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.approval.RecordedApprovals;
import uk.nhs.css.membership.phasing.planner.Candidate;
import uk.nhs.css.membership.phasing.planner.Problem;
import uk.nhs.css.membership.phasing.planner.Wave;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembershipState;

/** Lays out a problem for the planner from what is recorded today. */
class PlanningDesk {

    /** States in which a PCT may still get a place, approved or not. */
    private static final Set<MembershipState> WAITING = EnumSet.of(
            MembershipState.INVITED,
            MembershipState.CONSULTED,
            MembershipState.APPROVED,
            MembershipState.SCHEDULED,
            MembershipState.DECLINED);

    private static final Set<MembershipState> UNDER_WAY = EnumSet.of(MembershipState.JOINING, MembershipState.MEMBER);

    private final FactStore facts;
    private final PlanStore plans;
    private final RecordedApprovals approvals;
    private final PopulationBook populations;

    PlanningDesk(EntityManager em, RecordedApprovals approvals, PopulationBook populations) {
        this.facts = new FactStore(em);
        this.plans = new PlanStore(em);
        this.approvals = approvals;
        this.populations = populations;
    }

    /**
     * The problem, and the PCTs in it whose double running has begun.
     *
     * @param started PCTs that are joining or members and have their published place in one of the waves
     */
    record Layout(Problem problem, Set<PctCode> started) {}

    /** @param members every membership, seen by one who may see all */
    Layout layOut(ProposalRequest request, List<MemberView> members, LocalDate today) {
        List<Wave> waves = waves(request.waves());
        Map<PctCode, LocalDate> published = new TreeMap<>();
        Map<YearMonth, Integer> committed = new TreeMap<>();
        Map<PctCode, Integer> pinned = pins(request.pinned(), waves);
        Set<PctCode> started = new TreeSet<>();
        Set<PctCode> underWay = codes(members, UNDER_WAY);
        PlanningLimits limits = facts.limits();
        int already = underWay.size();
        for (PhasingPlan plan : plans.published().stream().toList()) {
            for (PhasingPlace place : plan.places()) {
                Optional<PlacedPct> placed = place.placed();
                if (placed.isEmpty()) {
                    continue;
                }
                LocalDate start = plan.startOf(placed.get());
                published.put(place.code(), start);
                if (underWay.contains(place.code())) {
                    Optional<Wave> wave = waves.stream()
                            .filter(each -> each.start().equals(start))
                            .findFirst();
                    if (wave.isPresent()) {
                        started.add(place.code());
                        pinned.put(place.code(), wave.get().number());
                        already--;
                    } else {
                        commit(committed, start, placed.get().months(), limits.staffPerPct());
                    }
                }
            }
        }
        Set<PctCode> clear = approvals.clear();
        Map<PctCode, JoiningFacts> known = facts.facts();
        Map<PctCode, PopulationUsed> heads =
                populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, FinancialYear.containing(today));
        List<Candidate> candidates = new ArrayList<>();
        for (MemberView member : members) {
            JoiningFacts of = known.getOrDefault(member.code(), JoiningFacts.of(member.code(), false));
            long weighted = Optional.ofNullable(heads.get(member.code()))
                    .map(used -> used.heads().count())
                    .orElse(0L);
            if (started.contains(member.code())) {
                candidates.add(underWay(of, weighted, published.get(member.code())));
            } else if (WAITING.contains(member.state())) {
                Optional<LocalDate> own = Optional.ofNullable(published.get(member.code()));
                candidates.add(waiting(of, weighted, isApproved(member, clear), readyFrom(of, own, today)));
            }
        }
        Problem problem = new Problem(
                candidates,
                waves,
                facts.times(),
                limits.staffPerPct(),
                request.staffLimit().orElse(limits.staffLimit()),
                committed,
                already,
                Quorum.MEMBERS,
                pinned,
                request.keepPublished() ? published : Map.of());
        return new Layout(problem, started);
    }

    private static boolean isApproved(MemberView member, Set<PctCode> clear) {
        boolean moved = member.state() == MembershipState.APPROVED || member.state() == MembershipState.SCHEDULED;
        return moved && clear.contains(member.code());
    }

    /** PCTs that may still get a place. */
    static Set<PctCode> waiting(List<MemberView> members) {
        return codes(members, WAITING);
    }

    /** A wave that has begun takes nobody more, save a PCT whose own published wave it is. */
    private static Optional<LocalDate> readyFrom(JoiningFacts facts, Optional<LocalDate> own, LocalDate today) {
        LocalDate open = own.filter(start -> start.isBefore(today)).orElse(today);
        return facts.readiness().map(day -> day.isBefore(open) ? open : day);
    }

    private static Candidate waiting(JoiningFacts facts, long heads, boolean approved, Optional<LocalDate> readiness) {
        return new Candidate(
                facts.code(),
                approved,
                facts.system(),
                facts.installation(),
                readiness,
                facts.blocker(),
                facts.wishForPlanner(),
                heads);
    }

    /** A PCT whose double running has begun: it holds its place, whatever was wished or blocked before. */
    static Candidate underWay(JoiningFacts facts, long heads, LocalDate start) {
        return new Candidate(
                facts.code(), true, facts.system(), "", Optional.of(start), Optional.empty(), Optional.empty(), heads);
    }

    private static void commit(Map<YearMonth, Integer> committed, LocalDate start, int months, int staffPerPct) {
        for (int month = 0; month < months; month++) {
            committed.merge(YearMonth.from(start).plusMonths(month), staffPerPct, Integer::sum);
        }
    }

    static List<Wave> waves(List<WaveRequest> requests) {
        List<Wave> waves = new ArrayList<>();
        for (WaveRequest request : requests) {
            waves.add(new Wave(waves.size() + 1, request.start(), request.capacity(), request.newSystemLimit()));
        }
        return waves;
    }

    private static Map<PctCode, Integer> pins(List<Pin> pins, List<Wave> waves) {
        Map<PctCode, Integer> pinned = new LinkedHashMap<>();
        for (Pin pin : pins) {
            Wave wave = waves.stream()
                    .filter(each -> String.valueOf(each.number()).equals(pin.wave())
                            || each.start().toString().equals(pin.wave()))
                    .findFirst()
                    .orElseThrow(() -> new MalformedInput(
                            "pinned",
                            pin.wave(),
                            "names no wave",
                            "Give the number of a wave, from 1, or its first day."));
            if (pinned.put(pin.code(), wave.number()) != null) {
                throw new MalformedInput("pinned", pin.code().value(), "is pinned twice", "Pin each PCT once.");
            }
        }
        return pinned;
    }

    private static Set<PctCode> codes(List<MemberView> members, Set<MembershipState> states) {
        Set<PctCode> codes = new HashSet<>();
        members.stream().filter(member -> states.contains(member.state())).forEach(member -> codes.add(member.code()));
        return codes;
    }
}
