package uk.nhs.css.web.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures for names that have no account, so that an unknown name is locked just as a known one and nobody
 * learns by trying which names exist. Kept in memory, the newest thousand names; names cost an attacker nothing, so
 * they are worth no database row.
 */
final class UnknownNames {

    private static final int MOST = 1000;

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    /** Whether the name is locked; asked first, because a locked account costs no derivation either. */
    synchronized boolean locked(String name, Instant now) {
        Count count = counts.get(name);
        return count != null && LockOut.holds(count.lockedUntil(), now);
    }

    /** Counts one failure and says how it is answered. */
    synchronized Attempt fail(String name, Instant now) {
        Count before = counts.getOrDefault(name, new Count(0, null));
        if (LockOut.holds(before.lockedUntil(), now)) {
            return Attempt.lockedOut();
        }
        int failures = LockOut.failuresAfter(before.failures(), before.lockedUntil(), now);
        boolean locks = failures >= LockOut.FAILURES;
        counts.put(name, new Count(failures, locks ? now.plus(LockOut.LENGTH) : null));
        return locks ? Attempt.lockedOut() : Attempt.refused();
    }

    private record Count(int failures, Instant lockedUntil) {}
}
