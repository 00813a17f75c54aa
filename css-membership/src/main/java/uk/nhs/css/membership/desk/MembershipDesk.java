package uk.nhs.css.membership.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.membership.mobilisation.DrawDownState;
import uk.nhs.css.membership.register.MembersRegister;

/** Counts members, and what waits for an answer or an approval of the host, in one statement. */
@ApplicationScoped
@Transactional
public class MembershipDesk {

    private final EntityManager em;
    private final Actor actor;

    @Inject
    public MembershipDesk(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /** For the container's proxy. */
    protected MembershipDesk() {
        this(null, null);
    }

    /**
     * @param members PCTs that are members today
     * @param unanswered comments of London without an answer
     * @param drawDowns draw-downs that were asked for and are neither approved nor refused
     * @param drawDown the id of the one that waits, if it is only one
     */
    public record Waiting(int members, long unanswered, long drawDowns, Optional<String> drawDown) {}

    /** What waits now. */
    public Waiting waiting(LocalDate today) {
        actor.requireRole(Role.HOST_ADMIN);
        Object[] counts = em.createQuery(
                        "select count(d), min(d.id), (select count(c) from ConsultationComment c where c.answer is null),"
                                + " (" + MembersRegister.COUNT_ON + ") from DrawDown d where d.state = :asked",
                        Object[].class)
                .setParameter("asked", DrawDownState.ASKED)
                .setParameter("day", today)
                .getSingleResult();
        long drawDowns = ((Number) counts[0]).longValue();
        return new Waiting(
                ((Number) counts[3]).intValue(),
                ((Number) counts[2]).longValue(),
                drawDowns,
                Optional.ofNullable((String) counts[1]).filter(id -> drawDowns == 1));
    }
}
