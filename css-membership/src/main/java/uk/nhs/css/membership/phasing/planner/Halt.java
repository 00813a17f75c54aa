package uk.nhs.css.membership.phasing.planner;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ojalgo.optimisation.Optimisation;

/**
 * Stops the planner while it computes. The solver looks at its time limit before every iteration; a halt takes that time
 * away, from whatever thread, so that a search of many seconds ends within milliseconds.
 */
final class Halt implements Runnable {

    private final Set<Optimisation.Options> atWork = ConcurrentHashMap.newKeySet();
    private volatile boolean halted;

    @Override
    public void run() {
        halted = true;
        atWork.forEach(Halt::takeTimeAway);
    }

    /** The result of a solver that works under these options; of no worth once halted. */
    Optimisation.Result solved(Optimisation.Options options, Supplier<Optimisation.Result> solver) {
        atWork.add(options);
        if (halted) {
            takeTimeAway(options);
        }
        try {
            return solver.get();
        } finally {
            atWork.remove(options);
        }
    }

    /** @throws CancellationException if it was halted */
    void check() {
        if (halted) {
            throw new CancellationException("The planner was stopped.");
        }
    }

    private static void takeTimeAway(Optimisation.Options options) {
        options.time_abort = 0;
        options.time_suffice = 0;
    }
}
