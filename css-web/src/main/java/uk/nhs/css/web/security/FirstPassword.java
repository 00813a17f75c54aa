package uk.nhs.css.web.security;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password that host staff hand on, and that must be changed at the first sign-in. It is kept nowhere: the database holds
 * its hash, and the one page after it was made shows it once.
 *
 * @param account whose it is
 * @param password four groups of five signs that cannot be taken for one another, about 99 bits of chance
 */
public record FirstPassword(String account, String password) implements Serializable {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    static FirstPassword generate(String account) {
        String password = IntStream.range(0, 4)
                .mapToObj(group -> RANDOM.ints(5, 0, SIGNS.length())
                        .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
        return new FirstPassword(account, password);
    }

    /** Without the password, so that no log ever holds it. */
    @Override
    public String toString() {
        return "FirstPassword of " + account;
    }
}
