package uk.nhs.css.membership.transition;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what runs and what is at risk in one statement, however many transitions, gates, measures and months there are. */
class RiskReader {

    /** Above tolerance and accepted by nobody, as {@link Measurement#exceedsTolerance} has it. */
    private static final String OPEN = "select count(m) from ValidationMeasure m where m.transition = t"
            + " and m.acceptedBy is null and abs(m.fresh - m.old) * 100 > abs(m.old) * m.tolerance";

    private static final String EXCEPTIONS = "(" + OPEN + " and m.month <= :day)";

    /** Gates whose last event up to the day is that they failed. */
    private static final String FAILED = "(select count(g) from GateEvent g where g.transition = t"
            + " and g.outcome = :failed and g.on <= :day and not exists (select l.id from GateEvent l"
            + " where l.transition = t and l.gate = g.gate and l.on <= :day and l.number > g.number))";

    private final EntityManager em;

    RiskReader(EntityManager em) {
        this.em = em;
    }

    RunningRisk on(LocalDate day) {
        Set<String> running = new HashSet<>();
        Set<String> atRisk = new HashSet<>();
        em.createQuery(
                        "select t, a, " + EXCEPTIONS + ", " + FAILED + " from SystemTransition t left join t.actuals a"
                                + " where t.actualStart <= :day"
                                + " and (t.decommissionedOn is null or t.decommissionedOn > :day)",
                        Object[].class)
                .setParameter("day", day)
                .setParameter("failed", GateOutcome.FAILED)
                .getResultStream()
                .forEach(row -> {
                    SystemTransition transition = (SystemTransition) row[0];
                    running.add(transition.id());
                    if (some(row[2]) || some(row[3]) || isOver(transition, (DoubleRunningActual) row[1], day)) {
                        atRisk.add(transition.id());
                    }
                });
        return new RunningRisk(running.size(), atRisk.size());
    }

    /** Every transition with an open exception or over plan whose legacy system still runs, by PCT and system. */
    List<TransitionAlert> alerts(LocalDate today) {
        Map<String, TransitionAlert> alerts = new LinkedHashMap<>();
        em.createQuery(
                        "select t, a, (" + OPEN + ") from SystemTransition t left join t.actuals a"
                                + " where t.decommissionedOn is null order by t.pct, t.system",
                        Object[].class)
                .getResultStream()
                .forEach(row -> {
                    SystemTransition transition = (SystemTransition) row[0];
                    TransitionAlert before = alerts.get(transition.id());
                    boolean over = transition.hasBegun() && isOver(transition, (DoubleRunningActual) row[1], today);
                    alerts.put(
                            transition.id(),
                            new TransitionAlert(
                                    transition.code(),
                                    transition.system(),
                                    ((Number) row[2]).longValue(),
                                    over || before != null && before.overPlan()));
                });
        return alerts.values().stream()
                .filter(alert -> alert.exceptions() > 0 || alert.overPlan())
                .toList();
    }

    private static boolean some(Object count) {
        return ((Number) count).longValue() > 0;
    }

    /** @param actual a month that was recorded, or null */
    private static boolean isOver(SystemTransition transition, DoubleRunningActual actual, LocalDate day) {
        TransitionPlan plan = transition.plan();
        return plan.end().isBefore(day)
                || actual != null && !actual.month().atDay(1).isAfter(day) && TransitionViews.isOver(plan, actual);
    }
}
