package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.reading.Reading;

/** The returns that count: of each PCT and year the latest accepted version. */
@ApplicationScoped
@Transactional
public class AcceptedReturns {

    private EntityManager em;
    private PopulationBook populations;
    private Actor actor;

    protected AcceptedReturns() {}

    @Inject
    public AcceptedReturns(EntityManager em, PopulationBook populations, Actor actor) {
        this.em = em;
        this.populations = populations;
        this.actor = actor;
    }

    /** Of every PCT that the one who asks may see; those without an accepted return are missing. */
    public Map<PctCode, CostReturnView> of(FinancialYear year) {
        Map<PctCode, CostReturnView> seen = new TreeMap<>(all(year));
        seen.keySet().removeIf(code -> !actor.sees(code));
        return seen;
    }

    /**
     * What London's PCTs spend on average, for those that cannot supply a category. Everybody may ask: it names nobody, and
     * says on how many it stands.
     */
    public LondonAverage average(FinancialYear year) {
        return LondonAverage.of(all(year), populations.usedByAll(PopulationBasis.UNIFIED_WEIGHTED, year));
    }

    /**
     * The posts that a PCT counts as saved in a year, so that none of them is credited in kind as well.
     *
     * @throws uk.nhs.css.domain.refusal.NotFound if it is not the PCT user's own
     */
    public List<PostSaved> postsSaved(PctCode code, FinancialYear year) {
        actor.requireSightOf(code);
        CostReturnView view = all(year).get(code);
        return view == null
                ? List.of()
                : view.lines().stream()
                        .filter(CostLine::savesPost)
                        .map(line -> new PostSaved(line.role(), line.band(), line.wte(), line.amount()))
                        .toList();
    }

    private Map<PctCode, CostReturnView> all(FinancialYear year) {
        return Reading.once(AcceptedReturns.class, year, () -> {
            Map<PctCode, CostReturnView> returns = new TreeMap<>();
            em.createQuery(
                            "select distinct r from CostReturn r left join fetch r.lines where r.year = :year"
                                    + " and r.state = :accepted and r.number = (select max(o.number) from CostReturn o"
                                    + " where o.pct = r.pct and o.year = r.year and o.state = :accepted)",
                            CostReturn.class)
                    .setParameter("year", year)
                    .setParameter("accepted", CostReturnState.ACCEPTED)
                    .getResultList()
                    .forEach(each -> returns.put(each.pct(), each.view()));
            return returns;
        });
    }
}
