package uk.nhs.css.web.security;

import static uk.nhs.css.web.security.AccessRule.ALL;
import static uk.nhs.css.web.security.AccessRule.HOST;
import static uk.nhs.css.web.security.AccessRule.HOST_AND_PCT;
import static uk.nhs.css.web.security.AccessRule.PCT;
import static uk.nhs.css.web.security.AccessRule.POST;
import static uk.nhs.css.web.security.AccessRule.READ;
import static uk.nhs.css.web.security.AccessRule.api;
import static uk.nhs.css.web.security.AccessRule.document;
import static uk.nhs.css.web.security.AccessRule.page;

import java.util.List;

/** Money: charges, ledger, statements. */
final class MoneyPaths {

    static final List<AccessRule> RULES = List.of(
            page("/charge-runs", HOST, "charge-runs"),
            page("/statement", PCT, "statement"),
            document("/statements/{code}.{kind:pdf|csv|xlsx}", HOST_AND_PCT),
            api(POST, "/api/v1/allocations", ALL),
            api(POST, "/api/v1/charge-runs", HOST),
            api(READ, "/api/v1/pcts/{code}/statement", HOST_AND_PCT),
            api(READ, "/api/v1/pcts/{code}/board-paper", HOST_AND_PCT),
            api(READ, "/api/v1/ledger/check", HOST));

    private MoneyPaths() {}
}
