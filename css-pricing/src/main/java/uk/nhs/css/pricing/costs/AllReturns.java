package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

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

    /** Of every year and every PCT that the one who asks may see, by PCT and year; one at a time, however many there are. */
    public void eachLatest(Consumer<CostReturnView> takes) {
        List<String> ids = em.createQuery(
                        "select r.id, r.pct from CostReturn r where r.number ="
                                + " (select max(o.number) from CostReturn o where o.pct = r.pct and o.year = r.year)"
                                + " order by r.pct, r.year",
                        Object[].class)
                .getResultStream()
                .filter(row -> actor.sees((PctCode) row[1]))
                .map(row -> (String) row[0])
                .toList();
        for (String id : ids) {
            takes.accept(em.find(CostReturn.class, id).view());
            em.clear();
        }
    }

    /** Those that wait for the host, the one that has waited longest first. */
    public List<CostReturnView> waiting(FinancialYear year) {
        return em.createQuery(
                        "select distinct r from CostReturn r left join fetch r.lines where r.year = :year"
                                + " and r.state = :submitted order by r.submittedAt, r.pct",
                        CostReturn.class)
                .setParameter("year", year)
                .setParameter("submitted", CostReturnState.SUBMITTED)
                .getResultStream()
                .filter(each -> actor.sees(each.pct()))
                .map(CostReturn::view)
                .toList();
    }
}
