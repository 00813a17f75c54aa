package uk.nhs.css.web.it.access;

/** What the paths of one area answer; {@link AccessTable} says how a row is read. */
final class LondonRows {

    static final String ROWS =
            """
            GET  /reports                           | -      | login       | 200         | 200         | 403
            POST /reports                           | -      | login       | 409         | 409         | 403
            GET  /reports/{name}                    | report | login       | 200 200 404 | 200 200 404 | 403
            POST /reports/{name}                    | report | login       | 409         | 409         | 403
            GET  /reports/{name}/{key}              | report-row | login   | 200 200 404 | 200 200 404 | 403
            POST /reports/{name}/{key}              | report-row | login   | 409         | 409         | 403
            GET  /packs                             | -      | login       | 200         | 200         | 403
            POST /packs                             | -      | login       | 409         | 409         | 403
            GET  /packs/issue                       | -      | login       | 200         | 403         | 403
            POST /packs/issue                       | -      | login       | 409         | 403         | 403
            GET  /packs/{number}                    | pack   | login       | 200 200 404 | 200 200 404 | 403
            POST /packs/{number}                    | pack   | login       | 409         | 409         | 403
            GET  /packs/{number}/{name}             | packed | login       | 200 200 404 | 200 200 404 | 403
            POST /packs/{number}/{name}             | packed | login       | 409         | 409         | 403
            GET  /packs/{number}.{kind:pdf}         | pack   | 401         | 200 200 404 | 200 200 404 | 403
            GET  /reports/{name}.{kind:pdf|csv|xlsx}      | report | 401   | 200 200 404 | 200 200 404 | 403
            GET  /api/v1/reports                    | -      | 401         | 200         | 200         | 403
            GET  /api/v1/reports/{name}             | report | 401         | 200 200 404 | 200 200 404 | 403
            """;

    private LondonRows() {}
}
