package uk.nhs.css.membership.phasing.planner;

/** Hears how far the planner has come, and can stop it between two steps. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress SILENT = (step, steps) -> true;

    /**
     * @param step the step that begins, from 1
     * @param steps how many there are
     * @return false to stop
     */
    boolean goOn(int step, int steps);
}
