package uk.nhs.css.membership.phasing.planner;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.ojalgo.optimisation.Optimisation;

/** What a unit in a wave is worth for an aim. */
final class Worth {

    private final Problem problem;

    Worth(Problem problem) {
        this.problem = problem;
    }

    /** @param opens whether the wave is the first that migrates the unit's system */
    BigDecimal of(Aim aim, Unit unit, Wave wave, boolean opens) {
        DoubleRunningTime time = problem.systems().get(unit.system());
        return BigDecimal.valueOf(
                switch (aim) {
                    case FEW_MOVES -> (long) unit.movedIn(problem, wave) - unit.publishedMembers(problem);
                    case PLACED -> unit.size();
                    case WISHES -> unit.penalty(wave);
                    case DOUBLE_RUNNING -> (long) unit.size() * (opens ? time.firstMonths() : time.laterMonths());
                    case HEADS_EARLY -> unit.heads() * problem.monthsFrom(wave);
                    case QUORUM -> 0;
                });
    }

    /** The part of an aim that no choice changes: every published place counts as moved until it is kept. */
    long unchanging(Aim aim) {
        return aim == Aim.FEW_MOVES
                ? problem.candidates().stream()
                        .filter(candidate -> problem.published().containsKey(candidate.code()))
                        .count()
                : 0;
    }

    /** How many PCTs capacities and readiness alone allow up to a wave. */
    int mostBy(Wave wave, List<Unit> units) {
        int capacity = problem.waves().stream()
                .filter(each -> each.number() <= wave.number())
                .mapToInt(Wave::capacity)
                .sum();
        int ready = units.stream()
                .filter(unit -> unit.isReadyOn(wave))
                .mapToInt(Unit::size)
                .sum();
        return Math.min(capacity, ready);
    }

    /** A solver's result as a value of the aim; empty unless it is proven. */
    OptionalLong bound(Aim aim, Optimisation.Result result) {
        return result.getState().isOptimal()
                ? OptionalLong.of(Math.round(result.getValue() * scale(aim)) + unchanging(aim))
                : OptionalLong.empty();
    }

    /** Heads in their hundreds of thousands are brought to the size of the other numbers. */
    static long scale(Aim aim) {
        return aim == Aim.HEADS_EARLY ? 1_000 : 1;
    }
}
