package uk.nhs.css.web.it.access;

import java.util.Arrays;
import java.util.List;

/**
 * What every path answers to everybody, written down by hand: a path that is not here fails the build.
 *
 * <p>A row is {@code METHOD path | objects | no login | host | SHA analyst | user of Brent (5K5)}. Where the path names an
 * object, an answer holds for its own, a foreign and an unknown one alike, or three answers are given in this order. {@code
 * login} is the redirection to the sign-in page. What is posted is malformed: a form of a page that nobody was sent (409),
 * or JSON that breaks off (400).
 */
final class AccessTable {

    private static final String ROWS =
            """
            GET  /resources/css/app.css             | -      | 200         | 200         | 200         | 200
            GET  /resources/js/app.js               | -      | 200         | 200         | 200         | 200
            GET  /resources/img/favicon.svg         | -      | 200         | 200         | 200         | 200
            GET  /webjars/govuk-frontend/**         | asset  | 200 200 404 | 200 200 404 | 200 200 404 | 200 200 404
            GET  /health                            | -      | 200         | 200         | 200         | 200
            GET  /health/ready                      | -      | 200         | 200         | 200         | 200
            GET  /health/live                       | -      | 200         | 200         | 200         | 200
            GET  /login                             | -      | 200         | 302         | 302         | 302
            POST /login                             | -      | 200         | 200         | 200         | 200
            POST /logout                            | -      | 302         | 302         | 302         | 302

            GET  /                                  | -      | login       | 200         | 200         | 200
            POST /                                  | -      | login       | 409         | 409         | 409
            GET  /account                           | -      | login       | 200         | 200         | 200
            POST /account                           | -      | login       | 409         | 409         | 409
            GET  /help                              | -      | login       | 200         | 200         | 200
            POST /help                              | -      | login       | 409         | 409         | 409
            GET  /members                           | -      | login       | 200         | 403         | 403
            POST /members                           | -      | login       | 409         | 403         | 403
            GET  /members/{code}                    | pct    | login       | 200 200 404 | 403         | 403
            POST /members/{code}                    | pct    | login       | 409         | 403         | 403
            GET  /charge-runs                       | -      | login       | 200         | 403         | 403
            POST /charge-runs                       | -      | login       | 409         | 403         | 403
            GET  /evidence                          | -      | login       | 200         | 403         | 403
            POST /evidence                          | -      | login       | 409         | 403         | 403
            GET  /statement                         | -      | login       | 403         | 403         | 200
            POST /statement                         | -      | login       | 403         | 403         | 409
            GET  /board-paper                       | -      | login       | 403         | 403         | 200
            POST /board-paper                       | -      | login       | 403         | 403         | 409
            GET  /scenarios                         | -      | login       | 200         | 403         | 200
            POST /scenarios                         | -      | login       | 409         | 403         | 409
            GET  /reports                           | -      | login       | 200         | 200         | 403
            POST /reports                           | -      | login       | 409         | 409         | 403
            GET  /reports/{name}                    | report | login       | 200 200 404 | 200 200 404 | 403
            POST /reports/{name}                    | report | login       | 409         | 409         | 403

            GET  /statements/{code}.{kind:pdf|csv|xlsx}   | pct    | 401   | 200 200 404 | 403         | 200 404 404
            GET  /board-papers/{code}.{kind:pdf|csv}      | pct    | 401   | 200 200 404 | 403         | 200 404 404
            GET  /reports/{name}.{kind:pdf|csv|xlsx}      | report | 401   | 200 200 404 | 200 200 404 | 403

            GET  /api/v1/pcts                       | -      | 401         | 200         | 200         | 200
            GET  /api/v1/price-curve                | -      | 401         | 200         | 200         | 200
            POST /api/v1/scenarios                  | -      | 401         | 400         | 403         | 400
            POST /api/v1/allocations                | -      | 401         | 400         | 400         | 400
            POST /api/v1/charge-runs                | -      | 401         | 400         | 403         | 403
            GET  /api/v1/pcts/{code}/statement      | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/pcts/{code}/board-paper    | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/ledger/check               | -      | 401         | 200         | 403         | 403
            GET  /api/v1/reports                    | -      | 401         | 200         | 200         | 403
            GET  /api/v1/reports/{name}             | report | 401         | 200 200 404 | 200 200 404 | 403
            """;

    /** What the server could answer beside the application's own paths, and does not. */
    private static final String CLOSED =
            """
            GET  /error                             | -      | 404         | 404         | 404         | 404
            GET  /index.xhtml                       | -      | 404         | 404         | 404         | 404
            GET  /WEB-INF/pages/members.xhtml       | -      | 404         | 404         | 404         | 404
            GET  /WEB-INF/web.xml                   | -      | 404         | 404         | 404         | 404
            GET  /resources/css/table.xhtml         | -      | 404         | 404         | 404         | 404
            GET  /jakarta.faces.resource/app.css    | -      | 404         | 404         | 404         | 404
            GET  /openapi                           | -      | 404         | 404         | 404         | 404
            GET  /openapi/                          | -      | 404         | 404         | 404         | 404
            GET  /metrics                           | -      | 404         | 404         | 404         | 404
            GET  /health/started                    | -      | 404         | 404         | 404         | 404
            GET  /statements/5K5.docx               | -      | 404         | 404         | 404         | 404
            GET  /board-papers/5K5.xlsx             | -      | 404         | 404         | 404         | 404
            GET  /members/                          | -      | 404         | 404         | 404         | 404
            GET  /api                               | -      | 401         | 404         | 404         | 404
            GET  /api/v1                            | -      | 401         | 404         | 404         | 404
            GET  /api/v1/application.wadl           | -      | 401         | 404         | 404         | 404
            """;

    private AccessTable() {}

    static List<AccessRow> rows() {
        return parsed(ROWS);
    }

    static List<AccessRow> closed() {
        return parsed(CLOSED);
    }

    private static List<AccessRow> parsed(String text) {
        return Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank())
                .map(AccessRow::of)
                .toList();
    }
}
