package uk.nhs.css.pricing.yearend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
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
        Map<Integer, List<ActualCostEntry>> lines = em.createQuery(
                        "select l from ActualCostLine l where l.year = :year order by l.version, l.lineNo",
                        ActualCostLine.class)
                .setParameter("year", year.toString())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ActualCostLine::version, Collectors.mapping(ActualCostLine::entry, Collectors.toList())));
        return em.createQuery(
                        "select v from ActualCostVersion v where v.year = :year order by v.version desc",
                        ActualCostVersion.class)
                .setParameter("year", year.toString())
                .getResultStream()
                .map(version -> version.view(lines.getOrDefault(version.version(), List.of())))
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
