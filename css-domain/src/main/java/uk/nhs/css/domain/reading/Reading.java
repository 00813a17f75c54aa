package uk.nhs.css.domain.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One request that only reads. While it lasts on its thread, what the services ask of everybody's reference data (PCTs,
 * populations, tariffs, cost models, evidence) is asked of the database once, however many parts of a page need it; so
 * the number of statements behind a page stays small, and all its parts show one state.
 *
 * <p>Where no reading is open, as in a request that changes something, every question goes to the database.
 *
 * <p>Example: {@code Reading.once(Tariffs.class, "versions", () -> query)}.
 */
public final class Reading implements AutoCloseable {

    private static final ThreadLocal<Reading> OPEN = new ThreadLocal<>();

    private final Reading outer;
    private final Map<List<Object>, Object> answers = new HashMap<>();

    private Reading(Reading outer) {
        this.outer = outer;
    }

    /** Opens a reading on this thread; its closing ends it. The caller must be sure that nothing is changed in it. */
    public static Reading open() {
        Reading reading = new Reading(OPEN.get());
        OPEN.set(reading);
        return reading;
    }

    /** Whether a reading is open on this thread. */
    public static boolean isOpen() {
        return OPEN.get() != null;
    }

    /**
     * The answer to a question, kept while the reading lasts.
     *
     * @param asks the service that asks
     * @param question what it asks, with everything that the answer depends on; compared by {@code equals}
     * @param answer finds it; the answer must not be changed by anybody afterwards
     */
    public static <T> T once(Class<?> asks, Object question, Supplier<T> answer) {
        Reading reading = OPEN.get();
        if (reading == null) {
            return answer.get();
        }
        List<Object> key = List.of(asks, question);
        if (!reading.answers.containsKey(key)) {
            reading.answers.put(key, answer.get());
        }
        @SuppressWarnings("unchecked") // the same service and question always give the same type
        T kept = (T) reading.answers.get(key);
        return kept;
    }

    @Override
    public void close() {
        if (outer == null) {
            OPEN.remove();
        } else {
            OPEN.set(outer);
        }
    }
}
