package uk.nhs.css.membership.phasing.planner;

import org.ojalgo.concurrent.Parallelism;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/** How the solver is told to work: always the same way, and without what has been seen to go wrong. */
final class SolverSettings {

    private SolverSettings() {}

    static void apply(Optimisation.Options options, boolean sparse, long milliseconds) {
        options.sparse = sparse;
        options.time_abort = milliseconds;
        options.time_suffice = milliseconds;
        // One worker: two would race, and the same input would not always give the same plan.
        options.integer(IntegerStrategy.newConfigurable()
                .withParallelism(Parallelism.ONE)
                // Version 57.1.0 makes Gomory cuts that cut off good plans (its issue 682): none is violated enough.
                .withGMICutConfiguration(new IntegerStrategy.GMICutConfiguration().withFractionality(1.0))
                .withGapTolerance(NumberContext.of(14, 9)));
    }
}
