package uk.nhs.css.web.it.access;

/** What the paths of one area answer; {@link AccessTable} says how a row is read. */
final class MoneyRows {

    static final String ROWS =
            """
            GET  /charge-runs                       | -      | login       | 200         | 403         | 403
            POST /charge-runs                       | -      | login       | 409         | 403         | 403
            GET  /statement                         | -      | login       | 403         | 403         | 200
            POST /statement                         | -      | login       | 403         | 403         | 409
            GET  /statements/{code}.{kind:pdf|csv|xlsx}   | pct    | 401   | 200 200 404 | 403         | 200 404 404
            POST /api/v1/allocations                | -      | 401         | 400         | 400         | 400
            POST /api/v1/charge-runs                | -      | 401         | 400         | 403         | 403
            GET  /api/v1/pcts/{code}/statement      | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/pcts/{code}/board-paper    | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/ledger/check               | -      | 401         | 200         | 403         | 403
            """;

    private MoneyRows() {}
}
