package uk.nhs.css.membership.phasing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.planner.Candidate;
import uk.nhs.css.membership.phasing.planner.HardRule;
import uk.nhs.css.membership.phasing.planner.Places;
import uk.nhs.css.membership.phasing.planner.Problem;
import uk.nhs.css.membership.phasing.planner.Proposal;
import uk.nhs.css.membership.phasing.planner.Unscheduled;
import uk.nhs.css.membership.phasing.planner.Wave;

/** Makes a plan out of places that were agreed before there was a planner. Nothing is chosen, all is counted. */
class PaperPlans {

    private final FactStore facts;
    private final PopulationBook populations;
    private final PctDirectory directory;

    PaperPlans(EntityManager em, PopulationBook populations, PctDirectory directory) {
        this.facts = new FactStore(em);
        this.populations = populations;
        this.directory = directory;
    }

    PhasingPlan plan(
            List<WaveRequest> requests,
            Map<PctCode, LocalDate> starts,
            String note,
            String by,
            Instant at,
            LocalDate today) {
        List<Wave> waves = PlanningDesk.waves(requests);
        Map<PctCode, JoiningFacts> known = facts.facts();
        Map<PctCode, PopulationUsed> heads =
                populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, FinancialYear.containing(today));
        List<Candidate> candidates = new ArrayList<>();
        Map<PctCode, Integer> places = new TreeMap<>();
        starts.forEach((code, start) -> {
            JoiningFacts of = Optional.ofNullable(known.get(code))
                    .filter(each -> each.system().isPresent())
                    .orElseThrow(() -> new MalformedInput(
                            "system",
                            code.value(),
                            "has no legacy system recorded",
                            "Record its legacy system first."));
            candidates.add(PlanningDesk.underWay(
                    of,
                    Optional.ofNullable(heads.get(code))
                            .map(used -> used.heads().count())
                            .orElse(0L),
                    start));
            places.put(
                    code,
                    waves.stream()
                            .filter(wave -> wave.start().equals(start))
                            .findFirst()
                            .orElseThrow(() -> new MalformedInput(
                                    "start", start.toString(), "is the start of no wave", "Give a wave's first day."))
                            .number());
        });
        PlanningLimits limits = facts.limits();
        Problem problem = new Problem(
                candidates,
                waves,
                facts.times(),
                limits.staffPerPct(),
                limits.staffLimit(),
                Map.of(),
                0,
                Quorum.MEMBERS,
                Map.of(),
                Map.of());
        Places taken = new Places(problem, places);
        Proposal proposal = new Proposal(
                taken,
                others(starts.keySet()),
                taken.score(),
                false,
                Optional.of("Agreed on paper, not proposed by the planner."),
                List.of());
        return PhasingPlan.draft(problem, proposal, starts.keySet(), note, by, at);
    }

    /** Every PCT to which the paper gave no place. */
    private List<Unscheduled> others(Set<PctCode> placed) {
        return directory.all().stream()
                .map(PctView::code)
                .filter(code -> !placed.contains(code))
                .map(code -> new Unscheduled(
                        code, HardRule.APPROVED, "Its board had not approved when these waves were agreed."))
                .toList();
    }
}
