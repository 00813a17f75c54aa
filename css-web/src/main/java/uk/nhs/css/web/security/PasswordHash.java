package uk.nhs.css.web.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512, its iterations, its own salt and the derived key, in one text.
 * Deriving takes some tenths of a second of a processor, on purpose.
 *
 * @param text {@code algorithm:iterations:salt:key}, salt and key in Base64
 */
record PasswordHash(String text) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Derives a new one under a salt of its own. */
    static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    /** With another number of iterations, which the text carries. */
    static PasswordHash of(String password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(
                ALGORITHM + ":" + iterations + ":" + base64(salt) + ":" + base64(derive(password, salt, iterations)));
    }

    /** Whether this is the password; takes the same time for every answer. */
    boolean matches(String password) {
        String[] parts = text.split(":");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] key = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(key, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(ALGORITHM + " belongs to every Java 17", missing);
        } finally {
            spec.clearPassword();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
