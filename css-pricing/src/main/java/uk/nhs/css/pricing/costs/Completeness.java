package uk.nhs.css.pricing.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;

/** Which PCTs have supplied their costs, and what is still missing. */
@ApplicationScoped
@Transactional
public class Completeness {

    private EntityManager em;
    private AcceptedReturns accepted;
    private PctDirectory directory;
    private Actor actor;

    protected Completeness() {}

    @Inject
    public Completeness(EntityManager em, AcceptedReturns accepted, PctDirectory directory, Actor actor) {
        this.em = em;
        this.accepted = accepted;
        this.directory = directory;
        this.actor = actor;
    }

    /**
     * @param latest the state of the latest version, which may be further than the accepted one; empty if nothing was entered
     * @param counted which version counts; empty if none is accepted
     * @param supplied for each category whether the version that counts supplies it
     */
    public record Row(
            PctCode code,
            String name,
            Optional<CostReturnState> latest,
            Optional<CostReturnView> counted,
            Map<CostCategory, Boolean> supplied) {

        /** The categories that are missing, in order. */
        public List<CostCategory> missing() {
            return supplied.entrySet().stream()
                    .filter(each -> !each.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Every PCT that the one who asks may see, by name. */
    public List<Row> of(FinancialYear year) {
        return rows(year, latest(year));
    }

    /** The same without the state of the latest version, which is left empty. */
    public List<Row> counted(FinancialYear year) {
        return rows(year, Map.of());
    }

    private List<Row> rows(FinancialYear year, Map<PctCode, CostReturnState> latest) {
        Map<PctCode, CostReturnView> counted = accepted.of(year);
        return directory.all().stream()
                .filter(pct -> actor.sees(pct.code()))
                .map(pct -> new Row(
                        pct.code(),
                        pct.name(),
                        Optional.ofNullable(latest.get(pct.code())),
                        Optional.ofNullable(counted.get(pct.code())),
                        supplied(counted.get(pct.code()))))
                .sorted(java.util.Comparator.comparing(Row::name))
                .toList();
    }

    private static Map<CostCategory, Boolean> supplied(CostReturnView view) {
        Set<CostCategory> supplied = view == null ? Set.of() : view.supplied();
        Map<CostCategory, Boolean> each = new EnumMap<>(CostCategory.class);
        Arrays.stream(CostCategory.values()).forEach(category -> each.put(category, supplied.contains(category)));
        return each;
    }

    private Map<PctCode, CostReturnState> latest(FinancialYear year) {
        Map<PctCode, CostReturnState> states = new TreeMap<>();
        em.createQuery("select r.pct, r.state from CostReturn r where r.year = :year order by r.number", Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .forEach(each -> states.put((PctCode) each[0], (CostReturnState) each[1]));
        return states;
    }
}
