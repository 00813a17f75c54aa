package uk.nhs.css.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Who has signed in, as the session and the request carry it. Serializable, because sessions may move to another
 * instance.
 *
 * @param name the account's name, lower case
 * @param role its role
 * @param pctCode the code of a PCT user's PCT; null for any other role
 * @param stamp changes with the password, role and PCT of the account, so that an older session ends
 * @param mustChangePassword whether the account may do nothing but change its password
 */
public record SignedIn(String name, Role role, String pctCode, String stamp, boolean mustChangePassword)
        implements Serializable {

    static final String ATTRIBUTE = SignedIn.class.getName();

    /** Who makes this request; empty if nobody has signed in. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
    }

    /** Keeps this in the browser's session, which goes on under a new id that nobody knew before. */
    public void keepIn(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, this);
        request.changeSessionId();
    }

    /** The PCT of a PCT user. */
    public Optional<PctCode> pct() {
        return Optional.ofNullable(pctCode).map(PctCode::new);
    }

    /** The same as services see it. */
    public Actor actor() {
        return Actor.of(name, role, pct().orElse(null));
    }
}
