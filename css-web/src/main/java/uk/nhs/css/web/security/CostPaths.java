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

/** What it means for a PCT: prices, scenarios, board papers, evidence. */
final class CostPaths {

    static final List<AccessRule> RULES = List.of(
            page("/evidence", HOST, "evidence"),
            page("/board-paper", PCT, "board-paper"),
            page("/scenarios", HOST_AND_PCT, "scenarios"),
            document("/board-papers/{code}.{kind:pdf|csv}", HOST_AND_PCT),
            api(READ, "/api/v1/price-curve", ALL),
            api(POST, "/api/v1/scenarios", HOST_AND_PCT));

    private CostPaths() {}
}
