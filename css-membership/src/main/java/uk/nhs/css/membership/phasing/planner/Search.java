package uk.nhs.css.membership.phasing.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a better plan by trying places, in whole numbers only. It stands behind the solver, whose floating-point
 * search has been seen to stop at a plan that was not the best: a small problem is tried through, a large one is searched
 * for a move of one unit, or an exchange of two, that would do better.
 */
final class Search {

    private final Problem problem;
    private final List<Unit> units;
    private final List<Aim> aims;
    private final Halt halt;

    Search(Problem problem, List<Unit> units, List<Aim> aims, Halt halt) {
        this.problem = problem;
        this.units = units;
        this.aims = aims;
        this.halt = halt;
    }

    /** How good places are, aim by aim; smaller is better, from left to right. */
    long[] rank(Places places) {
        Score score = places.score();
        return aims.stream()
                .mapToLong(aim -> {
                    long value = Planner.value(problem, aim, score);
                    return aim.isMost() ? -value : value;
                })
                .toArray();
    }

    boolean isBetter(Places one, Places other) {
        return Arrays.compare(rank(one), rank(other)) < 0;
    }

    /** Whether no more than so many plans exist. */
    boolean canTryAll(long most) {
        long plans = 1;
        for (Unit unit : units) {
            plans *= options(unit).size();
            if (plans > most) {
                return false;
            }
        }
        return true;
    }

    /** The best of all plans that break no rule; empty if every one breaks one. */
    Optional<Places> tryAll(Places empty) {
        return tryFrom(0, empty, Optional.empty());
    }

    private Optional<Places> tryFrom(int index, Places places, Optional<Places> best) {
        halt.check();
        if (index == units.size()) {
            boolean better = places.breaches().isEmpty()
                    && best.map(known -> isBetter(places, known)).orElse(true);
            return better ? Optional.of(places) : best;
        }
        Optional<Places> found = best;
        for (Optional<Integer> wave : options(units.get(index))) {
            found = tryFrom(index + 1, places.with(units.get(index).codes(), wave), found);
        }
        return found;
    }

    /** The plan, or one that moves and exchanges make of it, until none makes it better. */
    Places improve(Places plan) {
        Places best = plan;
        Optional<Places> better = better(best);
        while (better.isPresent()) {
            best = better.get();
            better = better(best);
        }
        return best;
    }

    private Optional<Places> better(Places plan) {
        long[] rank = rank(plan);
        List<Places> moved = new ArrayList<>();
        for (int first = 0; first < units.size(); first++) {
            halt.check();
            for (Optional<Integer> wave : others(plan, units.get(first))) {
                Places one = plan.with(units.get(first).codes(), wave);
                moved.add(one);
                for (int second = first + 1; second < units.size(); second++) {
                    for (Optional<Integer> other : others(plan, units.get(second))) {
                        if (isExchange(plan, units.get(first), wave, units.get(second), other)) {
                            moved.add(one.with(units.get(second).codes(), other));
                        }
                    }
                }
                // Score first: it is quick, and few moves do better.
                Optional<Places> found = moved.stream()
                        .filter(places -> Arrays.compare(rank(places), rank) < 0)
                        .filter(places -> places.breaches().isEmpty())
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
                moved.clear();
            }
        }
        return Optional.empty();
    }

    private static boolean isExchange(
            Places plan, Unit first, Optional<Integer> to, Unit second, Optional<Integer> then) {
        Optional<Integer> firstFrom = plan.waveOf(first.codes().get(0));
        Optional<Integer> secondFrom = plan.waveOf(second.codes().get(0));
        return to.equals(secondFrom) && then.equals(firstFrom);
    }

    private List<Optional<Integer>> others(Places plan, Unit unit) {
        Optional<Integer> now = plan.waveOf(unit.codes().get(0));
        return options(unit).stream().filter(wave -> !wave.equals(now)).toList();
    }

    private List<Optional<Integer>> options(Unit unit) {
        List<Optional<Integer>> options = new ArrayList<>();
        options.add(Optional.empty());
        problem.waves().stream().filter(unit::isReadyOn).forEach(wave -> options.add(Optional.of(wave.number())));
        return options;
    }
}
