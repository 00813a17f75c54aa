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
            page("/scenarios/compare", HOST_AND_PCT, "scenarios-compare"),
            page("/board-paper/keep", PCT, "board-paper-keep"),
            page("/my-costs", PCT, "my-costs"),
            page("/my-costs/line", PCT, "my-costs-line"),
            page("/my-costs/benefit", PCT, "my-costs-benefit"),
            page("/costs", HOST, "costs"),
            page("/costs/benefits/new", HOST, "costs-benefit-new"),
            page("/costs/benefits/{id}", HOST, "costs-benefit"),
            page("/costs/models/new", HOST, "costs-model-new"),
            page("/costs/{code}", HOST, "costs-pct"),
            document("/board-papers/{code}.{kind:pdf|csv}", HOST_AND_PCT),
            api(READ, "/api/v1/price-curve", ALL),
            api(READ, "/api/v1/pcts/{code}/neutrality", HOST_AND_PCT),
            api(POST, "/api/v1/scenarios", HOST_AND_PCT));

    private CostPaths() {}
}
