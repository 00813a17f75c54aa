package uk.nhs.css.web.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.access.Shared;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;

/** One person's or program's way in. Its name never changes, because audit rows carry it. */
@Entity
@Table(name = "user_account")
@Shared(because = "managed by the host; a PCT user reads only their own, by name")
public class UserAccount {

    private static final String NAME_FORM = "[a-z0-9][a-z0-9._@-]{0,59}";

    @Id
    @Column(name = "account_name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_role")
    private Role role;

    @Column(name = "pct_code")
    private String pctCode;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "credential_stamp")
    private String stamp;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "demo_account")
    private boolean demo;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_state")
    private AccountState state;

    @Version
    @Column(name = "version")
    private long version;

    /** For JPA. */
    protected UserAccount() {}

    /**
     * A new account.
     *
     * @param pct the PCT of a PCT user, null for the other roles
     * @param mustChange whether the first sign-in leads to a new password
     * @throws MalformedInput if the name is not lower-case letters, digits and . _ @ -, beginning with a letter or digit
     */
    static UserAccount open(String name, Role role, PctCode pct, PasswordHash password, boolean mustChange) {
        String lower = canonical(name);
        if (!lower.matches(NAME_FORM)) {
            throw new MalformedInput(
                    "name", name, "is no user name", "Use 1 to 60 letters, digits, full stops, hyphens, _ or @.");
        }
        if (role == Role.SYSTEM || (role == Role.PCT_USER) != (pct != null)) {
            throw new MalformedInput(
                    "pct",
                    pct == null ? "" : pct.value(),
                    "does not go with the role",
                    "Choose a PCT for a PCT user, and none for another role.");
        }
        UserAccount account = new UserAccount();
        account.name = lower;
        account.role = role;
        account.state = AccountState.OPEN;
        account.pctCode = pct == null ? null : pct.value();
        account.take(password, mustChange);
        return account;
    }

    /** A demo account: its password is public, so it opens nothing outside demo mode. */
    static UserAccount openDemo(String name, Role role, PctCode pct, PasswordHash password) {
        UserAccount account = open(name, role, pct, password, false);
        account.demo = true;
        return account;
    }

    /** Names are the same in upper and lower case. */
    static String canonical(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** Counts a wrong password. True if this one has locked the account. */
    boolean fail(Instant now) {
        if (LockOut.holds(lockedUntil, now)) {
            return false;
        }
        failedAttempts = LockOut.failuresAfter(failedAttempts, lockedUntil, now);
        lockedUntil = failedAttempts >= LockOut.FAILURES ? now.plus(LockOut.LENGTH) : null;
        return lockedUntil != null;
    }

    /** Starts the count anew after the right password. */
    void succeed() {
        if (failedAttempts != 0 || lockedUntil != null) {
            failedAttempts = 0;
            lockedUntil = null;
        }
    }

    /** Takes a new password; sessions and kept credentials of the old one end with it. */
    void take(PasswordHash password, boolean mustChange) {
        passwordHash = Objects.requireNonNull(password).text();
        mustChangePassword = mustChange;
        endSessions();
        failedAttempts = 0;
        lockedUntil = null;
    }

    boolean locked(Instant now) {
        return LockOut.holds(lockedUntil, now);
    }

    /** Closed by host staff until they open it again; whoever works with it now is shut out at the next request. */
    void lock() {
        refuseIfClosed();
        if (state == AccountState.LOCKED) {
            throw new Refusal("ACCOUNT_LOCKED", name, "The account is locked already.", "Nothing needs to be done.");
        }
        state = AccountState.LOCKED;
        endSessions();
    }

    /** Opens it again, whether host staff or wrong passwords had locked it. */
    void unlock(Instant now) {
        refuseIfClosed();
        if (state == AccountState.OPEN && !locked(now)) {
            throw new Refusal("NOT_LOCKED", name, "The account is not locked.", "Nothing needs to be done.");
        }
        state = AccountState.OPEN;
        succeed();
    }

    /** For good. The row stays, so that its name is never given to somebody else. */
    void close() {
        refuseIfClosed();
        state = AccountState.CLOSED;
        endSessions();
    }

    /** Takes a password that host staff hand on, which must be changed at the next sign-in. */
    void reset(PasswordHash password) {
        refuseIfClosed();
        take(password, true);
    }

    private void refuseIfClosed() {
        if (state == AccountState.CLOSED) {
            throw new Refusal(
                    "ACCOUNT_CLOSED", name, "The account has been closed.", "Open a new one under another name.");
        }
    }

    private void endSessions() {
        stamp = UUID.randomUUID().toString();
    }

    /** Whether a sign-in is looked at in this mode; a closed account answers as if it had never been. */
    boolean usable(boolean demoMode) {
        return state != AccountState.CLOSED && (demoMode || !demo);
    }

    /** Whether host staff have locked it. */
    boolean barred() {
        return state == AccountState.LOCKED;
    }

    /** As host staff see it. */
    UserView view(Instant now) {
        return new UserView(
                name,
                role,
                Optional.ofNullable(pctCode).map(PctCode::new),
                locked(now) && state == AccountState.OPEN ? AccountState.LOCKED : state,
                locked(now) ? Optional.of(lockedUntil) : Optional.empty(),
                mustChangePassword);
    }

    PasswordHash password() {
        return new PasswordHash(passwordHash);
    }

    SignedIn signedIn() {
        return new SignedIn(name, role, pctCode, stamp, mustChangePassword);
    }
}
