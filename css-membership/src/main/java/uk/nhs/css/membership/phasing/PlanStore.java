package uk.nhs.css.membership.phasing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.pct.PctCode;
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

    /** Where the plan in force puts one PCT; empty if it says nothing of it, or none is published. */
    Optional<OwnPlace> placeOf(PctCode code) {
        return em.createQuery(
                        // An outer join to the wave would be written in the wrong order: a PCT without one meets the
                        // first.
                        "select p.wave, w.start, p.months, p.reason from PhasingPlan l join l.places p join l.waves w"
                                + " where w.number = coalesce(p.wave, 1) and l.state = :state and p.pct = :pct",
                        Object[].class)
                .setParameter("state", PlanState.PUBLISHED)
                .setParameter("pct", code)
                .getResultStream()
                .findFirst()
                .map(row -> new OwnPlace(
                        Optional.ofNullable((Integer) row[0]),
                        Optional.ofNullable((LocalDate) row[1]).filter(start -> row[0] != null),
                        ((Number) row[2]).intValue(),
                        Optional.ofNullable((String) row[3])));
    }

    /** Plans in these states, the newest first, in three statements however many there are. */
    List<PhasingPlan> in(PlanState... states) {
        return em.createQuery(
                        "select p from PhasingPlan p where p.state in :states order by p.madeAt desc, p.id",
                        PhasingPlan.class)
                .setParameter("states", List.of(states))
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "p.waves")
                .setHint("eclipselink.batch", "p.places")
                .getResultList();
    }

    /** The latest plans that had been published before a moment, the newest first; each with its waves and places. */
    List<PhasingPlan> publishedBefore(Instant moment, int most) {
        return em.createQuery(
                        "select p from PhasingPlan p where p.number is not null and p.publishedAt < :moment"
                                + " order by p.number desc",
                        PhasingPlan.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    /** The first day of each PCT's wave in the latest plan that had been published before a moment; in one statement. */
    Map<PctCode, LocalDate> startsBefore(Instant moment) {
        Map<PctCode, LocalDate> starts = new TreeMap<>();
        em.createQuery(
                        "select p.pct, w.start from PhasingPlan l join l.places p join l.waves w"
                                + " where w.number = p.wave and l.number = (select max(k.number) from PhasingPlan k"
                                + " where k.number is not null and k.publishedAt < :moment)",
                        Object[].class)
                .setParameter("moment", moment)
                .getResultStream()
                .forEach(row -> starts.put((PctCode) row[0], (LocalDate) row[1]));
        return starts;
    }

    int lastNumber() {
        Integer last = em.createQuery("select max(p.number) from PhasingPlan p", Integer.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }
}
