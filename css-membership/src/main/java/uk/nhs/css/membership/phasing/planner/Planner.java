package uk.nhs.css.membership.phasing.planner;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.ojalgo.optimisation.Optimisation;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Proposes which PCT joins in which wave: under the hard rules, the best by each {@link Aim} in turn, each optimised with
 * the earlier ones held at what they reached. What the solver finds is checked and, where possible, improved by {@link
 * Search}. The same problem gives the same plan.
 *
 * <p>Example: {@code new Planner(Duration.ofSeconds(20)).propose(problem, Progress.SILENT).score().placed()}.
 */
public final class Planner {

    /** So few plans are tried one by one. */
    private static final long FEW_PLANS = 20_000;

    private final Duration limit;
    private final long fewPlans;

    /** @param limit the longest time for one aim; a plan that needs longer is given with how far it may be from the best */
    public Planner(Duration limit) {
        this(limit, FEW_PLANS);
    }

    /** @param fewPlans problems with no more plans are tried through instead of solved */
    Planner(Duration limit, long fewPlans) {
        this.limit = limit;
        this.fewPlans = fewPlans;
    }

    /**
     * @return a plan that breaks no hard rule
     * @throws Refusal {@code PINNED} if the pinned places cannot all be had
     * @throws CancellationException if the listener stops it
     */
    public Proposal propose(Problem problem, Progress progress) {
        check(problem);
        List<Unit> units = Unit.of(problem).stream()
                .filter(unit -> unit.isPlaceable(problem))
                .toList();
        List<Aim> aims = aims(problem);
        Halt halt = new Halt();
        progress.haltableBy(halt);
        Search search = new Search(problem, units, aims, halt);
        if (search.canTryAll(fewPlans)) {
            Places best = search.tryAll(new Places(problem, Map.of())).orElseThrow(() -> pinsConflict(problem));
            return explained(problem, best, true, "Every possible plan was tried.");
        }
        return solved(problem, units, aims, search, progress, halt);
    }

    private Proposal solved(
            Problem problem, List<Unit> units, List<Aim> aims, Search search, Progress progress, Halt halt) {
        Map<Aim, Long> reached = new EnumMap<>(Aim.class);
        List<String> open = new ArrayList<>();
        Places best = new Places(problem, Map.of());
        for (Aim aim : aims) {
            if (!progress.goOn(aims.indexOf(aim) + 1, aims.size())) {
                throw new CancellationException("The planner was stopped.");
            }
            if (aim == Aim.QUORUM && problem.membersAlready() + best.score().placed() < problem.quorum()) {
                continue;
            }
            // Two simplex methods, two opinions, side by side: where one overlooks a plan, the other has been seen to
            // find it.
            Map<Aim, Long> held = Map.copyOf(reached);
            Places known = best;
            CompletableFuture<Opinion> dense =
                    CompletableFuture.supplyAsync(() -> solve(problem, units, held, aim, known, false, halt));
            Opinion sparse = solve(problem, units, held, aim, known, true, halt);
            dense.join();
            halt.check();
            best = better(search, sparse.places(), best);
            best = better(search, dense.join().places(), best);
            if (!best.breaches().isEmpty()) {
                throw pinsConflict(problem);
            }
            reached.put(aim, value(problem, aim, best));
            if (!(sparse.proven() && dense.join().proven())) {
                open.add(howFar(problem, units, reached, aim, halt));
            }
        }
        Places improved = search.improve(best);
        if (improved != best) {
            open.add("The solver had overlooked a better plan; whether there is a better one still is not proven.");
        }
        return open.isEmpty()
                ? explained(problem, improved, true, ground(problem, units, reached, halt))
                : explained(problem, improved, false, String.join(" ", open));
    }

    /** What one run of the solver says: its plan, or the known one if it found none, and whether it claims the proof. */
    private record Opinion(Places places, boolean proven) {}

    private Opinion solve(
            Problem problem, List<Unit> units, Map<Aim, Long> held, Aim aim, Places known, boolean sparse, Halt halt) {
        WaveModel model = model(problem, units, held, false);
        if (known.breaches().isEmpty()) {
            model.startFrom(known);
        }
        Optimisation.Result result = model.solve(aim, sparse, limit.toMillis(), halt);
        return new Opinion(
                result.getState().isFeasible() ? model.places(result) : known,
                result.getState().isOptimal());
    }

    private static Places better(Search search, Places found, Places known) {
        boolean sound = found.breaches().isEmpty();
        return sound && (!known.breaches().isEmpty() || search.isBetter(found, known)) ? found : known;
    }

