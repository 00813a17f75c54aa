package uk.nhs.css.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Makes the passwords that host staff hand on. Has no transaction of its own: as in {@link SignIn}, a password is derived
 * outside, so that no database connection waits for it.
 */
@ApplicationScoped
public class FirstPasswords {

    private Users users;
    private Actor actor;

    /** For the proxy. */
    protected FirstPasswords() {}

    @Inject
    FirstPasswords(Users users, Actor actor) {
        this.users = users;
        this.actor = actor;
    }

    /**
     * Opens an account.
     *
     * @param pct the PCT of a PCT user, null for another role
     * @param why on whose request, for the audit trail
     * @return the password with which it signs in once
     * @throws uk.nhs.css.domain.refusal.MalformedInput at {@code name}, {@code pct} or {@code why}
     */
    public FirstPassword open(String name, Role role, PctCode pct, String why) {
        actor.requireRole(Role.HOST_ADMIN);
        FirstPassword first = FirstPassword.generate(UserAccount.canonical(name));
        users.open(name, role, pct, PasswordHash.of(first.password()), why);
        return first;
    }

    /**
     * Gives an account a new first password; its sessions end.
     *
     * @throws uk.nhs.css.domain.refusal.Refusal if it is one's own or closed
     */
    public FirstPassword reset(String name, String why) {
        FirstPassword first = FirstPassword.generate(users.get(name).name());
        users.reset(first.account(), PasswordHash.of(first.password()), why);
        return first;
    }
}
