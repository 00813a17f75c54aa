package uk.nhs.css.web.it.access;

/** What the paths of one area answer; {@link AccessTable} says how a row is read. */
final class CostRows {

    static final String ROWS =
            """
            GET  /evidence                          | -      | login       | 200         | 403         | 403
            POST /evidence                          | -      | login       | 409         | 403         | 403
            GET  /board-paper                       | -      | login       | 403         | 403         | 200
            POST /board-paper                       | -      | login       | 403         | 403         | 409
            GET  /scenarios                         | -      | login       | 200         | 403         | 200
            POST /scenarios                         | -      | login       | 409         | 403         | 409
            GET  /scenarios/compare                 | -      | login       | 200         | 403         | 200
            POST /scenarios/compare                 | -      | login       | 409         | 403         | 409
            GET  /board-paper/keep                  | -      | login       | 403         | 403         | 200
            POST /board-paper/keep                  | -      | login       | 403         | 403         | 409
            GET  /my-costs                          | -      | login       | 403         | 403         | 200
            POST /my-costs                          | -      | login       | 403         | 403         | 409
            GET  /my-costs/line                     | -      | login       | 403         | 403         | 200
            POST /my-costs/line                     | -      | login       | 403         | 403         | 409
            GET  /my-costs/benefit                  | -      | login       | 403         | 403         | 200
            POST /my-costs/benefit                  | -      | login       | 403         | 403         | 409
            GET  /costs                             | -      | login       | 200         | 403         | 403
            POST /costs                             | -      | login       | 409         | 403         | 403
            GET  /costs/{code}                      | pct    | login       | 200 200 404 | 403         | 403
            POST /costs/{code}                      | pct    | login       | 409         | 403         | 403
            GET  /costs/benefits/new                | -      | login       | 200         | 403         | 403
            POST /costs/benefits/new                | -      | login       | 409         | 403         | 403
            GET  /costs/benefits/{id}               | benefit | login      | 200 200 404 | 403         | 403
            POST /costs/benefits/{id}               | benefit | login      | 409         | 403         | 403
            GET  /costs/models/new                  | -      | login       | 200         | 403         | 403
            POST /costs/models/new                  | -      | login       | 409         | 403         | 403
            GET  /api/v1/pcts/{code}/neutrality     | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /board-papers/{code}.{kind:pdf|csv}      | pct    | 401   | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/price-curve                | -      | 401         | 200         | 200         | 200
            POST /api/v1/scenarios                  | -      | 401         | 400         | 403         | 400
            """;

    private CostRows() {}
}
