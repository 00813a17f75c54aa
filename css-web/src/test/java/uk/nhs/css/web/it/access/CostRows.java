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
            GET  /board-papers/{code}.{kind:pdf|csv}      | pct    | 401   | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/price-curve                | -      | 401         | 200         | 200         | 200
            POST /api/v1/scenarios                  | -      | 401         | 400         | 403         | 400
            """;

    private CostRows() {}
}
