package uk.nhs.css.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;

/** The audit log in the database, written by every service and read by host staff. */
@ApplicationScoped
@Transactional
public class AuditTrail implements AuditLog {

    private EntityManager em;
    private Actor actor;
    private Clock clock;

    protected AuditTrail() {}

    @Inject
    public AuditTrail(EntityManager em, Actor actor, Clock clock) {
        this.em = em;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void record(String action, String subject, String before, String after, String reason) {
        em.persist(AuditEntry.of(clock.instant(), actor.name(), action, subject, before, after, reason));
    }

    /**
     * The newest rows first.
     *
     * @param containing text to look for in the action, subject or name; empty for all rows
     * @param first how many rows to pass over
     * @param most how many rows at most
     */
    public List<AuditView> search(String containing, int first, int most) {
        actor.requireRole(Role.HOST_ADMIN);
        return em.createQuery(
                        "select e from AuditEntry e where locate(:text, lower(e.action)) > 0"
                                + " or locate(:text, lower(e.subject)) > 0 or locate(:text, lower(e.madeBy)) > 0"
                                + " order by e.madeAt desc, e.id",
                        AuditEntry.class)
                .setParameter("text", containing.toLowerCase(Locale.ROOT))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(AuditEntry::view)
                .toList();
    }
}
