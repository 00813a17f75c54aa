package uk.nhs.css.membership.transition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Validation measures that a file brings line by line. No transition's measures are held as a whole, however many there are:
 * those that some rows are about are looked up, and each is written by itself.
 *
 * <p>It works in the transaction of the import and begins none: a row that is refused must not end it, since the rows after it
 * are still to be checked. The import itself lets nothing stand of a file with a bad row.
 */
@ApplicationScoped
public class LoadedMeasures {

    private final EntityManager em;
    private final AuditLog audit;
    private final Actor actor;

    @Inject
    public LoadedMeasures(EntityManager em, AuditLog audit, Actor actor) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
    }

    /** For the container's proxy. */
    protected LoadedMeasures() {
        this(null, null, null);
    }

    /** The transitions of these PCTs, as far as the one who asks may see them; one statement. */
    List<SystemTransition> transitions(Collection<PctCode> codes) {
        return em.createQuery("select t from SystemTransition t where t.pct in :codes", SystemTransition.class)
                .setParameter("codes", codes)
                .getResultStream()
                .filter(transition -> actor.sees(transition.code()))
                .toList();
    }

    /** The measures that have one of these keys, as {@link ValidationMeasure#keyOf} makes them, in one statement. */
    List<ValidationMeasure> standing(Collection<String> keys) {
        return em.createQuery("select m from ValidationMeasure m where m.measureKey in :keys", ValidationMeasure.class)
                .setParameter("keys", keys)
                .getResultStream()
                .filter(measure -> actor.sees(measure.transition().code()))
                .toList();
    }

    /**
     * Enters a measure, as {@link Transitions#measure} does.
     *
     * @param known what stands for it, if anything does
     * @return the measure if it changed or is new
     */
    Optional<ValidationMeasure> measure(
            SystemTransition transition, Optional<ValidationMeasure> known, Measurement measurement) {
        actor.requireSightOf(transition.code());
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        String before = inWords(known);
        Optional<ValidationMeasure> changed = transition.measured(known, measurement);
        changed.ifPresent(measure -> {
            // Two changes of one transition at the same time collide.
            em.lock(transition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.persist(measure);
            audit.record(
                    "Validation measured",
                    transition.code() + " " + transition.system(),
                    before,
                    measurement.inWords(),
                    "Loaded from a file");
        });
        return changed;
    }

    /** Every measure that the one who asks may see, by PCT, system, measure and month, a transition's at a time. */
    void each(BiConsumer<SystemTransition, Measurement> takes) {
        List<String> ids = em.createQuery(
                        "select t from SystemTransition t order by t.pct, t.system", SystemTransition.class)
                .getResultStream()
                .filter(transition -> actor.sees(transition.code()))
                .map(SystemTransition::id)
                .toList();
        for (String id : ids) {
            SystemTransition transition = em.find(SystemTransition.class, id);
            em.createQuery(
                            "select m from ValidationMeasure m where m.transition = :transition"
                                    + " order by m.measure, m.month",
                            ValidationMeasure.class)
                    .setParameter("transition", transition)
                    .getResultStream()
                    .forEach(measure -> takes.accept(transition, measure.measurement()));
            em.clear();
        }
    }

    static String inWords(Optional<ValidationMeasure> measure) {
        return measure.map(ValidationMeasure::measurement)
                .map(Measurement::inWords)
                .orElse("");
    }
}
