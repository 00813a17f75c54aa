package uk.nhs.css.web.security;

import java.util.Optional;

/**
 * How a sign-in ended.
 *
 * @param signedIn who is now signed in; empty if refused
 * @param locked whether it was refused because of too many failures, whatever the password was
 * @param barred whether the password was right, but host staff have locked the account
 */
public record Attempt(Optional<SignedIn> signedIn, boolean locked, boolean barred) {

    static Attempt welcome(SignedIn who) {
        return new Attempt(Optional.of(who), false, false);
    }

    static Attempt refused() {
        return new Attempt(Optional.empty(), false, false);
    }

    static Attempt lockedOut() {
        return new Attempt(Optional.empty(), true, false);
    }

    static Attempt shutOut() {
        return new Attempt(Optional.empty(), false, true);
    }
}
