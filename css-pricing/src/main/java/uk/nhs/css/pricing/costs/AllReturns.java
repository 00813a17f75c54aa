package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;

/** The latest version of every return, whatever its state: what waits for the host, and what an export holds. */
@ApplicationScoped
@Transactional
public class AllReturns {

    private EntityManager em;
    private Actor actor;

    protected AllReturns() {}

    @Inject
    public AllReturns(EntityManager em, Actor actor) {
        this.em = em;
        this.actor = actor;
    }

    /** Of every year and every PCT that the one who asks may see, by PCT and year. */
    public List<CostReturnView> latest() {
        return em.createQuery(
                        "select distinct r from CostReturn r left join fetch r.lines where r.number ="
                                + " (select max(o.number) from CostReturn o where o.pct = r.pct and o.year = r.year)"
                                + " order by r.pct, r.year",
                        CostReturn.class)
                .getResultStream()
                .filter(each -> actor.sees(each.pct()))
                .map(CostReturn::view)
                .toList();
    }

    /** Those that wait for the host, the one that has waited longest first. */
    public List<CostReturnView> waiting(FinancialYear year) {
        return latest().stream()
                .filter(each -> each.year().equals(year) && each.state() == CostReturnState.SUBMITTED)
                .sorted(java.util.Comparator.comparing(
                        each -> each.submittedAt().orElse(java.time.Instant.MAX)))
                .toList();
    }
}
