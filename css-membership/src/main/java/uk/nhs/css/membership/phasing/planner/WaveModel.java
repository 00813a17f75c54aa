package uk.nhs.css.membership.phasing.planner;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import uk.nhs.css.domain.pct.PctCode;

/**
 * The problem as a binary integer programme. A unit is in a wave either as one of the first of its system ({@code first})
 * or after an earlier wave has migrated it ({@code later}); {@code opens} says which wave is a system's first. One model
 * is solved once, for one aim, with the values reached by the earlier aims held fast.
 */
final class WaveModel {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Problem problem;
    private final List<Unit> units;
    private final Worth worth;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final boolean relaxed;
    private final List<Map<Integer, Variable>> first = new ArrayList<>();
    private final List<Map<Integer, Variable>> later = new ArrayList<>();
    private final Map<String, Map<Integer, Variable>> opens = new TreeMap<>();
    private final Map<Integer, Variable> quorate = new TreeMap<>();

    /** @param relaxed true to allow fractions: the bound that no plan can pass */
    WaveModel(Problem problem, List<Unit> units, boolean relaxed) {
        this.problem = problem;
        this.units = units;
        this.worth = new Worth(problem);
        this.relaxed = relaxed;
        variables();
        onePlaceEach();
        systemsOpenOnce();
        capacities();
        staff();
        quorum();
        pins();
    }

    /** Holds an aim at the value that an earlier solution reached. */
    void hold(Aim aim, long reached) {
        Expression expression = model.newExpression("hold " + aim);
        fill(expression, aim, 1);
        // Half a unit of slack changes nothing among whole numbers and spares the solver a knife's edge.
        BigDecimal value = BigDecimal.valueOf(reached - worth.unchanging(aim));
        if (aim.isMost()) {
            expression.lower(value.subtract(HALF));
        } else {
            expression.upper(value.add(HALF));
        }
    }

