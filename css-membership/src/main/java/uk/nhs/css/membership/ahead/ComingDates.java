package uk.nhs.css.membership.ahead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;

/** The dates that lie ahead of each PCT, in one statement. */
@ApplicationScoped
@Transactional
public class ComingDates {

    private static final String BOARD = "BOARD";

    private EntityManager em;
    private Actor actor;
    private Clock clock;

    protected ComingDates() {}

    @Inject
    public ComingDates(EntityManager em, Actor actor, Clock clock) {
        this.em = em;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What lies ahead.
     *
     * @param boards the next meeting of each board from the day on
     * @param starts the first day of each PCT's wave in the plan in force, which may have passed, as {@link
     *     uk.nhs.css.membership.phasing.PhasingPlans#startsOn} has it
     */
    public record Ahead(Map<PctCode, LocalDate> boards, Map<PctCode, LocalDate> starts) {}

    /** Seen from a day, that day included; for the host and the SHA. */
    public Ahead of(LocalDate day) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        Map<PctCode, LocalDate> boards = new TreeMap<>();
        Map<PctCode, LocalDate> starts = new TreeMap<>();
        em.createQuery(
                        "select 'BOARD', m.pct, m.date from BoardMeeting m where m.date >= :day"
                                + " union all select 'START', p.pct, w.start from PhasingPlan l join l.places p"
                                + " join l.waves w where w.number = p.wave and l.number = (select max(k.number)"
                                + " from PhasingPlan k where k.number is not null and k.publishedAt < :moment)",
                        Object[].class)
                .setParameter("day", day)
                .setParameter(
                        "moment", day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .getResultStream()
                .forEach(row -> (row[0].equals(BOARD) ? boards : starts)
                        .merge(
                                PctCode.of(row[1].toString()),
                                (LocalDate) row[2],
                                (one, other) -> one.isBefore(other) ? one : other));
        return new Ahead(boards, starts);
    }
}
