package uk.nhs.css.membership.phasing.planner;

/** Hears how far the planner has come, and can stop it: between two steps, or in the midst of one. */
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

    /**
     * Hears, once and before the first step, how the planner can be halted in the midst of one. Whoever wants to stop it runs
     * this, from any thread; the planner then ends as if the listener had stopped it.
     */
    default void haltableBy(Runnable halt) {}
}
