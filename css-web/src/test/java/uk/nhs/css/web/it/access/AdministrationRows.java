package uk.nhs.css.web.it.access;

/** What the paths of one area answer; {@link AccessTable} says how a row is read. */
final class AdministrationRows {

    static final String ROWS =
            """
            GET  /imports                           | -      | login       | 200         | 403         | 200
            POST /imports                           | -      | login       | 409         | 403         | 409
            GET  /users                             | -      | login       | 200         | 403         | 403
            POST /users                             | -      | login       | 409         | 403         | 403
            GET  /users/{account:[a-z0-9._@-]+}     | account | login      | 200 200 404 | 403         | 403
            POST /users/{account:[a-z0-9._@-]+}     | account | login      | 409         | 403         | 403
            GET  /audit                             | -      | login       | 200         | 403         | 403
            POST /audit                             | -      | login       | 409         | 403         | 403
            GET  /audit.csv                         | -      | 401         | 200         | 403         | 403
            GET  /imports/runs/{id}                 | run    | login       | 404         | 403         | 404
            POST /imports/runs/{id}                 | run    | login       | 409         | 403         | 409
            GET  /exports/{file}.csv             | import | 401         | 200 200 404 | 403         | 404
            GET  /openapi                                 | -      | 401   | 200         | 403         | 403
            POST /api/v1/imports/{kind}             | import | 401         | 200 200 404 | 403         | 404
            """;

    private AdministrationRows() {}
}
