package uk.nhs.css.web.pages.phasing;

import java.util.Optional;
import uk.nhs.css.membership.phasing.planner.Progress;

/** How far a plan has come that is worked out in the background. Read by pages while the planner writes. */
public final class PlanningRun implements Progress {

    private volatile int step;
    private volatile int steps;
    private volatile boolean cancelled;
    private volatile boolean stopped;
    private volatile String planId;
    private volatile RuntimeException refusal;
    private volatile Runnable halt = () -> {};

    @Override
    public boolean goOn(int nextStep, int allSteps) {
        step = nextStep;
        steps = allSteps;
        return !cancelled;
    }

    @Override
    public void haltableBy(Runnable how) {
        halt = how;
        if (cancelled) {
            how.run();
        }
    }

    /** Asks it to stop at once; it is {@linkplain #over() over} when the planner has heard of it. */
    public void cancel() {
        cancelled = true;
        halt.run();
    }

    void done(String plan) {
        planId = plan;
    }

    void stopped() {
        stopped = true;
    }

    void refused(RuntimeException why) {
        refusal = why;
    }

    /** The step that runs, from 1; zero before the first. */
    public int step() {
        return step;
    }

    /** How many steps there are; zero before the first. */
    public int steps() {
        return steps;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Whether nothing more will happen. */
    public boolean over() {
        return stopped || planId != null || refusal != null;
    }

    /** The draft that it made. */
    public Optional<String> planId() {
        return Optional.ofNullable(planId);
    }

    /** Why there is no plan. */
    public Optional<RuntimeException> refusal() {
        return Optional.ofNullable(refusal);
    }
}
