package uk.nhs.css.membership.phasing.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Says why a PCT has no place, and what stands in the way of a wish, by trying the change on the plan and looking at which
 * rule it breaks. Sentences name no other PCT: each PCT reads its own.
 */
final class Explanations {

    private final Problem problem;
    private final Places plan;
    private final Map<PctCode, Unit> units = new TreeMap<>();

    Explanations(Problem problem, Places plan) {
        this.problem = problem;
        this.plan = plan;
        Unit.of(problem).forEach(unit -> unit.codes().forEach(code -> units.put(code, unit)));
    }

    /** Every candidate without a place, by code. */
    List<Unscheduled> unscheduled() {
        return problem.candidates().stream()
                .filter(candidate -> plan.waveOf(candidate.code()).isEmpty())
                .map(this::whyUnscheduled)
                .toList();
    }

    /** Every placed candidate whose wish is not met, by code. */
    List<UnmetWish> unmetWishes() {
        List<UnmetWish> unmet = new ArrayList<>();
        for (Candidate candidate : plan.placed()) {
            Wave now = problem.wave(plan.waveOf(candidate.code()).orElseThrow());
            if (candidate.penalty(now.start()) > 0) {
                unmet.add(whyUnmet(candidate, now));
            }
        }
        return unmet;
    }

    private Unscheduled whyUnscheduled(Candidate candidate) {
        Optional<Unscheduled> alone = candidate.cannotBePlaced(problem.lastStart());
        if (alone.isPresent()) {
            return alone.get();
        }
        Unit unit = units.get(candidate.code());
        if (!unit.isPlaceable(problem)) {
            return new Unscheduled(
                    candidate.code(), HardRule.TOGETHER, "A PCT that shares its installation cannot join in any wave.");
        }
        HardRule rule = null;
        List<String> details = new ArrayList<>();
        for (Wave wave : problem.waves()) {
            if (unit.isReadyOn(wave)) {
                Optional<Breach> breach = breachOf(plan.with(unit.codes(), Optional.of(wave.number())));
                rule = rule == null ? breach.map(Breach::rule).orElse(null) : rule;
                details.add(breach.map(Breach::detail).orElse(""));
            }
        }
        return new Unscheduled(
                candidate.code(),
                rule == null ? HardRule.CAPACITY : rule,
                String.join(
                        " ",
                        details.stream()
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .toList()));
    }

    private UnmetWish whyUnmet(Candidate candidate, Wave now) {
        PctCode code = candidate.code();
        List<Wave> nearer = problem.waves().stream()
                .filter(wave -> candidate.penalty(wave.start()) < candidate.penalty(now.start()))
                .sorted(Comparator.comparingInt((Wave wave) -> candidate.penalty(wave.start()))
                        .thenComparing(Wave::number))
                .toList();
        if (nearer.isEmpty()) {
            return new UnmetWish(
                    code, "NO_WAVE", Optional.empty(), Optional.empty(), "No wave starts nearer to the wished months.");
        }
        if (problem.pinned().containsKey(code)) {
            return new UnmetWish(
                    code,
                    HardRule.PINNED.name(),
                    Optional.of(nearer.get(0).number()),
                    Optional.empty(),
                    "It is pinned in wave " + now.number() + ".");
        }
        Wave target = nearer.get(0);
        Unit unit = units.get(code);
        Places moved = plan.with(unit.codes(), Optional.of(target.number()));
        Optional<Breach> breach = breachOf(moved);
        if (breach.isPresent() && breach.get().rule() == HardRule.READY && candidate.isReadyOn(target.start())) {
            return new UnmetWish(
                    code,
                    HardRule.TOGETHER.name(),
                    Optional.of(target.number()),
                    Optional.empty(),
                    "A PCT that shares its installation is not ready on " + Dates.inWords(target.start()) + ".");
        }
        if (breach.isPresent()) {
            return new UnmetWish(
                    code,
                    breach.get().rule().name(),
                    Optional.of(target.number()),
                    whoGivesWay(moved, breach.get(), unit),
                    breach.get().detail());
        }
        return aimInTheWay(candidate, target, moved);
    }

    /** No hard rule stands in the way, so an aim that comes before this wish does. */
    private UnmetWish aimInTheWay(Candidate candidate, Wave target, Places moved) {
        Score before = plan.score();
        Score after = moved.score();
        String rule = "OTHER_WISHES";
        String reason = "Others that share its installation wish otherwise, and theirs weigh as much.";
        if (after.moved() > before.moved()) {
            rule = "PUBLISHED";
            reason = "It would leave its published place.";
        } else if (Planner.value(problem, Aim.QUORUM, moved) < Planner.value(problem, Aim.QUORUM, plan)) {
            rule = "QUORUM";
            reason = "Quorum would be reached later.";
        }
        return new UnmetWish(candidate.code(), rule, Optional.of(target.number()), Optional.empty(), reason);
    }

    /** The PCT whose place alone would have to go for the move to fit; the one whose own wish weighs least. */
    private Optional<PctCode> whoGivesWay(Places moved, Breach breach, Unit unit) {
        return breach.involved().stream()
                .filter(code -> !unit.codes().contains(code))
                .filter(code -> !problem.pinned().containsKey(code))
                .sorted(Comparator.comparingInt(this::weightOf).thenComparing(Comparator.naturalOrder()))
                .filter(code -> moved.with(units.get(code).codes(), Optional.empty())
                        .breaches()
                        .isEmpty())
                .findFirst();
    }

    private int weightOf(PctCode code) {
        return problem.candidates().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .flatMap(Candidate::wish)
                .map(Wish::weight)
                .orElse(0);
    }

    private static Optional<Breach> breachOf(Places places) {
        return places.breaches().stream().findFirst();
    }
}
