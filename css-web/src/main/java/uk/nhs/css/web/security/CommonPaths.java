package uk.nhs.css.web.security;

import static uk.nhs.css.web.security.AccessRule.ALL;
import static uk.nhs.css.web.security.AccessRule.POST;
import static uk.nhs.css.web.security.AccessRule.READ;
import static uk.nhs.css.web.security.AccessRule.READ_AND_POST;
import static uk.nhs.css.web.security.AccessRule.open;
import static uk.nhs.css.web.security.AccessRule.page;

import java.util.List;

/** What everybody needs, and what needs no account: the look, the sign-in, health, the home page. */
final class CommonPaths {

    static final List<AccessRule> RULES = List.of(
            open(READ, "/resources/css/app.css"),
            open(READ, "/resources/js/app.js"),
            open(READ, "/resources/img/favicon.svg"),
            open(READ, "/webjars/govuk-frontend/**"),
            open(READ, "/health"),
            open(READ, "/health/ready"),
            open(READ, "/health/live"),
            open(READ_AND_POST, "/login"),
            open(POST, "/logout"),
            page("/", ALL, "home"),
            page("/account", ALL, "account"),
            page("/help", ALL, "help"));

    private CommonPaths() {}
}
