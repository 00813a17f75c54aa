package uk.nhs.css.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import uk.nhs.css.web.security.AccessFilter;
import uk.nhs.css.web.security.AccessRules;

/**
 * Leads a page's address to its view: {@code /members/5K5} is shown by {@code /WEB-INF/pages/member.xhtml} with the
 * request parameter {@code code=5K5}. The part of the address wins over a query parameter of the same name. Views lie
 * below WEB-INF, so that no other address opens them.
 */
public class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AccessRules.Verdict verdict = (AccessRules.Verdict) request.getAttribute(AccessFilter.VERDICT);
        String view = verdict == null
                ? null
                : verdict.rule().flatMap(rule -> rule.view()).orElse(null);
        if (view == null) {
            chain.doFilter(request, response);
            return;
        }
        String parts = verdict.parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        request.getRequestDispatcher(parts.isEmpty() ? view : view + "?" + parts)
                .forward(request, response);
    }
}
