package uk.nhs.css.web.pages.phasing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** How far the planner has come: asks again by itself, without script, and leads on to the draft. */
@Named("planningRunPage")
@RequestScoped
public class RunPage {

    /** The fields of the form, in its words. */
    private static final Map<String, String> LABELS = Map.of(
            "waves", "Waves",
            "start", "A wave’s start",
            "capacity", "A wave’s capacity",
            "newSystemLimit", "A wave’s new-system limit",
            "pinned", "Places that must not move",
            "staffLimit", "Staff for double running",
            "note", "What this draft is for");

    @Inject
    private PlanningRuns runs;

    @Inject
    private Redirect redirect;

    private PlanningRun run;
    private Boolean over;

    public void load() {
        run = runs.get(Address.part("id"));
        run.planId().ifPresentOrElse(plan -> redirect.to("/phasing/plans/" + plan, end()), () -> {
            if (!over()) {
                FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
            }
        });
    }

    private String end() {
        return run.cancelled()
                ? "The plan was worked out before it could be stopped. It stands as a draft, which you can put aside."
                : "The plan is worked out.";
    }

    /** Its own id, so that the form can take over what was asked for. */
    public String id() {
        return Address.part("id");
    }

    public void cancel() {
        runs.get(Address.part("id")).cancel();
        redirect.to("/phasing/runs/" + Address.part("id"));
    }

    /** Whether it had ended when this was first asked: a page that asks again does not show an end that came meanwhile. */
    public boolean over() {
        if (over == null) {
            over = run().over();
        }
        return over;
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
                        why instanceof Refusal no ? no.detail() : why instanceof MalformedInput bad ? said(bad) : "")
                .orElse("");
    }

    private static String said(MalformedInput bad) {
        return LABELS.getOrDefault(bad.field(), bad.field()) + ": "
                + (bad.value().isEmpty() ? "this" : "“" + Failures.withDatesInWords(bad.value()) + "”") + " "
                + bad.reason() + ".";
    }

    /** What to do now. */
    public String mend() {
        return run().refusal()
                .map(why ->
                        why instanceof Refusal no ? no.nextStep() : why instanceof MalformedInput bad ? bad.mend() : "")
                .orElse("");
    }
}
