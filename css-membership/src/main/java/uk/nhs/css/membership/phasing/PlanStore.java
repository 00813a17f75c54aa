package uk.nhs.css.membership.phasing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.NotFound;

/** Reads and keeps plans. */
class PlanStore {

    private final EntityManager em;

    PlanStore(EntityManager em) {
        this.em = em;
    }

    void add(PhasingPlan plan) {
        em.persist(plan);
    }

    PhasingPlan get(String id) {
        PhasingPlan plan = id == null ? null : em.find(PhasingPlan.class, id);
        if (plan == null) {
            throw new NotFound("phasing plan", id);
        }
        return plan;
    }

    Optional<PhasingPlan> published() {
        return Reading.once(PlanStore.class, PlanState.PUBLISHED, () -> em.createQuery(
                        "select p from PhasingPlan p where p.state = :state", PhasingPlan.class)
                .setParameter("state", PlanState.PUBLISHED)
                .getResultStream()
                .findFirst());
    }

    /** Plans in these states, the newest first. */
    List<PhasingPlan> in(PlanState... states) {
        return em.createQuery(
                        "select p from PhasingPlan p where p.state in :states order by p.madeAt desc, p.id",
                        PhasingPlan.class)
                .setParameter("states", List.of(states))
                .getResultList();
    }

    int lastNumber() {
        Integer last = em.createQuery("select max(p.number) from PhasingPlan p", Integer.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
