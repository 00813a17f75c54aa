package uk.nhs.css.web.security;

import static uk.nhs.css.domain.access.Role.HOST_ADMIN;
import static uk.nhs.css.domain.access.Role.PCT_USER;
import static uk.nhs.css.domain.access.Role.SHA_ANALYST;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.web.security.AccessRule.Kind;

/**
 * Every path that this application answers, and who may open it: the one table behind {@link AccessFilter}, the routing
 * of pages to their views, and the test that asks each path as each role. What is not listed does not exist.
 *
 * <p>This table decides by path and role only. Whose record it is, the services decide by {@code
 * Actor.requireSightOf}. Metrics are closed in the server itself.
 */
public final class AccessRules {

    private static final Set<Role> ALL = Set.of(HOST_ADMIN, PCT_USER, SHA_ANALYST);
    private static final Set<Role> HOST = Set.of(HOST_ADMIN);
    private static final Set<Role> PCT = Set.of(PCT_USER);
    private static final Set<Role> HOST_AND_PCT = Set.of(HOST_ADMIN, PCT_USER);
    private static final Set<Role> HOST_AND_SHA = Set.of(HOST_ADMIN, SHA_ANALYST);

    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> READ_AND_POST = Set.of("GET", "HEAD", "POST");
    private static final Set<String> POST = Set.of("POST");

    private static final List<AccessRule> RULES = List.of(
            // The look: no account, no secret.
            open(READ, "/resources/css/app.css"),
            open(READ, "/resources/js/app.js"),
            open(READ, "/resources/img/favicon.svg"),
            open(READ, "/webjars/govuk-frontend/**"),

            // Whether it runs: says no more than up or down. The server adds this to the application at the root.
            open(READ, "/health"),
            open(READ, "/health/ready"),
            open(READ, "/health/live"),

            // The door. Signing out without a session leads back to it.
            open(READ_AND_POST, "/login"),
            open(POST, "/logout"),

            // Everybody's pages.
            page("/", ALL, "home"),
            page("/account", ALL, "account"),
            page("/help", ALL, "help"),

            // The host's.
            page("/members", HOST, "members"),
            page("/members/{code}", HOST, "member"),
            page("/members/{code}/notice", HOST, "member-notice"),
            page("/members/{code}/join-date", HOST, "member-join-date"),
            page("/charge-runs", HOST, "charge-runs"),
            page("/evidence", HOST, "evidence"),
            page("/imports", HOST, "imports"),

            // A PCT's.
            page("/statement", PCT, "statement"),
            page("/board-paper", PCT, "board-paper"),
            page("/scenarios", HOST_AND_PCT, "scenarios"),

            // Consultation and board decisions: each service shows a PCT its own only.
            page("/consultation", ALL, "consultation"),
            page("/consultation/comments/new", HOST_AND_PCT, "consultation-send"),
            page("/consultation/comments/{id}", HOST_AND_PCT, "consultation-comment"),
            page("/consultation/answers/new", HOST, "consultation-answer-new"),
            page("/consultation/answers/{id}/withdraw", HOST, "consultation-answer-withdraw"),
            page("/consultation/versions/new", HOST, "consultation-version-new"),
            page("/consultation/versions/{version}", ALL, "consultation-version"),
            page("/decisions", HOST, "decisions"),
            page("/decisions/new", HOST_AND_PCT, "decisions-new"),
            page("/decisions/meetings", HOST_AND_PCT, "decisions-meetings"),
            page("/decisions/{code}/{id}", HOST_AND_PCT, "decisions-one"),
            page("/my-joining", PCT, "my-joining"),
            page("/my-joining/wish", PCT, "my-joining-wish"),

            // Phasing.
            page("/phasing", HOST, "phasing"),
            page("/phasing/inputs", HOST, "phasing-inputs"),
            page("/phasing/inputs/{code}", HOST, "phasing-input"),
            page("/phasing/propose", HOST, "phasing-propose"),
            page("/phasing/runs/{id}", HOST, "phasing-run"),
            page("/phasing/plans/{id}", HOST, "phasing-plan"),
            page("/phasing/compare", HOST, "phasing-compare"),

            // Transition and mobilisation. A PCT reads its own transition and enters its measures.
            page("/transition", HOST, "transition"),
            page("/transition/plan", HOST, "transition-plan"),
            page("/transition/{code}", HOST_AND_PCT, "transition-one"),
            page("/mobilisation", HOST, "mobilisation"),
            page("/mobilisation/contribution", HOST, "mobilisation-contribution"),
            page("/mobilisation/tranche", HOST, "mobilisation-tranche"),
            page("/mobilisation/draw-down", HOST, "mobilisation-ask"),
            page("/mobilisation/draw-downs/{id}", HOST, "mobilisation-draw-down"),
            page("/mobilisation/milestone", HOST, "mobilisation-milestone-new"),
            page("/mobilisation/milestones/{id}", HOST, "mobilisation-milestone"),
            api(READ, "/api/v1/phasing/inputs", ALL),
            api(READ, "/api/v1/phasing/plan", ALL),
            api(POST, "/api/v1/phasing/proposals", HOST),
            document("/documents/{id}", ALL),

            // London's.
            page("/reports", HOST_AND_SHA, "reports"),
            page("/reports/{name}", HOST_AND_SHA, "report"),

            // Documents beside their pages.
            document("/statements/{code}.{kind:pdf|csv|xlsx}", HOST_AND_PCT),
            document("/board-papers/{code}.{kind:pdf|csv}", HOST_AND_PCT),
            document("/reports/{name}.{kind:pdf|csv|xlsx}", HOST_AND_SHA),

            // REST, described by the server from its resources.
            document("/openapi", HOST),
            api(READ, "/api/v1/pcts", ALL),
            api(READ, "/api/v1/price-curve", ALL),
            api(POST, "/api/v1/scenarios", HOST_AND_PCT),
            api(POST, "/api/v1/allocations", ALL),
            api(POST, "/api/v1/charge-runs", HOST),
            api(READ, "/api/v1/pcts/{code}/statement", HOST_AND_PCT),
            api(READ, "/api/v1/pcts/{code}/board-paper", HOST_AND_PCT),
            api(READ, "/api/v1/ledger/check", HOST),
            api(POST, "/api/v1/imports/{kind}", HOST),
            api(READ, "/api/v1/reports", HOST_AND_SHA),
            api(READ, "/api/v1/reports/{name}", HOST_AND_SHA));

