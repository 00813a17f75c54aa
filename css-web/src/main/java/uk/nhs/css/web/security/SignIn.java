package uk.nhs.css.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.web.platform.RealTime;

/**
 * Checks names and passwords. Has no transaction of its own: a password is derived between two short ones, so that no
 * database connection waits for it.
 */
@ApplicationScoped
public class SignIn {

    private Accounts accounts;
    private Clock clock;
    private final UnknownNames unknownNames = new UnknownNames();
    private final RecentBasic recent = new RecentBasic();

    /** For the proxy. */
    protected SignIn() {}

    @Inject
    SignIn(Accounts accounts) {
        this(accounts, RealTime.clock());
    }

    SignIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * One attempt. An unknown name costs the same time, is answered with the same words and is locked by the same count
     * as a known one.
     */
    public Attempt attempt(String name, String password) {
        String account = UserAccount.canonical(name);
        String given = password == null ? "" : password;
        if (account.length() > 60 || given.length() > PasswordRules.LONGEST) {
            return Attempt.refused();
        }
        Optional<Accounts.Kept> kept = accounts.kept(account);
        if (kept.map(Accounts.Kept::locked).orElseGet(() -> unknownNames.locked(account, clock.instant()))) {
            return Attempt.lockedOut();
        }
        if (kept.isEmpty()) {
            Decoy.HASH.matches(given);
            return unknownNames.fail(account, clock.instant());
        }
        return accounts.conclude(account, kept.get().password().matches(given));
    }

    /** The same for HTTP Basic, whose credentials come with each call: those lately found right are not derived again. */
    Optional<SignedIn> basic(String name, String password) {
        String account = UserAccount.canonical(name);
        Optional<String> stamp = recent.stampOf(account, password, clock.instant());
        Optional<SignedIn> known = stamp.flatMap(value -> current(account, value));
        if (known.isPresent()) {
            return known;
        }
        Optional<SignedIn> signedIn = attempt(account, password).signedIn();
        signedIn.ifPresent(who -> recent.keep(account, password, who.stamp(), clock.instant()));
        return signedIn;
    }

    /** Whoever a session was opened for, as the account is now; empty once it is locked, gone or has another stamp. */
    Optional<SignedIn> current(String name, String stamp) {
        return accounts.current(name).filter(who -> who.stamp().equals(stamp));
    }

    /**
     * Sets a new password and ends every other session of the account.
     *
     * @throws MalformedInput at {@code current}, {@code password} or {@code repeated} if it will not do
     */
    public SignedIn changePassword(SignedIn who, String current, String password, String repeated) {
        PasswordRules.check("password", who.name(), password);
        if (!password.equals(repeated)) {
            throw new MalformedInput("repeated", "", "differs from the new password", "Enter the same password twice.");
        }
        Attempt attempt = attempt(who.name(), current);
        if (attempt.signedIn().isEmpty()) {
            throw new MalformedInput(
                    "current",
                    "",
                    attempt.locked() ? "was wrong too often" : "is wrong",
                    attempt.locked() ? LockOut.SENTENCE : "Enter the password that you signed in with.");
        }
        PasswordRules.checkChanged("password", current, password);
        return accounts.replacePassword(who.name(), who.stamp(), PasswordHash.of(password));
    }

    /** Derived once, when the first unknown name is tried: nothing matches it. */
    private static final class Decoy {
        static final PasswordHash HASH = PasswordHash.of("nobody");
    }
}
