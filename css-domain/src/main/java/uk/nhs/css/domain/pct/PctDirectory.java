package uk.nhs.css.domain.pct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.reading.Reading;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;

/** The register of London's PCTs. Everybody may read it: which PCTs there are is public. */
@ApplicationScoped
@Transactional
public class PctDirectory {

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;

    protected PctDirectory() {}

    @Inject
    public PctDirectory(EntityManager em, AuditLog audit, Actor actor) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
    }

    /** Every PCT, by code. */
    public List<PctView> all() {
        return Reading.once(
                PctDirectory.class,
                "all",
                () -> em.createQuery("select p from Pct p order by p.code", Pct.class).getResultList().stream()
                        .map(Pct::view)
                        .toList());
    }

    public Optional<PctView> find(PctCode code) {
        // A page that asks for one PCT asks for all of them elsewhere.
        return Reading.isOpen()
                ? all().stream().filter(pct -> pct.code().equals(code)).findFirst()
                : Optional.ofNullable(em.find(Pct.class, code.value())).map(Pct::view);
    }

    /** @throws NotFound if no such PCT is registered */
    public PctView get(PctCode code) {
        return find(code).orElseThrow(() -> new NotFound("PCT", code));
    }

    /**
     * Registers a PCT or takes over what the register now says of it. What does not fit is refused before anything changes.
     *
     * @return whether anything changed
     * @throws MalformedInput if the facts do not fit together
     */
    @Transactional(dontRollbackOn = MalformedInput.class)
    public boolean register(PctView facts) {
        actor.requireRole(Role.HOST_ADMIN);
        Pct known = em.find(Pct.class, facts.code().value());
        if (known == null) {
            em.persist(Pct.registered(facts));
            audit.record("PCT registered", facts.code().value(), "", facts.toString(), "register of PCTs");
            return true;
        }
        String before = known.view().toString();
        boolean changed = known.describe(facts);
        if (changed) {
            audit.record("PCT changed", facts.code().value(), before, facts.toString(), "register of PCTs");
        }
        return changed;
    }
}
