package uk.nhs.css.pricing.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.query.QueryState;
import uk.nhs.css.pricing.staffinlieu.OfferState;

/** What of the money waits for the host, in one statement. */
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
     * @param charged the total of the year's charge runs; empty while none was made
     * @param chargedBy the account that made the last of them
     */
    public record Waiting(long offers, long queries, Optional<Money> charged, Optional<String> chargedBy) {}

    /** What waits now, of every PCT, and whether this year's charges do. */
    public Waiting waiting(FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN);
        Object[] found = em.createQuery(
                        "select count(o), (select count(q) from LineQuery q where q.state = :open),"
                                + " (select sum(r.total) from ChargeRun r where r.year = :year),"
                                + " (select max(l.madeBy) from ChargeRun l where l.year = :year and l.madeAt ="
                                + " (select max(e.madeAt) from ChargeRun e where e.year = :year))"
                                + " from StaffOffer o where o.state = :offered",
                        Object[].class)
                .setParameter("open", QueryState.OPEN)
                .setParameter("offered", OfferState.OFFERED)
                .setParameter("year", year)
                .getSingleResult();
        return new Waiting(
                ((Number) found[0]).longValue(),
                ((Number) found[1]).longValue(),
                Optional.ofNullable((BigDecimal) found[2]).map(sum -> Money.of(Pounds.GBP, sum.setScale(2))),
                Optional.ofNullable((String) found[3]));
    }
}
