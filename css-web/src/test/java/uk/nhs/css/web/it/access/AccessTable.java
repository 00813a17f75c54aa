package uk.nhs.css.web.it.access;

import java.util.Arrays;
import java.util.List;

/**
 * What every path answers to everybody, written down by hand: a path that is not here fails the build.
 *
 * <p>A row is {@code METHOD path | objects | no login | host | SHA analyst | user of Brent (5K5)}. Where the path names an
 * object, an answer holds for its own, a foreign and an unknown one alike, or three answers are given in this order. {@code
 * login} is the redirection to the sign-in page. What is posted is malformed: a form of a page that nobody was sent (409),
 * or JSON that breaks off (400; an import answers with what is wrong in its
 * file, 200).
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
            GET  /members/{code}/notice             | pct    | login       | 200 200 404 | 403         | 403
            POST /members/{code}/notice             | pct    | login       | 409         | 403         | 403
            GET  /members/{code}/join-date          | pct    | login       | 200 200 404 | 403         | 403
            POST /members/{code}/join-date          | pct    | login       | 409         | 403         | 403
            GET  /imports                           | -      | login       | 200         | 403         | 403
            POST /imports                           | -      | login       | 409         | 403         | 403

            GET  /consultation                      | -      | login       | 200         | 200         | 200
            POST /consultation                      | -      | login       | 409         | 409         | 409
            GET  /consultation/comments/new         | -      | login       | 200         | 403         | 200
            POST /consultation/comments/new         | -      | login       | 409         | 403         | 409
            GET  /consultation/comments/{id}        | comment | login      | 200 200 404 | 403         | 200 404 404
            POST /consultation/comments/{id}        | comment | login      | 409         | 403         | 409
            GET  /consultation/answers/new          | -      | login       | 200         | 403         | 403
            POST /consultation/answers/new          | -      | login       | 409         | 403         | 403
            GET  /consultation/answers/{id}/withdraw | answer | login      | 200 200 404 | 403         | 403
            POST /consultation/answers/{id}/withdraw | answer | login      | 409         | 403         | 403
            GET  /consultation/versions/new         | -      | login       | 200         | 403         | 403
            POST /consultation/versions/new         | -      | login       | 409         | 403         | 403
            GET  /consultation/versions/{version}   | version | login      | 200 200 404 | 200 200 404 | 200 200 404
            POST /consultation/versions/{version}   | version | login      | 409         | 409         | 409
            GET  /decisions                         | -      | login       | 200         | 403         | 403
            POST /decisions                         | -      | login       | 409         | 403         | 403
            GET  /decisions/new                     | -      | login       | 200         | 403         | 200
            POST /decisions/new                     | -      | login       | 409         | 403         | 409
            GET  /decisions/meetings                | -      | login       | 200         | 403         | 200
            POST /decisions/meetings                | -      | login       | 409         | 403         | 409
            GET  /decisions/{code}/{id}             | decision | login     | 200 200 404 | 403         | 200 404 404
            POST /decisions/{code}/{id}             | decision | login     | 409         | 403         | 409
            GET  /my-joining                        | -      | login       | 403         | 403         | 200
            POST /my-joining                        | -      | login       | 403         | 403         | 409
            GET  /my-joining/wish                   | -      | login       | 403         | 403         | 200
            POST /my-joining/wish                   | -      | login       | 403         | 403         | 409
            GET  /phasing                           | -      | login       | 200         | 403         | 403
            POST /phasing                           | -      | login       | 409         | 403         | 403
            GET  /phasing/inputs                    | -      | login       | 200         | 403         | 403
            POST /phasing/inputs                    | -      | login       | 409         | 403         | 403
            GET  /phasing/inputs/{code}             | pct    | login       | 200 200 404 | 403         | 403
            POST /phasing/inputs/{code}             | pct    | login       | 409         | 403         | 403
            GET  /phasing/propose                   | -      | login       | 200         | 403         | 403
            POST /phasing/propose                   | -      | login       | 409         | 403         | 403
            GET  /phasing/runs/{id}                 | run    | login       | 404         | 403         | 403
            POST /phasing/runs/{id}                 | run    | login       | 409         | 403         | 403
            GET  /phasing/plans/{id}                | plan   | login       | 200 200 404 | 403         | 403
            POST /phasing/plans/{id}                | plan   | login       | 409         | 403         | 403
            GET  /phasing/compare                   | -      | login       | 400         | 403         | 403
            POST /phasing/compare                   | -      | login       | 409         | 403         | 403

            GET  /transition                        | -        | login       | 200         | 403         | 403
            POST /transition                        | -        | login       | 409         | 403         | 403
            GET  /transition/plan                   | -        | login       | 200         | 403         | 403
            POST /transition/plan                   | -        | login       | 409         | 403         | 403
            GET  /transition/{code}                 | pct      | login       | 200 200 404 | 403         | 200 404 404
            POST /transition/{code}                 | pct      | login       | 409         | 403         | 409
            GET  /mobilisation                      | -        | login       | 200         | 403         | 403
            POST /mobilisation                      | -        | login       | 409         | 403         | 403
            GET  /mobilisation/contribution         | -        | login       | 200         | 403         | 403
            POST /mobilisation/contribution         | -        | login       | 409         | 403         | 403
            GET  /mobilisation/tranche              | -        | login       | 200         | 403         | 403
            POST /mobilisation/tranche              | -        | login       | 409         | 403         | 403
            GET  /mobilisation/draw-down            | -        | login       | 200         | 403         | 403
            POST /mobilisation/draw-down            | -        | login       | 409         | 403         | 403
            GET  /mobilisation/milestone            | -        | login       | 200         | 403         | 403
            POST /mobilisation/milestone            | -        | login       | 409         | 403         | 403
            GET  /mobilisation/draw-downs/{id}      | draw-down | login       | 200 200 404 | 403         | 403
            POST /mobilisation/draw-downs/{id}      | draw-down | login       | 409         | 403         | 403
            GET  /mobilisation/milestones/{id}      | milestone | login       | 200 200 404 | 403         | 403
            POST /mobilisation/milestones/{id}      | milestone | login       | 409         | 403         | 403

            GET  /reports                           | -      | login       | 200         | 200         | 403
            POST /reports                           | -      | login       | 409         | 409         | 403
            GET  /reports/{name}                    | report | login       | 200 200 404 | 200 200 404 | 403
            POST /reports/{name}                    | report | login       | 409         | 409         | 403

            GET  /statements/{code}.{kind:pdf|csv|xlsx}   | pct    | 401   | 200 200 404 | 403         | 200 404 404
            GET  /board-papers/{code}.{kind:pdf|csv}      | pct    | 401   | 200 200 404 | 403         | 200 404 404
            GET  /reports/{name}.{kind:pdf|csv|xlsx}      | report | 401   | 200 200 404 | 200 200 404 | 403
            GET  /documents/{id}                          | document | 401 | 200 200 404 | 200 200 404 | 200 404 404
            GET  /openapi                                 | -      | 401   | 200         | 403         | 403

            GET  /api/v1/pcts                       | -      | 401         | 200         | 200         | 200
            GET  /api/v1/price-curve                | -      | 401         | 200         | 200         | 200
            POST /api/v1/scenarios                  | -      | 401         | 400         | 403         | 400
            POST /api/v1/allocations                | -      | 401         | 400         | 400         | 400
            POST /api/v1/charge-runs                | -      | 401         | 400         | 403         | 403
            GET  /api/v1/pcts/{code}/statement      | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/pcts/{code}/board-paper    | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/phasing/inputs             | -      | 401         | 200         | 200         | 200
            GET  /api/v1/phasing/plan               | -      | 401         | 200         | 200         | 200
            POST /api/v1/phasing/proposals          | -      | 401         | 400         | 403         | 403
            POST /api/v1/imports/{kind}             | import | 401         | 200 200 404 | 403         | 403
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
            GET  /openapi/                          | -      | 404         | 404         | 404         | 404
            GET  /metrics                           | -      | 404         | 404         | 404         | 404
            GET  /health/started                    | -      | 404         | 404         | 404         | 404
            GET  /transition/measures               | pct    | login       | 404         | 403         | 404
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
