package uk.nhs.css.web.pages.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.domain.imports.ImportResult;
import uk.nhs.css.domain.imports.RowEffect.ColumnChange;
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

    /** How many rows that change something are not shown one by one. */
    public int moreChanges() {
        return run().result().changes() - run().first().changes().size();
    }

    /** How many rows that say what was known are not shown. */
    public int moreKnown() {
        return run().result().unchanged() - run().first().known().size();
    }

    /** How many rows are bad; the list of them may end earlier. */
    public int bad() {
        ImportResult result = run().result();
        return result.errors().isEmpty() ? 0 : Math.max(result.rows() - result.changes() - result.unchanged(), 1);
    }

    /** What a row says other than what stands, such as {@code amount: from 1200.00 to 1300.00}. */
    public String inWords(ColumnChange change) {
        return change.column() + ": from " + shown(change.before()) + " to " + shown(change.after());
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? "nothing" : cell;
    }
}
