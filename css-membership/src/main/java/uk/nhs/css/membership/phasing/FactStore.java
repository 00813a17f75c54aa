package uk.nhs.css.membership.phasing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.planner.DoubleRunningTime;

/** Reads and keeps what phasing knows. */
class FactStore {

    private final EntityManager em;

    FactStore(EntityManager em) {
        this.em = em;
    }

    Map<PctCode, JoiningFacts> facts() {
        Map<PctCode, JoiningFacts> byCode = new TreeMap<>();
        em.createQuery("select f from JoiningFacts f", JoiningFacts.class)
                .getResultList()
                .forEach(facts -> byCode.put(facts.code(), facts));
        return byCode;
    }

    Optional<JoiningFacts> find(PctCode code) {
        return Optional.ofNullable(em.find(JoiningFacts.class, code.value()));
    }

    JoiningFacts findOrAdd(PctCode code, boolean illustrative) {
        return find(code).orElseGet(() -> {
            JoiningFacts facts = JoiningFacts.of(code, illustrative);
            em.persist(facts);
            return facts;
        });
    }

    List<LegacySystem> systems() {
        return em.createQuery("select s from LegacySystem s order by s.name", LegacySystem.class)
                .getResultList();
    }

    Map<String, DoubleRunningTime> times() {
        Map<String, DoubleRunningTime> times = new TreeMap<>();
        systems().forEach(system -> times.put(system.name(), system.time()));
        return times;
    }

    Optional<LegacySystem> system(String name) {
        return Optional.ofNullable(em.find(LegacySystem.class, name));
    }

    /** @throws MalformedInput if no such system is known */
    void requireSystem(String name) {
        if (system(name).isEmpty()) {
            throw new MalformedInput("system", name, "is no known legacy system", "Enter the system first.");
        }
    }

    void add(LegacySystem system) {
        em.persist(system);
        // Its row must be there before that of a PCT that uses it.
        em.flush();
    }

    PlanningLimits limits() {
        PlanningLimits limits = em.find(PlanningLimits.class, PlanningLimits.LONDON);
        return limits == null ? PlanningLimits.usual() : limits;
    }

    PlanningLimits limitsForChange() {
        PlanningLimits limits = em.find(PlanningLimits.class, PlanningLimits.LONDON);
        if (limits == null) {
            limits = PlanningLimits.usual();
            em.persist(limits);
        }
        return limits;
    }
}