    /** Begins the search from places that are known to be possible. */
    void startFrom(Places places) {
        model.getVariables().forEach(variable -> variable.value(BigDecimal.ZERO));
        Map<String, Integer> opened = new TreeMap<>();
        for (Unit unit : units) {
            places.waveOf(unit.codes().get(0)).ifPresent(wave -> opened.merge(unit.system(), wave, Math::min));
        }
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            int index = u;
            places.waveOf(unit.codes().get(0)).ifPresent(wave -> {
                boolean isFirst = opened.get(unit.system()).equals(wave);
                (isFirst ? first : later).get(index).get(wave).value(BigDecimal.ONE);
            });
        }
        opened.forEach((system, wave) -> opens.get(system).get(wave).value(BigDecimal.ONE));
        int joined = problem.membersAlready();
        for (Wave wave : problem.waves()) {
            joined += places.in(wave.number()).size();
            if (quorate.containsKey(wave.number()) && joined >= problem.quorum()) {
                quorate.get(wave.number()).value(BigDecimal.ONE);
            }
        }
    }

    /** Solves for one aim, with the sparse or the dense simplex. */
    Optimisation.Result solve(Aim aim, boolean sparse, long milliseconds, Halt halt) {
        Expression objective = model.newExpression("aim " + aim);
        fill(objective, aim, Worth.scale(aim));
        objective.weight(BigDecimal.ONE);
        SolverSettings.apply(model.options, sparse, milliseconds);
        return halt.solved(model.options, aim.isMost() ? model::maximise : model::minimise);
    }

    /** What no plan can pass, if the relaxed model says so in time. */
    OptionalLong bound(Aim aim, long milliseconds, Halt halt) {
        OptionalLong bound = worth.bound(aim, solve(aim, true, milliseconds, halt));
        halt.check();
        return bound;
    }

    /** The places that a solution means. */
    Places places(Optimisation.Result result) {
        Map<PctCode, Integer> waves = new TreeMap<>();
        for (int u = 0; u < units.size(); u++) {
            for (Map<Integer, Variable> kind : List.of(first.get(u), later.get(u))) {
                for (Map.Entry<Integer, Variable> entry : kind.entrySet()) {
                    if (result.doubleValue(model.indexOf(entry.getValue())) > 0.5) {
                        units.get(u).codes().forEach(code -> waves.put(code, entry.getKey()));
                    }
                }
            }
        }
        return new Places(problem, waves);
    }

    private Variable binary(String name) {
        Variable variable = model.newVariable(name).lower(0).upper(1);
        return relaxed ? variable : variable.integer(true);
    }

    private void variables() {
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            first.add(new LinkedHashMap<>());
            later.add(new LinkedHashMap<>());
            for (Wave wave : problem.waves()) {
                if (unit.isReadyOn(wave)) {
                    first.get(u).put(wave.number(), binary("first " + u + " " + wave.number()));
                    later.get(u).put(wave.number(), binary("later " + u + " " + wave.number()));
                }
            }
        }
        Set<String> systems = new TreeSet<>();
        units.forEach(unit -> systems.add(unit.system()));
        for (String system : systems) {
            Map<Integer, Variable> byWave = new TreeMap<>();
            problem.waves().forEach(wave -> byWave.put(wave.number(), binary("opens " + system + " " + wave.number())));
            opens.put(system, byWave);
        }
    }

    private void onePlaceEach() {
        for (int u = 0; u < units.size(); u++) {
            Expression once = model.newExpression("one place " + u).upper(1);
            first.get(u).values().forEach(variable -> once.set(variable, 1));
            later.get(u).values().forEach(variable -> once.set(variable, 1));
        }
    }

    private void systemsOpenOnce() {
        opens.forEach((system, byWave) -> {
            Expression once = model.newExpression("opens once " + system).upper(1);
            byWave.values().forEach(variable -> once.set(variable, 1));
            byWave.forEach((wave, opening) -> {
                Expression used = model.newExpression("opened by somebody " + system + " " + wave)
                        .upper(0);
                used.set(opening, 1);
                for (int u = 0; u < units.size(); u++) {
                    if (units.get(u).system().equals(system) && first.get(u).containsKey(wave)) {
                        used.set(first.get(u).get(wave), -1);
                    }
                }
            });
        });
        for (int u = 0; u < units.size(); u++) {
            Map<Integer, Variable> byWave = opens.get(units.get(u).system());
            int unit = u;
            first.get(u).forEach((wave, variable) -> model.newExpression("first in it " + unit + " " + wave)
                    .upper(0)
                    .set(variable, 1)
                    .set(byWave.get(wave), -1));
            later.get(u).forEach((wave, variable) -> {
                Expression after =
                        model.newExpression("after it " + unit + " " + wave).upper(0);
                after.set(variable, 1);
                byWave.forEach((opening, opened) -> {
                    if (opening < wave) {
                        after.set(opened, -1);
                    }
                });
            });
        }
    }

    private void capacities() {
        for (Wave wave : problem.waves()) {
            Expression capacity =
                    model.newExpression("capacity " + wave.number()).upper(wave.capacity());
            Expression onNew =
                    model.newExpression("new systems " + wave.number()).upper(wave.newSystemLimit());
            for (int u = 0; u < units.size(); u++) {
                if (first.get(u).containsKey(wave.number())) {
                    int size = units.get(u).size();
                    capacity.set(first.get(u).get(wave.number()), size);
                    capacity.set(later.get(u).get(wave.number()), size);
                    onNew.set(first.get(u).get(wave.number()), size);
                }
            }
        }
    }

    private void staff() {
        Map<YearMonth, Expression> months = new TreeMap<>();
        for (int u = 0; u < units.size(); u++) {
            DoubleRunningTime time = problem.systems().get(units.get(u).system());
            for (Integer number : first.get(u).keySet()) {
                int needed = units.get(u).size() * problem.staffPerPct();
                YearMonth start = problem.wave(number).month();
                for (int month = 0; month < time.firstMonths(); month++) {
                    limit(months, start.plusMonths(month)).set(first.get(u).get(number), needed);
                }
                for (int month = 0; month < time.laterMonths(); month++) {
                    limit(months, start.plusMonths(month)).set(later.get(u).get(number), needed);
                }
            }
        }
    }

    private Expression limit(Map<YearMonth, Expression> months, YearMonth month) {
        // What is committed already cannot be undone: where it passes the limit, nothing more may start.
        int left = Math.max(0, problem.staffLimit() - problem.committedStaff().getOrDefault(month, 0));
        return months.computeIfAbsent(
                month, key -> model.newExpression("staff " + key).upper(left));
    }

    private void quorum() {
        int needed = problem.quorum() - problem.membersAlready();
        if (needed <= 0) {
            return;
        }
        for (Wave wave : problem.waves()) {
            Variable reached = binary("quorate " + wave.number());
            // What the capacities alone rule out need not be searched for.
            if (worth.mostBy(wave, units) < needed) {
                reached.upper(0);
            }
            if (wave.number() > 1) {
                model.newExpression("stays quorate " + wave.number())
                        .upper(0)
                        .set(quorate.get(wave.number() - 1), 1)
                        .set(reached, -1);
            }
            quorate.put(wave.number(), reached);
            Expression joined = model.newExpression("quorum " + wave.number()).upper(0);
            joined.set(reached, needed);
            for (int u = 0; u < units.size(); u++) {
                for (Integer number : first.get(u).keySet()) {
                    if (number <= wave.number()) {
                        joined.set(first.get(u).get(number), -units.get(u).size());
                        joined.set(later.get(u).get(number), -units.get(u).size());
                    }
                }
            }
        }
    }

    private void pins() {
        for (int u = 0; u < units.size(); u++) {
            for (PctCode code : units.get(u).codes()) {
                Integer wave = problem.pinned().get(code);
                if (wave != null) {
                    Expression pinned = model.newExpression("pinned " + code).level(1);
                    pinned.set(first.get(u).get(wave), 1);
                    pinned.set(later.get(u).get(wave), 1);
                }
            }
        }
    }

    private void fill(Expression expression, Aim aim, long scale) {
        if (aim == Aim.QUORUM) {
            quorate.values().forEach(variable -> expression.set(variable, 1));
            return;
        }
        for (int u = 0; u < units.size(); u++) {
            Unit unit = units.get(u);
            for (Integer number : first.get(u).keySet()) {
                Wave wave = problem.wave(number);
                BigDecimal inFirst = worth.of(aim, unit, wave, true).divide(BigDecimal.valueOf(scale));
                BigDecimal inLater = worth.of(aim, unit, wave, false).divide(BigDecimal.valueOf(scale));
                expression.set(first.get(u).get(number), inFirst);
                expression.set(later.get(u).get(number), inLater);
            }
        }
    }
}
