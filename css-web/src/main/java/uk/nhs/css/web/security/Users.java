package uk.nhs.css.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.audit.AuditLog;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.web.platform.RealTime;
import uk.nhs.css.web.platform.Settings;

/**
 * Host staff look after the accounts: they open, lock, unlock and close them and reset passwords. Nobody shuts out
 * themselves, and one host administrator who can sign in is always left. Passwords are made by {@link FirstPasswords}.
 */
@ApplicationScoped
@Transactional
public class Users {

    private static final int LONGEST_WHY = 500;

    private EntityManager em;
    private AuditLog audit;
    private Actor actor;
    private PctDirectory directory;
    private Settings settings;
    private Clock clock;

    /** For the proxy. */
    protected Users() {}

    @Inject
    Users(EntityManager em, AuditLog audit, Actor actor, PctDirectory directory, Settings settings) {
        this(em, audit, actor, directory, settings, RealTime.clock());
    }

    Users(EntityManager em, AuditLog audit, Actor actor, PctDirectory directory, Settings settings, Clock clock) {
        this.em = em;
        this.audit = audit;
        this.actor = actor;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every account by name, closed ones among them. */
    public List<UserView> all() {
        actor.requireRole(Role.HOST_ADMIN);
        Instant now = clock.instant();
        return em.createQuery("select a from UserAccount a order by a.name", UserAccount.class)
                .getResultStream()
                .map(account -> account.view(now))
                .toList();
    }

    /** @throws NotFound if there is no account of that name */
    public UserView get(String name) {
        actor.requireRole(Role.HOST_ADMIN);
        return existing(em.find(UserAccount.class, UserAccount.canonical(name)), name)
                .view(clock.instant());
    }

    /**
     * Shuts an account out until it is unlocked; its sessions end at their next request.
     *
     * @param why kept in the audit trail
     * @throws Refusal if it is one's own, the last host administrator's, locked or closed already
     */
    public void lock(String name, String why) {
        UserAccount account = toShutOut(name, why);
        AccountState before = account.view(clock.instant()).state();
        account.lock();
        audit.record("Account locked", name, before.label(), AccountState.LOCKED.label(), why);
    }

    /**
     * Opens a locked account again, whether host staff or wrong passwords have locked it.
     *
     * @throws Refusal if it is not locked, or closed
     */
    public void unlock(String name, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        requireWhy(why);
        UserAccount account = forUpdate(name);
        account.unlock(clock.instant());
        audit.record("Account unlocked", name, AccountState.LOCKED.label(), AccountState.OPEN.label(), why);
    }

    /**
     * Closes an account for good.
     *
     * @throws Refusal if it is one's own, the last host administrator's, or closed already
     */
    public void close(String name, String why) {
        UserAccount account = toShutOut(name, why);
        AccountState before = account.view(clock.instant()).state();
        account.close();
        audit.record("Account closed", name, before.label(), AccountState.CLOSED.label(), why);
    }

    /** Opens an account with a password that must be changed at the first sign-in. */
    void open(String name, Role role, PctCode pct, PasswordHash password, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        requireWhy(why);
        UserAccount account = UserAccount.open(name, role, pct, password, true);
        if (pct != null && directory.find(pct).isEmpty()) {
            throw new MalformedInput("pct", pct.value(), "is no PCT", "Choose one from the list.");
        }
        SignedIn facts = account.signedIn();
        if (em.find(UserAccount.class, facts.name()) != null) {
            throw new MalformedInput(
                    "name",
                    facts.name(),
                    "has been given already",
                    "Choose another name, since no name is given twice.");
        }
        em.persist(account);
        audit.record(
                "Account opened",
                facts.name(),
                "",
                facts.role() + facts.pct().map(code -> " " + code).orElse(""),
                why);
    }

    /** Sets a password that must be changed at the next sign-in. */
    void reset(String name, PasswordHash password, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        requireWhy(why);
        refuseOwn(name, "Change your password on the page of your own account.");
        forUpdate(name).reset(password);
        audit.record("Password reset", name, "", "to be changed at the next sign-in", why);
    }

    /**
     * The host administrators' rows are held first, in the order of their names: two of them who shut out each other at
     * once would else both succeed.
     */
    private UserAccount toShutOut(String name, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        requireWhy(why);
        refuseOwn(name, "Ask another host administrator.");
        List<UserAccount> administrators = em.createQuery(
                        "select a from UserAccount a where a.role = :role order by a.name", UserAccount.class)
                .setParameter("role", Role.HOST_ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        UserAccount account = forUpdate(name);
        boolean anotherIsLeft = administrators.stream()
                .anyMatch(each -> each != account && each.usable(settings.demo()) && !each.barred());
        if (!anotherIsLeft) {
            throw new Refusal(
                    "LAST_ADMINISTRATOR",
                    name,
                    "No other host administrator could sign in any more.",
                    "Open or unlock an account for another host administrator first.");
        }
        return account;
    }

    private void refuseOwn(String name, String nextStep) {
        if (actor.name().equals(UserAccount.canonical(name))) {
            throw new Refusal("OWN_ACCOUNT", name, "This is your own account.", nextStep);
        }
    }

    private UserAccount forUpdate(String name) {
        return existing(em.find(UserAccount.class, UserAccount.canonical(name), LockModeType.PESSIMISTIC_WRITE), name);
    }

    private static UserAccount existing(UserAccount account, String name) {
        if (account == null) {
            throw new NotFound("account", name);
        }
        return account;
    }

    private static void requireWhy(String why) {
        if (why == null || why.isBlank()) {
            throw new MalformedInput("why", "", "is missing", "Enter why, or on whose request.");
        }
        if (why.length() > LONGEST_WHY) {
            throw new MalformedInput(
                    "why", "", "is longer than " + LONGEST_WHY + " characters", "Say it in fewer words.");
        }
    }
}
