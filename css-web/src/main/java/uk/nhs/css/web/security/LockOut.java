package uk.nhs.css.web.security;

import java.time.Duration;
import java.time.Instant;

/**
 * The rule against guessing: five failures in a row close an account for fifteen minutes, also to the right password.
 * After that, or after a sign-in, counting starts anew. Measured in real time, never on the business date.
 */
final class LockOut {

    /** The failure that locks. */
    static final int FAILURES = 5;

    /** How long. */
    static final Duration LENGTH = Duration.ofMinutes(15);

    /** What the locked-out user reads. */
    static final String SENTENCE =
            "This account is locked for " + LENGTH.toMinutes() + " minutes after " + FAILURES + " wrong passwords.";

    private LockOut() {}

    /** Whether an account that is locked until then is locked now; at that instant itself it is open again. */
    static boolean holds(Instant lockedUntil, Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** The count after one more failure; a lock that has run out starts a new count. */
    static int failuresAfter(int failures, Instant lockedUntil, Instant now) {
        return lockedUntil != null && !holds(lockedUntil, now) ? 1 : failures + 1;
    }
}
