package uk.nhs.css.web.security;

import static uk.nhs.css.web.security.AccessRule.HOST;
import static uk.nhs.css.web.security.AccessRule.HOST_AND_SHA;
import static uk.nhs.css.web.security.AccessRule.READ;
import static uk.nhs.css.web.security.AccessRule.api;
import static uk.nhs.css.web.security.AccessRule.document;
import static uk.nhs.css.web.security.AccessRule.page;

import java.util.List;

/** London-wide reports. */
final class LondonPaths {

    static final List<AccessRule> RULES = List.of(
            page("/reports", HOST_AND_SHA, "reports"),
            page("/reports/{name}", HOST_AND_SHA, "report"),
            page("/reports/{name}/{key}", HOST_AND_SHA, "report-row"),
            page("/packs", HOST_AND_SHA, "packs"),
            page("/packs/issue", HOST, "pack-issue"),
            page("/packs/{number}", HOST_AND_SHA, "pack"),
            page("/packs/{number}/{name}", HOST_AND_SHA, "pack-report"),
            document("/packs/{number}.{kind:pdf}", HOST_AND_SHA),
            document("/reports/{name}.{kind:pdf|csv|xlsx}", HOST_AND_SHA),
            api(READ, "/api/v1/reports", HOST_AND_SHA),
            api(READ, "/api/v1/reports/{name}", HOST_AND_SHA));

    private LondonPaths() {}
}
