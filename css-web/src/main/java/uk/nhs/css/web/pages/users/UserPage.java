package uk.nhs.css.web.pages.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.security.AccountState;
import uk.nhs.css.web.security.FirstPassword;
import uk.nhs.css.web.security.UserView;
import uk.nhs.css.web.security.Users;

/** The account that the address names, and its first password on the one page after it was made. */
@Named
@RequestScoped
public class UserPage {

    private static final String WAITING = FirstPassword.class.getName();

    @Inject
    private Users users;

    @Inject
    private Actor actor;

    @Inject
    private HttpServletRequest request;

    private UserView account;
    private String first;

    /** Refuses an address that names no account. */
    public void load() {
        account = users.get(Address.part("account"));
    }

    public UserView account() {
        if (account == null) {
            load();
        }
        return account;
    }

    /** Whether the one who looks signs in with it, and so changes nothing here. */
    public boolean own() {
        return account().name().equals(actor.name());
    }

    public boolean closed() {
        return account().state() == AccountState.CLOSED;
    }

    public boolean locked() {
        return account().state() == AccountState.LOCKED;
    }

    /** Keeps a first password for the page that follows. */
    void showOnce(FirstPassword password) {
        request.getSession().setAttribute(WAITING, password);
    }

    /** The first password, the same through the whole request and never again after it; empty if there is none. */
    public String firstPassword() {
        if (first == null) {
            HttpSession session = request.getSession(false);
            first = session != null
                            && session.getAttribute(WAITING) instanceof FirstPassword waiting
                            && waiting.account().equals(account().name())
                    ? waiting.password()
                    : "";
            if (!first.isEmpty()) {
                session.removeAttribute(WAITING);
            }
        }
        return first;
    }
}
