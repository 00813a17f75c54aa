package uk.nhs.css.web.security;

import static uk.nhs.css.web.security.AccessRule.HOST;
import static uk.nhs.css.web.security.AccessRule.HOST_AND_PCT;
import static uk.nhs.css.web.security.AccessRule.POST;
import static uk.nhs.css.web.security.AccessRule.api;
import static uk.nhs.css.web.security.AccessRule.document;
import static uk.nhs.css.web.security.AccessRule.page;

import java.util.List;

/** Administration: imports, accounts, the audit trail and the description of the REST calls. */
final class AdministrationPaths {

    static final List<AccessRule> RULES = List.of(
            page("/imports", HOST_AND_PCT, "imports"),
            page("/users", HOST, "users"),
            page("/users/{account:[a-z0-9._@-]+}", HOST, "user"),
            page("/audit", HOST, "audit"),
            document("/audit.csv", HOST),
            page("/imports/runs/{id}", HOST_AND_PCT, "imports-run"),
            document("/exports/{file}.csv", HOST_AND_PCT),
            document("/openapi", HOST),
            api(POST, "/api/v1/imports/{kind}", HOST_AND_PCT));

    private AdministrationPaths() {}
}
