package uk.nhs.css.pricing.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Scenarios under a name. A PCT saves its own and sees those and the ones that the host shares; the host sees all. Saving one
 * changes nothing but this list.
 */
@ApplicationScoped
@Transactional
public class SavedScenarios {

    private EntityManager em;
    private Scenarios scenarios;
    private AuditLog audit;
    private Actor actor;
    private Clock clock;

    protected SavedScenarios() {}

    @Inject
    public SavedScenarios(EntityManager em, Scenarios scenarios, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.scenarios = scenarios;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Saves a scenario that can be worked out.
     *
     * @param shared whether every PCT shall see it; only the host's can be
     * @throws MalformedInput if it has no name, or as {@link Scenarios#calculate}
     * @throws Refusal as {@link Scenarios#calculate}
     * @throws Forbidden if a PCT user shares one
     */
    public SavedScenarioView save(String name, ScenarioRequest request, boolean shared) {
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        if (shared) {
            actor.requireRole(Role.HOST_ADMIN);
        }
        ScenarioView outcome = scenarios.calculate(request);
        SavedScenario saved =
                SavedScenario.named(name, request, actor.pct().orElse(null), shared, actor.name(), clock.instant());
        em.persist(saved);
        SavedScenarioView view = saved.view();
        audit.record(
                "Scenario saved",
                view.name(),
                "",
                outcome.members() + " members, " + outcome.pencePerHead().atScale(2) + "p a head",
                view.request().members().stream().map(PctCode::value).collect(Collectors.joining(" ")));
        return view;
    }

    /** Those of a year that the one who asks may see, the latest first. */
    public List<SavedScenarioView> all(FinancialYear year) {
        return em.createQuery(
                        "select s from SavedScenario s where s.year = :year order by s.savedAt desc, s.id",
                        SavedScenario.class)
                .setParameter("year", year)
                .getResultStream()
                .map(SavedScenario::view)
                .filter(this::seen)
                .toList();
    }

    /** @throws NotFound if there is none or the one who asks may not see it */
    public SavedScenarioView get(String id) {
        SavedScenario saved = em.find(SavedScenario.class, id);
        if (saved == null || !seen(saved.view())) {
            throw new NotFound("scenario", id);
        }
        return saved.view();
    }

    /**
     * Takes a scenario off the list.
     *
     * @throws NotFound if there is none or the one who asks may not see it
     * @throws Forbidden if it is somebody else's
     */
    public void remove(String id) {
        actor.requireRole(Role.HOST_ADMIN, Role.PCT_USER);
        SavedScenarioView view = get(id);
        if (!view.owner().equals(actor.pct())) {
            throw new Forbidden("The scenario belongs to somebody else.");
        }
        em.remove(em.find(SavedScenario.class, id));
        audit.record("Scenario removed", view.name(), view.request().members().size() + " members", "", "");
    }

    private boolean seen(SavedScenarioView view) {
        return view.owner().map(actor::sees).orElse(view.shared() || actor.role() != Role.PCT_USER);
    }
}
