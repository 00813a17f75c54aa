package uk.nhs.css.web.it.access;

/** What the paths of one area answer; {@link AccessTable} says how a row is read. */
final class MembershipRows {

    static final String ROWS =
            """
            GET  /members                           | -      | login       | 200         | 403         | 403
            POST /members                           | -      | login       | 409         | 403         | 403
            GET  /members/{code}                    | pct    | login       | 200 200 404 | 403         | 403
            POST /members/{code}                    | pct    | login       | 409         | 403         | 403
            GET  /members/{code}/notice             | pct    | login       | 200 200 404 | 403         | 403
            POST /members/{code}/notice             | pct    | login       | 409         | 403         | 403
            GET  /members/{code}/join-date          | pct    | login       | 200 200 404 | 403         | 403
            POST /members/{code}/join-date          | pct    | login       | 409         | 403         | 403
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
            GET  /transition/{code}/correction      | pct      | login       | 200 200 404 | 403         | 403
            POST /transition/{code}/correction      | pct      | login       | 409         | 403         | 403
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
            GET  /documents/{id}                          | document | 401 | 200 200 404 | 404         | 200 404 404
            GET  /api/v1/pcts                       | -      | 401         | 200         | 200         | 200
            GET  /api/v1/pcts/{code}/transitions    | pct    | 401         | 200 200 404 | 200 200 404 | 200 404 404
            POST /api/v1/pcts/{code}/transitions/corrections | pct | 401   | 400 400 404 | 403         | 403
            GET  /api/v1/phasing/inputs             | -      | 401         | 200         | 200         | 200
            GET  /api/v1/phasing/plan               | -      | 401         | 200         | 200         | 200
            POST /api/v1/phasing/proposals          | -      | 401         | 400         | 403         | 403
            """;

    private MembershipRows() {}
}
