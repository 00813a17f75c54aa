package uk.nhs.css.web.security;

import java.util.Optional;
import java.util.Set;
import uk.nhs.css.domain.access.Role;

/**
 * One row of {@link AccessRules}: an address and who may open it.
 *
 * @param kind what it is, which decides how a refusal is answered
 * @param methods the HTTP methods that it answers
 * @param pattern the form of the path, without the context path
 * @param roles who may; empty for {@link Kind#OPEN}, which everybody may, signed in or not
 * @param view for a page the Facelet that shows it; empty for what a servlet or resource answers itself
 */
public record AccessRule(Kind kind, Set<String> methods, PathPattern pattern, Set<Role> roles, Optional<String> view) {

    /** What an address leads to. */
    public enum Kind {
        /** Style, script, picture or the sign-in page: needs no account. */
        OPEN,
        /** A page for a browser with a session. */
        PAGE,
        /** A file beside a page, for a browser's session or HTTP Basic. */
        DOCUMENT,
        /** A REST call, HTTP Basic only. */
        API
    }

    /** Whether this role may open it. */
    public boolean allows(Role role) {
        return kind == Kind.OPEN || roles.contains(role);
    }
}
