package uk.nhs.css.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says at each request who makes it: from the session for pages, from HTTP Basic for REST, from either for documents.
 * It refuses nothing itself; {@link AccessFilter} does, with the application's own answers.
 *
 * <p>Its own mechanism, because the container's form login keeps who signed in on one instance only, while sessions
 * here may move to another. A session holds a name and a stamp; the account is read again at each request, so that a
 * lock, a new role or a new password takes effect at once.
 */
@ApplicationScoped
public class CssAuthentication implements HttpAuthenticationMechanism {

    /** Set where it could not be found out who makes the request: {@link AccessFilter} then opens nothing. */
    static final String UNKNOWN = CssAuthentication.class.getName() + ".unknown";

    private static final String BASIC = "Basic ";

    private static final Logger LOG = Logger.getLogger(CssAuthentication.class.getName());

    private SignIn signIn;

    /** For the proxy. */
    protected CssAuthentication() {}

    @Inject
    CssAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedIn> who;
        try {
            who = caller(request);
        } catch (RuntimeException noDatabase) {
            // Thrown on, the server would answer by itself with an empty page.
            LOG.log(Level.SEVERE, "Who makes a request could not be asked", noDatabase);
            request.setAttribute(UNKNOWN, true);
            return context.doNothing();
        }
        if (who.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(SignedIn.ATTRIBUTE, who.get());
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(who.get().name()), Set.of(who.get().role().name()));
    }

    private Optional<SignedIn> caller(HttpServletRequest request) {
        String path = Paths.of(request);
        if (AccessRules.isApi(path)) {
            return basic(request);
        }
        Optional<AccessRule.Kind> kind =
                AccessRules.of(request.getMethod(), path).rule().map(AccessRule::kind);
        if (path.startsWith("/resources/") || path.startsWith("/webjars/")) {
            return Optional.empty();
        }
        Optional<SignedIn> bySession = session(request);
        return bySession.isEmpty()
                        && kind.filter(AccessRule.Kind.DOCUMENT::equals).isPresent()
                ? basic(request)
                : bySession;
    }

    private Optional<SignedIn> session(HttpServletRequest request) {
        // The server takes a session from the address too, whatever web.xml says; a link must not sign anybody in.
        HttpSession session = request.isRequestedSessionIdFromURL() ? null : request.getSession(false);
        SignedIn kept = session == null ? null : (SignedIn) session.getAttribute(SignedIn.ATTRIBUTE);
        if (kept == null) {
            return Optional.empty();
        }
        Optional<SignedIn> now = signIn.current(kept.name(), kept.stamp());
        if (now.isEmpty()) {
            session.invalidate();
        }
        return now;
    }

    private Optional<SignedIn> basic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? signIn.basic(parts[0], parts[1]) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
