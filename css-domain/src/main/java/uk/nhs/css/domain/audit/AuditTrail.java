package uk.nhs.css.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param first how many rows to pass over
     * @param most how many rows at most
     */
    public List<AuditView> search(AuditQuery asked, int first, int most) {
        actor.requireRole(Role.HOST_ADMIN);
        return query("select e", asked, " order by e.madeAt desc, e.id desc", AuditEntry.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(AuditEntry::view)
                .toList();
    }

    /** The same for every row that contains a text. */
    public List<AuditView> search(String containing, int first, int most) {
        return search(AuditQuery.containing(containing), first, most);
    }

    /** How many rows match. */
    public long count(AuditQuery asked) {
        actor.requireRole(Role.HOST_ADMIN);
        return query("select count(e)", asked, "", Long.class).getSingleResult();
    }

    /** What has been done so far, each kind once, in the order of the alphabet. */
    public List<String> actions() {
        actor.requireRole(Role.HOST_ADMIN);
        return em.createQuery("select distinct e.action from AuditEntry e order by e.action", String.class)
                .getResultList();
    }

    /** Who has changed anything so far, in the order of the alphabet. */
    public List<String> people() {
        actor.requireRole(Role.HOST_ADMIN);
        return em.createQuery("select distinct e.madeBy from AuditEntry e order by e.madeBy", String.class)
                .getResultList();
    }

    /** Only the conditions that are asked are in the statement; every value is a parameter. */
    private <T> TypedQuery<T> query(String select, AuditQuery asked, String order, Class<T> type) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where 1 = 1");
        asked.from().ifPresent(day -> {
            where.append(" and e.madeAt >= :from");
            values.put("from", startOf(day));
        });
        asked.to().ifPresent(day -> {
            where.append(" and e.madeAt < :after");
            values.put("after", startOf(day.plusDays(1)));
        });
        asked.by().ifPresent(name -> {
            where.append(" and e.madeBy = :by");
            values.put("by", name);
        });
        asked.action().ifPresent(action -> {
            where.append(" and e.action = :action");
            values.put("action", action);
        });
        if (!asked.containing().isEmpty()) {
            where.append(Stream.of("action", "subject", "madeBy", "before", "after", "reason")
                    .map(column -> "locate(:text, lower(e." + column + ")) > 0")
                    .collect(Collectors.joining(" or ", " and (", ")")));
            values.put("text", asked.containing().toLowerCase(Locale.ROOT));
        }
        TypedQuery<T> query = em.createQuery(select + " from AuditEntry e" + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
