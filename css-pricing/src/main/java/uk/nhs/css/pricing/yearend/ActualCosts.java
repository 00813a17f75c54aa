package uk.nhs.css.pricing.yearend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.Refusal;

/** The actual cost of each year, in versions with their evidence. The highest version counts. */
@ApplicationScoped
@Transactional
public class ActualCosts {

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected ActualCosts() {}

    @Inject
    public ActualCosts(EntityManager em, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Every version of a year, the one that counts first. */
    public List<ActualCostView> versions(FinancialYear year) {
        actor.requireRole(Role.HOST_ADMIN, Role.SHA_ANALYST);
        return Reading.once(ActualCosts.class, year, () -> read(year));
    }

    /** Versions with their lines in one statement; every version has at least one. */
    private List<ActualCostView> read(FinancialYear year) {
        Map<ActualCostVersion, List<ActualCostEntry>> lines = new LinkedHashMap<>();
        em.createQuery(
                        "select v, l from ActualCostVersion v, ActualCostLine l where v.year = :year"
                                + " and l.year = v.year and l.version = v.version order by v.version desc, l.lineNo",
                        Object[].class)
                .setParameter("year", year.toString())
                .getResultStream()
                .forEach(row -> lines.computeIfAbsent((ActualCostVersion) row[0], version -> new ArrayList<>())
                        .add(((ActualCostLine) row[1]).entry()));
        return lines.entrySet().stream()
                .map(each -> each.getKey().view(each.getValue()))
                .toList();
    }

    /** The version that counts, if one has been entered. */
    public Optional<ActualCostView> find(FinancialYear year) {
        return versions(year).stream().findFirst();
    }

    /**
     * Enters a further version, which counts from now on. It posts nothing: closing the year does.
     *
     * @throws Refusal {@code ACTUAL_COST_AT_ONCE} if somebody else entered a version at the same moment
     */
    public ActualCostView record(ActualCostDraft draft) {
        actor.requireRole(Role.HOST_ADMIN);
        Optional<ActualCostView> before = find(draft.year());
        int number = before.map(ActualCostView::version).orElse(0) + 1;
        try {
            em.persist(ActualCostVersion.entered(draft, number, actor.name(), clock.instant()));
            em.flush();
            for (int lineNo = 1; lineNo <= draft.lines().size(); lineNo++) {
                em.persist(ActualCostLine.of(draft, number, lineNo));
            }
            em.flush();
        } catch (PersistenceException collision) {
            throw new Refusal(
                    "ACTUAL_COST_AT_ONCE",
                    draft.year().toString(),
                    "Somebody else entered version " + number + " of " + draft.year() + " at the same moment.",
                    "Look at that version, then enter yours if it is still needed.");
        }
        audit.record(
                "Actual cost recorded",
                draft.year() + " version " + number,
                before.map(view -> Pounds.sterling(view.total())).orElse(""),
                Pounds.sterling(draft.total()),
                draft.title() + " (" + draft.evidence() + ")");
        return find(draft.year()).orElseThrow();
    }
}
