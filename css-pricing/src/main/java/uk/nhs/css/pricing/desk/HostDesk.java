package uk.nhs.css.pricing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.pricing.query.QueryState;
import uk.nhs.css.pricing.staffinlieu.OfferState;

/** Counts what waits for a decision or an answer of the host, in one statement. */
@ApplicationScoped
@Transactional
public class HostDesk {

    private EntityManager em;
    private Actor actor;

    protected HostDesk() {}

    @Inject
    public HostDesk(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /**
     * @param offers offers of staff that are neither accepted nor declined
     * @param queries queries on statements without an answer
     */
    public record Waiting(long offers, long queries) {}

    /** What waits now, of every PCT. */
    public Waiting waiting() {
        actor.requireRole(Role.HOST_ADMIN);
        Object[] counts = em.createQuery(
                        "select count(o), (select count(q) from LineQuery q where q.state = :open) from StaffOffer o"
                                + " where o.state = :offered",
                        Object[].class)
                .setParameter("open", QueryState.OPEN)
                .setParameter("offered", OfferState.OFFERED)
                .getSingleResult();
        return new Waiting(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }
}
