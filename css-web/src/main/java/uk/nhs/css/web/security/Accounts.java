package uk.nhs.css.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.web.platform.RealTime;
import uk.nhs.css.web.platform.Settings;

/**
 * The accounts in the database. Each method is one short transaction: passwords are derived outside, by {@link SignIn},
 * because that takes long. Time is real time: a lock-out must run out also where the business date stands still.
 */
@ApplicationScoped
@Transactional
public class Accounts {

    private EntityManager em;
    private AuditLog audit;
    private Settings settings;
    private Clock clock;

    /** For the proxy. */
    protected Accounts() {}

    @Inject
    Accounts(EntityManager em, AuditLog audit, Settings settings) {
        this(em, audit, settings, RealTime.clock());
    }

    Accounts(EntityManager em, AuditLog audit, Settings settings, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens an account. Audited. The caller asks who may. */
    void open(String name, Role role, PctCode pct, PasswordHash password, boolean mustChange) {
        add(UserAccount.open(name, role, pct, password, mustChange));
    }

    /** Opens a demo account unless there is one of that name. */
    void openDemo(String name, Role role, PctCode pct, PasswordHash password) {
        if (!exists(name)) {
            add(UserAccount.openDemo(name, role, pct, password));
        }
    }

    /** Whether there is no account at all. */
    boolean none() {
        return em.createQuery("select count(a) from UserAccount a", Long.class).getSingleResult() == 0;
    }

    /** Whether a name has been given, also to an account that is closed. */
    boolean exists(String name) {
        return em.find(UserAccount.class, name) != null;
    }

    /** What a sign-in is checked against; empty for a name that may not sign in. */
    Optional<Kept> kept(String name) {
        return usable(name).map(account -> new Kept(account.password(), account.locked(clock.instant())));
    }

    /**
     * Records how an attempt ended, one attempt at a time for an account. A lock that came in the meantime counts, also
     * against the right password.
     */
    Attempt conclude(String name, boolean rightPassword) {
        UserAccount account = em.find(UserAccount.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            return Attempt.refused();
        }
        Instant now = clock.instant();
        if (account.locked(now)) {
            return Attempt.lockedOut();
        }
        if (rightPassword && account.barred()) {
            return Attempt.shutOut();
        }
        if (rightPassword) {
            account.succeed();
            return Attempt.welcome(account.signedIn());
        }
        if (account.fail(now)) {
            CurrentActor.asSystem(() -> audit.record(
                    "Account locked",
                    name,
                    "open",
                    "locked for " + LockOut.LENGTH.toMinutes() + " minutes",
                    LockOut.FAILURES + " wrong passwords in a row"));
            return Attempt.lockedOut();
        }
        return Attempt.refused();
    }

    /** The account as it is now, unless it is locked or gone; asked at each request of a session. */
    Optional<SignedIn> current(String name) {
        return usable(name)
                .filter(account -> !account.barred() && !account.locked(clock.instant()))
                .map(UserAccount::signedIn);
    }

    /**
     * Sets a new password for the one who is signed in.
     *
     * @param stamp of the session that asks
     * @throws Refusal if the password was changed elsewhere in the meantime
     */
    SignedIn replacePassword(String name, String stamp, PasswordHash password) {
        UserAccount account = em.find(UserAccount.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new NotFound("account", name);
        }
        if (!account.signedIn().stamp().equals(stamp)) {
            throw new Refusal("STALE", name, "The password was changed in the meantime.", "Sign in again.");
        }
        account.take(password, false);
        audit.record("Password changed", name, "", "", "by the account itself");
        return account.signedIn();
    }

    private void add(UserAccount account) {
        em.persist(account);
        SignedIn facts = account.signedIn();
        audit.record(
                "Account opened",
                facts.name(),
                "",
                facts.role() + facts.pct().map(pct -> " " + pct).orElse(""),
                "");
    }

    private Optional<UserAccount> usable(String name) {
        return Optional.ofNullable(em.find(UserAccount.class, name)).filter(account -> account.usable(settings.demo()));
    }

    /**
     * @param password as it is kept
     * @param locked whether the account is locked now
     */
    record Kept(PasswordHash password, boolean locked) {}
}
