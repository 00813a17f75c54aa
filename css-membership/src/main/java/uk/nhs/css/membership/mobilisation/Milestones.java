package uk.nhs.css.membership.mobilisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.Texts;

/** The milestones of the mobilisation plan. Only the host changes them; {@link MobilisationFund#fund} shows them. */
@ApplicationScoped
@Transactional
public class Milestones {

    private final EntityManager em;
    private final AuditLog audit;
    private final Actor actor;
    private final Clock clock;

    @Inject
    public Milestones(EntityManager em, AuditLog audit, Actor actor, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Milestones() {
        this(null, null, null, null);
    }

    /** @return the milestone's id */
    public String plan(String title, Workstream workstream, LocalDate dueOn) {
        actor.requireRole(Role.HOST_ADMIN);
        Milestone milestone = Milestone.planned(
                Texts.required("title", title, 200),
                Texts.chosen("workstream", workstream),
                Texts.required("dueOn", dueOn));
        em.persist(milestone);
        audit.record("Milestone planned", milestone.title(), "", dueOn.toString(), "");
        return milestone.id();
    }

    /** Moves a milestone's due date. */
    public void postpone(String milestoneId, LocalDate dueOn, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        Milestone milestone = find(milestoneId);
        milestone.moveTo(Texts.required("dueOn", dueOn));
        audit.record("Milestone moved", milestone.title(), "", dueOn.toString(), why);
    }

    /** The milestone was reached. */
    public void reach(String milestoneId, LocalDate on) {
        actor.requireRole(Role.HOST_ADMIN);
        if (Texts.required("on", on).isAfter(LocalDate.now(clock))) {
            throw new MalformedInput("on", on.toString(), "is still to come", "Give a day up to today.");
        }
        Milestone milestone = find(milestoneId);
        milestone.done(on);
        audit.record("Milestone reached", milestone.title(), "", on.toString(), "");
    }

    /** The milestone is given up. */
    public void drop(String milestoneId, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        Milestone milestone = find(milestoneId);
        milestone.drop(LocalDate.now(clock));
        audit.record("Milestone dropped", milestone.title(), "", MilestoneState.DROPPED.name(), why);
    }

    private Milestone find(String id) {
        Milestone found = id == null ? null : em.find(Milestone.class, id);
        if (found == null) {
            throw new NotFound("milestone", id);
        }
        return found;
    }
}
