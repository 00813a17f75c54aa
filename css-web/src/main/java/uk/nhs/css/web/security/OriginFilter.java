package uk.nhs.css.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses a change that another site's page asks a signed-in browser to make. Browsers say where a request comes from
 * ({@code Sec-Fetch-Site}, {@code Origin}, {@code Referer}) and pages cannot forge it; the view state of Faces, which
 * another site does not know, is the second bar.
 *
 * <p>REST is called by programs that say nothing of the kind, and takes no session; there only a request that does say
 * it comes from elsewhere is refused.
 */
public class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE.contains(request.getMethod()) || sameSite(request)) {
            chain.doFilter(request, response);
        } else if (AccessRules.isApi(Paths.of(request))) {
            Problem.write(response, 403, "From another site", "This call came from the page of another site.");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean sameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            // "none" is the user: a reload or an address typed.
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            origin = request.getHeader("Referer");
        }
        return origin == null ? AccessRules.isApi(Paths.of(request)) : sameHost(origin, request.getHeader("Host"));
    }

    /** Compares host and port. Not the scheme: before a proxy that ends TLS it differs. */
    static boolean sameHost(String origin, String host) {
        if (host == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            return from.getRawAuthority() != null
                    && withoutUsualPort(from.getRawAuthority()).equals(withoutUsualPort(host));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static String withoutUsualPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
