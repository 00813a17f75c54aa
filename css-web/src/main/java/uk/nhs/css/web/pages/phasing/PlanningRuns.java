package uk.nhs.css.web.pages.phasing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.ProposalRequest;
import uk.nhs.css.web.security.CurrentActor;

/**
 * Plans in the background, on behalf of the one who asked, so that a long computation holds no browser. A run lives in
 * memory until the server stops; the draft that it makes is kept.
 */
@ApplicationScoped
public class PlanningRuns {

    private static final int KEPT = 50;

    /** What a run was asked for. */
    record Asked(ProposalRequest request, String note) {}

    private final Map<String, PlanningRun> runs = new ConcurrentHashMap<>();

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private PhasingPlans plans;

    @Inject
    private Actor actor;

    /** Begins to plan; the draft is kept when it is done. */
    public String start(ProposalRequest request, String note) {
        actor.requireRole(Role.HOST_ADMIN);
        Actor who = Actor.of(actor.name(), actor.role(), actor.pct().orElse(null));
        String id = UUID.randomUUID().toString();
        PlanningRun run = new PlanningRun();
        if (runs.size() >= KEPT) {
            runs.values().removeIf(PlanningRun::over);
            asked.keySet().retainAll(runs.keySet());
        }
        runs.put(id, run);
        asked.put(id, new Asked(request, note));
        executor.execute(() -> CurrentActor.onBehalfOf(who, () -> plan(run, request, note)));
        return id;
    }

    private void plan(PlanningRun run, ProposalRequest request, String note) {
        try {
            run.done(plans.draft(request, note, run).id().orElseThrow());
        } catch (Refusal | MalformedInput no) {
            run.refused(no);
        } catch (RuntimeException wrong) {
            if (cancelled(wrong)) {
                run.stopped();
            } else {
                run.refused(new Refusal(
                        "PLANNER",
                        "plan",
                        "The planner could not finish.",
                        "Try again; if it fails again, tell your system administrator."));
                throw wrong;
            }
        }
    }

    private static boolean cancelled(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CancellationException) {
                return true;
            }
        }
        return false;
    }

    /** What a run was asked for; empty if it is not known any more. */
    Optional<Asked> asked(String id) {
        return Optional.ofNullable(id).map(asked::get);
    }

    /** @throws NotFound if there is none, or the server has been started again since */
    public PlanningRun get(String id) {
        PlanningRun run = id == null ? null : runs.get(id);
        if (run == null) {
            throw new NotFound("planning run", id);
        }
        return run;
    }
}
