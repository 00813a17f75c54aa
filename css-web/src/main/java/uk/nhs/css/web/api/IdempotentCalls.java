package uk.nhs.css.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.Supplier;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * Makes a POST happen once: the same account sending the same key and body again gets the first answer and nothing is done
 * a second time, also when both calls run at once.
 */
@ApplicationScoped
public class IdempotentCalls {

    private static final int LONGEST_KEY = 200;

    private IdempotentStore store;

    protected IdempotentCalls() {}

    @Inject
    public IdempotentCalls(IdempotentStore store) {
        this.store = store;
    }

    /**
     * Does the work, or gives the answer that the same call got before.
     *
     * @param key what the caller sent as Idempotency-Key; null if nothing, then the work is simply done
     * @param call method and path
     * @param body as it was sent
     * @throws MalformedInput if the key is too long
     * @throws uk.nhs.css.domain.refusal.Refusal {@code IDEMPOTENCY_KEY} if it was used for another call
     */
    String once(String key, String call, String body, Supplier<String> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw new MalformedInput(
                    "Idempotency-Key", key, "is too long", "Send at most " + LONGEST_KEY + " characters.");
        }
        Optional<String> before = store.answer(key, call, body);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return store.doOnce(key, call, body, work);
        } catch (RuntimeException failure) {
            // Two calls with one key at once: the second waited for the first and then found the key taken.
            if (causedBy(failure, PersistenceException.class)) {
                return store.answer(key, call, body).orElseThrow(() -> failure);
            }
            throw failure;
        }
    }

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
