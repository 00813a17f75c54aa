package uk.nhs.css.web.pages.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.domain.imports.ImportResult;
import uk.nhs.css.web.frame.Redirect;
import uk.nhs.css.web.pages.Address;

/** How far a file has been read, and what it would do or did: asks again by itself, without script. */
@Named
@RequestScoped
public class ImportRunPage {

    @Inject
    private ImportRuns runs;

    @Inject
    private Redirect redirect;

    private ImportRun run;
    private Boolean over;

    public void load() {
        // Asked first: what comes after the end is there then.
        boolean ended = over();
        ImportResult result = run().result();
        if (ended && run().commit() && result != null && result.errors().isEmpty()) {
            redirect.to(
                    "/imports#history",
                    "%,d %s read: %,d changed something, %,d %s known already."
                            .formatted(
                                    result.rows(),
                                    result.rows() == 1 ? "row" : "rows",
                                    result.changes(),
                                    result.unchanged(),
                                    result.unchanged() == 1 ? "was" : "were"));
        } else if (!ended) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
        }
    }

    /** Applies the file that was checked, whole or not at all. */
    public void apply() {
        redirect.to("/imports/runs/" + runs.apply(Address.part("id")));
    }

    /** Whether it had ended when this was first asked: a page that asks again does not show an end that came meanwhile. */
    public boolean over() {
        if (over == null) {
            over = run().over();
        }
        return over;
    }

    public ImportRun run() {
        if (run == null) {
            run = runs.get(Address.part("id"));
        }
        return run;
    }

    /** How many rows are not shown one by one. */
    public int more() {
        return run().result().rows()
                - run().result().errors().size()
                - run().seen().size();
    }
}
