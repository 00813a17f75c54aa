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

    static final Set<Role> ALL = Set.of(Role.HOST_ADMIN, Role.PCT_USER, Role.SHA_ANALYST);
    static final Set<Role> HOST = Set.of(Role.HOST_ADMIN);
    static final Set<Role> PCT = Set.of(Role.PCT_USER);
    static final Set<Role> HOST_AND_PCT = Set.of(Role.HOST_ADMIN, Role.PCT_USER);
    static final Set<Role> HOST_AND_SHA = Set.of(Role.HOST_ADMIN, Role.SHA_ANALYST);

    static final Set<String> READ = Set.of("GET", "HEAD");
    static final Set<String> READ_AND_POST = Set.of("GET", "HEAD", "POST");
    static final Set<String> POST = Set.of("POST");

    static AccessRule open(Set<String> methods, String path) {
        return new AccessRule(Kind.OPEN, methods, PathPattern.of(path), Set.of(), Optional.empty());
    }

    /** A page whose view is {@code /WEB-INF/pages/VIEW.xhtml}. */
    static AccessRule page(String path, Set<Role> roles, String view) {
        String facelet = "/WEB-INF/pages/" + view + ".xhtml";
        return new AccessRule(Kind.PAGE, READ_AND_POST, PathPattern.of(path), roles, Optional.of(facelet));
    }

    static AccessRule document(String path, Set<Role> roles) {
        return new AccessRule(Kind.DOCUMENT, READ, PathPattern.of(path), roles, Optional.empty());
    }

    static AccessRule api(Set<String> methods, String path, Set<Role> roles) {
        return new AccessRule(Kind.API, methods, PathPattern.of(path), roles, Optional.empty());
    }

    /** Whether this role may open it. */
    public boolean allows(Role role) {
        return kind == Kind.OPEN || roles.contains(role);
    }
}
