package uk.nhs.css.web.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute which HTTP Basic credentials were right. REST sends them with every call, and deriving PBKDF2
 * each time would cost every call some tenths of a second of a processor.
 *
 * <p>What is kept is no password: an HMAC-SHA-256 of name and password under a key that is made at start and never
 * leaves the process, and beside it the account's stamp. A hit is worth something only while the account still has that
 * stamp and is not locked, which is asked of the database each time; so a change of password, or a lock, on any
 * instance ends it at once. Bounded to 500 entries, the longest unused goes first.
 */
final class RecentBasic {

    private static final int MOST = 500;
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final SecretKeySpec key;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    RecentBasic() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The stamp that the account had when these credentials were right; empty if that is not known or too old. */
    synchronized Optional<String> stampOf(String name, String password, Instant now) {
        Entry entry = entries.get(fingerprint(name, password));
        return Optional.ofNullable(entry)
                .filter(found -> now.isBefore(found.until()))
                .map(Entry::stamp);
    }

    /** Keeps that these credentials were right. */
    synchronized void keep(String name, String password, String stamp, Instant now) {
        entries.put(fingerprint(name, password), new Entry(stamp, now.plus(LIFE)));
    }

    private String fingerprint(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // The length first, so that no two pairs run together into one text.
            mac.update((name.length() + ":" + name).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 belongs to every Java", missing);
        }
    }

    private record Entry(String stamp, Instant until) {}
}
