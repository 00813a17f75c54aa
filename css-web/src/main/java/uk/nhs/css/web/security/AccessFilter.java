package uk.nhs.css.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import uk.nhs.css.domain.reading.Reading;

/**
 * Holds {@link AccessRules}, before anything else answers: what the table does not list is not there, what it lists is
 * opened to its roles only. Binds the {@link CurrentActor} around the request.
 *
 * <p>Answers in the manner of what was asked for: a browser is led to the sign-in page and back, a program gets 401;
 * a wrong role gets the page or problem for 403.
 */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Where the verdict of the table is kept for the routing that follows. */
    public static final String VERDICT = AccessRules.Verdict.class.getName();

    /** Where the path that was asked for is kept, for whatever answers after a forward. */
    public static final String PATH = AccessFilter.class.getName() + ".path";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> who = SignedIn.of(request);
        CurrentActor.bind(who.map(SignedIn::actor).orElse(null));
        try {
            // An error page was asked for by the server, not by the user: it shows nobody's records.
            if (request.getDispatcherType() == DispatcherType.ERROR || allowed(request, response, who)) {
                answer(request, response, chain);
            }
        } finally {
            CurrentActor.bind(null);
        }
    }

    /** A request that only reads asks the database for each thing once. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READS.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        Reading reading = Reading.open();
        try {
            chain.doFilter(request, response);
        } finally {
            reading.close();
        }
    }

    private static boolean allowed(HttpServletRequest request, HttpServletResponse response, Optional<SignedIn> who)
            throws IOException {
        String path = Paths.of(request);
        AccessRules.Verdict verdict = AccessRules.of(request.getMethod(), path);
        if (verdict.rule().isEmpty()) {
            answerUnlisted(request, response, path, verdict, who);
            return false;
        }
        AccessRule rule = verdict.rule().get();
        request.setAttribute(VERDICT, verdict);
        request.setAttribute(PATH, path);
        if (rule.kind() == AccessRule.Kind.OPEN) {
            return true;
        }
        if (request.getAttribute(CssAuthentication.UNKNOWN) != null) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return false;
        }
        if (who.isEmpty()) {
            askForSignIn(request, response, rule, path);
            return false;
        }
        if (!rule.allows(who.get().role())) {
            forbid(request, response, rule, "Your role, " + who.get().role().label() + ", may not open this.");
            return false;
        }
        if (who.get().mustChangePassword() && !path.equals("/account")) {
            askForNewPassword(request, response, rule);
            return false;
        }
        return true;
    }

    private static void answerUnlisted(
            HttpServletRequest request,
            HttpServletResponse response,
            String path,
            AccessRules.Verdict verdict,
            Optional<SignedIn> who)
            throws IOException {
        if (AccessRules.isApi(path) && who.isEmpty()) {
            Problem.challenge(response);
        } else if (!verdict.otherMethods().isEmpty()) {
            response.setHeader("Allow", String.join(", ", verdict.otherMethods()));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void askForSignIn(
            HttpServletRequest request, HttpServletResponse response, AccessRule rule, String path) throws IOException {
        if (!forBrowser(request, rule)) {
            Problem.challenge(response);
            return;
        }
        boolean read = !request.getMethod().equals("POST");
        String query = read && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        String from = URLEncoder.encode(path + query, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + "/login" + (path.equals("/") ? "" : "?from=" + from));
    }

    private static void askForNewPassword(HttpServletRequest request, HttpServletResponse response, AccessRule rule)
            throws IOException {
        if (forBrowser(request, rule)) {
            response.sendRedirect(request.getContextPath() + "/account");
        } else {
            Problem.write(response, 403, "Password to be changed", "Sign in with a browser and change the password.");
        }
    }

    private static void forbid(HttpServletRequest request, HttpServletResponse response, AccessRule rule, String detail)
            throws IOException {
        if (forBrowser(request, rule)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            Problem.write(response, 403, "Not allowed", detail);
        }
    }

    private static boolean forBrowser(HttpServletRequest request, AccessRule rule) {
        String accept = request.getHeader("Accept");
        return rule.kind() == AccessRule.Kind.PAGE
                || rule.kind() == AccessRule.Kind.DOCUMENT && accept != null && accept.contains("text/html");
    }
}
