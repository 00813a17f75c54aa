package uk.nhs.css.web.pages.phasing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** How far the planner has come: asks again by itself, without script, and leads on to the draft. */
@Named("planningRunPage")
@RequestScoped
public class RunPage {

    @Inject
    private PlanningRuns runs;

    @Inject
    private Redirect redirect;

    private PlanningRun run;

    public void load() {
        run = runs.get(Address.part("id"));
        run.planId().ifPresentOrElse(plan -> redirect.to("/phasing/plans/" + plan, "The plan is worked out."), () -> {
            if (!run.over()) {
                FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
            }
        });
    }

    public void cancel() {
        runs.get(Address.part("id")).cancel();
        redirect.to("/phasing/runs/" + Address.part("id"));
    }

    public PlanningRun run() {
        if (run == null) {
            run = runs.get(Address.part("id"));
        }
        return run;
    }

    /** Why there is no plan, a sentence. */
    public String problem() {
        return run().refusal()
                .map(why ->
                        why instanceof Refusal no ? no.detail() : why instanceof MalformedInput bad ? bad.reason() : "")
                .orElse("");
    }

    /** What to do now. */
    public String mend() {
        return run().refusal()
                .map(why ->
                        why instanceof Refusal no ? no.nextStep() : why instanceof MalformedInput bad ? bad.mend() : "")
                .orElse("");
    }
}