    private static Proposal explained(Problem problem, Places best, boolean optimal, String howKnown) {
        List<Breach> breaches = best.breaches();
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("The planner broke its own rules: " + breaches);
        }
        Explanations explanations = new Explanations(problem, best);
        return new Proposal(
                best,
                explanations.unscheduled(),
                best.score(),
                optimal,
                Optional.of(howKnown),
                explanations.unmetWishes());
    }

    private static WaveModel model(Problem problem, List<Unit> units, Map<Aim, Long> reached, boolean relaxed) {
        WaveModel model = new WaveModel(problem, units, relaxed);
        reached.forEach(model::hold);
        return model;
    }

    private static List<Aim> aims(Problem problem) {
        List<Aim> aims = new ArrayList<>(List.of(Aim.values()));
        if (problem.published().isEmpty()) {
            aims.remove(Aim.FEW_MOVES);
        }
        if (problem.membersAlready() >= problem.quorum()) {
            aims.remove(Aim.QUORUM);
        }
        return aims;
    }

    /** What a plan reaches for an aim, counted from its places and not read from the solver. */
    static long value(Problem problem, Aim aim, Places places) {
        return value(problem, aim, places.score());
    }

    static long value(Problem problem, Aim aim, Score score) {
        return switch (aim) {
            case FEW_MOVES -> score.moved();
            case PLACED -> score.placed();
            case QUORUM ->
                score.quorumReached()
                        .map(start -> problem.waves().stream()
                                .filter(wave -> !wave.start().isBefore(start))
                                .count())
                        .orElse(0L);
            case WISHES -> score.wishPenalty();
            case DOUBLE_RUNNING -> score.doubleRunningMonths();
            case HEADS_EARLY -> score.headMonths();
        };
    }

    /**
     * On what "optimal" rests where not all plans were tried: the solver's own proof, and, independent of its search, the
     * bound of the relaxed problem, aim by aim.
     */
    private String ground(Problem problem, List<Unit> units, Map<Aim, Long> reached, Halt halt) {
        Map<Aim, Long> before = new EnumMap<>(Aim.class);
        List<String> loose = new ArrayList<>();
        reached.forEach((aim, value) -> {
            OptionalLong bound = model(problem, units, before, true).bound(aim, limit.toMillis(), halt);
            if (bound.isEmpty() || bound.getAsLong() != value) {
                String allowed = bound.isPresent() ? " (it allows " + bound.getAsLong() + ")" : "";
                loose.add(value + " " + aim.unit() + allowed);
            }
            before.put(aim, value);
        });
        return "Both runs of the solver prove it, and no move or exchange of places does better. The bound of the relaxed"
                + " problem "
                + (loose.isEmpty()
                        ? "proves every aim too."
                        : "alone does not prove: " + String.join(", ", loose) + ".");
    }

    private String howFar(Problem problem, List<Unit> units, Map<Aim, Long> reached, Aim aim, Halt halt) {
        Map<Aim, Long> before = new EnumMap<>(reached);
        long value = before.remove(aim);
        OptionalLong bound = model(problem, units, before, true).bound(aim, limit.toMillis(), halt);
        String most = bound.isPresent()
                ? "; no plan can have " + (aim.isMost() ? "more" : "fewer") + " than " + bound.getAsLong()
                : "";
        return "Time ran out at " + value + " " + aim.unit() + most + ".";
    }

    /**
     * Looks at each pinned place by itself, at once; whether all can be had together, only planning tells.
     *
     * @throws Refusal {@code PINNED} if one of them breaks a hard rule
     */
    public static void check(Problem problem) {
        for (Candidate candidate : problem.candidates()) {
            Integer pinned = problem.pinned().get(candidate.code());
            if (pinned == null) {
                continue;
            }
            Wave wave = problem.wave(pinned);
            if (!candidate.approved()) {
                throw pinRefused(candidate.code(), wave, HardRule.APPROVED, "its board’s approval is not clear");
            }
            if (!candidate.isReadyOn(wave.start())) {
                throw pinRefused(
                        candidate.code(), wave, HardRule.READY, "it is not ready on " + Dates.inWords(wave.start()));
            }
        }
        for (Unit unit : Unit.of(problem)) {
            List<Integer> waves = unit.codes().stream()
                    .filter(problem.pinned()::containsKey)
                    .map(problem.pinned()::get)
                    .distinct()
                    .toList();
            boolean held = !waves.isEmpty() && !unit.isReadyOn(problem.wave(waves.get(0)));
            if (waves.size() > 1 || held) {
                PctCode code = unit.codes().stream()
                        .filter(problem.pinned()::containsKey)
                        .findFirst()
                        .orElseThrow();
                throw pinRefused(
                        code,
                        problem.wave(waves.get(0)),
                        HardRule.TOGETHER,
                        "a PCT that shares its installation cannot join in that wave");
            }
        }
    }

    private static Refusal pinRefused(PctCode code, Wave wave, HardRule rule, String why) {
        return new Refusal(
                "PINNED",
                code.value(),
                code + " cannot be pinned to the wave of " + Dates.inWords(wave.start()) + ": " + why + ". "
                        + rule.sentence(),
                "Take the pin away, or mend what stands in its way.");
    }

    private static Refusal pinsConflict(Problem problem) {
        return new Refusal(
                "PINNED",
                String.join(
                        ", ",
                        problem.pinned().keySet().stream().map(PctCode::value).toList()),
                "The pinned places together pass a capacity, the new-system limit or the staff limit.",
                "Take a pin away, or widen the wave.");
    }
}
