package uk.nhs.css.web.it.access;

/** What the paths of one area answer; {@link AccessTable} says how a row is read. */
final class CommonRows {

    static final String ROWS =
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
            """;

    private CommonRows() {}
}
