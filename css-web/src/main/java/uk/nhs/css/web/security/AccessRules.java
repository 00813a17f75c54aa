package uk.nhs.css.web.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every path that this application answers, and who may open it: the one table behind {@link AccessFilter}, the routing
 * of pages to their views, and the test that asks each path as each role. Each area lists its own; what is not listed does
 * not exist.
 *
 * <p>This table decides by path and role only. Whose record it is, the services decide by {@code
 * Actor.requireSightOf}. Metrics are closed in the server itself.
 */
public final class AccessRules {

    private static final List<AccessRule> RULES = Stream.of(
                    CommonPaths.RULES,
                    MembershipPaths.RULES,
                    MoneyPaths.RULES,
                    CostPaths.RULES,
                    LondonPaths.RULES,
                    AdministrationPaths.RULES)
            .flatMap(List::stream)
            .toList();

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
}
