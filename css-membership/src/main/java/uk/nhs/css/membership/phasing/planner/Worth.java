package uk.nhs.css.membership.phasing.planner;

import java.math.BigDecimal;

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

    /** Heads in their hundreds of thousands are brought to the size of the other numbers. */
    static long scale(Aim aim) {
        return aim == Aim.HEADS_EARLY ? 1_000 : 1;
    }
}