    private AccessRules() {}

    /** Every rule, in the order in which they are asked. */
    public static List<AccessRule> all() {
        return RULES;
    }

    /** What the table says of a path and method. */
    public static Verdict of(String method, String path) {
        Set<String> methods = new TreeSet<>();
        for (AccessRule rule : RULES) {
            Optional<Map<String, String>> parts = rule.pattern().match(path);
            if (parts.isPresent()) {
                if (rule.methods().contains(method)) {
                    return new Verdict(Optional.of(rule), parts.get(), Set.of());
                }
                methods.addAll(rule.methods());
            }
        }
        return new Verdict(Optional.empty(), Map.of(), methods);
    }

    /** Whether a path lies below the REST root, listed or not: those are answered as problem+json. */
    public static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The address of a page's view, when the address has no places to fill; for redirects by view. */
    public static Optional<String> pathOfView(String view) {
        return RULES.stream()
                .filter(rule -> rule.view().filter(view::equals).isPresent())
                .map(rule -> rule.pattern().toString())
                .filter(path -> !path.contains("{"))
                .findFirst();
    }

    /**
     * @param rule the rule for this path and method; empty if there is none
     * @param parts what the path has in the places of the pattern
     * @param otherMethods where only the method is wrong, those that the path answers; empty for an unknown path
     */
    public record Verdict(Optional<AccessRule> rule, Map<String, String> parts, Set<String> otherMethods) {

        /** Keeps the order of the places. */
        public Verdict {
            parts = new LinkedHashMap<>(parts);
        }
    }

    private static AccessRule open(Set<String> methods, String path) {
        return new AccessRule(Kind.OPEN, methods, PathPattern.of(path), Set.of(), Optional.empty());
    }

    private static AccessRule page(String path, Set<Role> roles, String view) {
        String facelet = "/WEB-INF/pages/" + view + ".xhtml";
        return new AccessRule(Kind.PAGE, READ_AND_POST, PathPattern.of(path), roles, Optional.of(facelet));
    }

    private static AccessRule document(String path, Set<Role> roles) {
        return new AccessRule(Kind.DOCUMENT, READ, PathPattern.of(path), roles, Optional.empty());
    }

    private static AccessRule api(Set<String> methods, String path, Set<Role> roles) {
        return new AccessRule(Kind.API, methods, PathPattern.of(path), roles, Optional.empty());
    }
}
