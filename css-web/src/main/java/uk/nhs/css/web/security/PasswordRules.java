package uk.nhs.css.web.security;

import java.util.Locale;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * What a new password must be: twelve characters or more, no more than 200, not the account's name and not the old
 * password. No rule asks for signs or capitals: length is what protects.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordRules() {}

    /**
     * @param field the field that the message belongs to
     * @throws MalformedInput if the password will not do; the message never repeats it
     */
    static void check(String field, String account, String password) {
        String given = password == null ? "" : password;
        if (given.codePointCount(0, given.length()) < SHORTEST) {
            throw refused(field, "is too short", "Choose at least " + SHORTEST + " characters, such as four words.");
        }
        if (given.length() > LONGEST) {
            throw refused(field, "is too long", "Choose at most " + LONGEST + " characters.");
        }
        if (given.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT)) && account.length() > 3) {
            throw refused(field, "contains the user name", "Choose one that does not contain it.");
        }
    }

    /** @throws MalformedInput if the new password is the old one */
    static void checkChanged(String field, String old, String password) {
        if (password.equals(old)) {
            throw refused(field, "is the same as before", "Choose a new one.");
        }
    }

    private static MalformedInput refused(String field, String reason, String mend) {
        return new MalformedInput(field, "", reason, mend);
    }
}
