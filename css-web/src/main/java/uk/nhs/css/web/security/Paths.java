package uk.nhs.css.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request as the table of rules sees it. */
final class Paths {

    private Paths() {}

    /** Decoded and normalised by the server, without the context path and without path parameters. */
    static String of(HttpServletRequest request) {
        String servlet = request.getServletPath() == null ? "" : request.getServletPath();
        String rest = request.getPathInfo() == null ? "" : request.getPathInfo();
        String path = servlet + rest;
        return path.isEmpty() ? "/" : path;
    }

    /**
     * Where to go after signing in: only an address of this application that a browser can open by itself, whatever a
     * link or form may say; else the first page.
     *
     * @param asked path and query string, without the context path; may be null
     */
    static String safeReturn(String asked) {
        if (asked == null || !asked.startsWith("/") || asked.length() > 500 || !asked.matches("[!-\\[\\]-~]+")) {
            return "/";
        }
        String path = asked.split("[?#]", 2)[0];
        return AccessRules.of("GET", path)
                .rule()
                .filter(rule -> rule.kind() == AccessRule.Kind.PAGE || rule.kind() == AccessRule.Kind.DOCUMENT)
                .map(rule -> asked)
                .orElse("/");
    }
}
