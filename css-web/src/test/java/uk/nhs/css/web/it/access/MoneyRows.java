package uk.nhs.css.web.it.access;

/** What the paths of one area answer; {@link AccessTable} says how a row is read. */
final class MoneyRows {

    static final String ROWS =
            """
            GET  /charge-runs                       | -      | login       | 200         | 403         | 403
            POST /charge-runs                       | -      | login       | 409         | 403         | 403
            GET  /ledger                            | -      | login       | 200         | 403         | 403
            POST /ledger                            | -      | login       | 409         | 403         | 403
            GET  /ledger/periods                    | -      | login       | 200         | 403         | 403
            POST /ledger/periods                    | -      | login       | 409         | 403         | 403
            GET  /ledger/transactions/{seq}         | transaction | login  | 404         | 403         | 403
            POST /ledger/transactions/{seq}         | transaction | login  | 409         | 403         | 403
            GET  /ledger/trial-balance.{kind:pdf|csv|xlsx} | - | 401        | 200         | 403         | 403
            GET  /ledger/transactions.{kind:csv|xlsx} | -    | 401         | 200         | 403         | 403
            GET  /balances                          | -      | login       | 200         | 403         | 200
            POST /balances                          | -      | login       | 409         | 403         | 409
            GET  /balances/month.{kind:pdf|csv|xlsx} | -     | 401         | 200         | 403         | 200
            GET  /year-end                          | -      | login       | 200         | 403         | 403
            POST /year-end                          | -      | login       | 409         | 403         | 403
            GET  /year-end/cost                     | -      | login       | 200         | 403         | 403
            POST /year-end/cost                     | -      | login       | 409         | 403         | 403
            GET  /year-end/close                    | -      | login       | 200         | 403         | 403
            POST /year-end/close                    | -      | login       | 409         | 403         | 403
            GET  /year-end/recovery.{kind:pdf|csv|xlsx} | -  | 401         | 200         | 403         | 403
            GET  /api/v1/ledger/trial-balance       | -      | 401         | 200         | 200         | 403
            GET  /api/v1/ledger/periods             | -      | 401         | 200         | 403         | 403
            POST /api/v1/ledger/periods             | -      | 401         | 400         | 403         | 403
            GET  /api/v1/balances                   | -      | 401         | 200         | 403         | 200
            POST /api/v1/pcts/{code}/balances       | pct    | 401         | 403         | 403         | 400 404 404
            POST /api/v1/pcts/{code}/balances/explanation | pct | 401      | 400 400 404 | 403         | 403
            GET  /api/v1/year-end                   | -      | 401         | 200         | 403         | 403
            POST /api/v1/year-end/costs             | -      | 401         | 400         | 403         | 403
            POST /api/v1/year-end                   | -      | 401         | 400         | 403         | 403
            GET  /statement                         | -      | login       | 403         | 403         | 200
            POST /statement                         | -      | login       | 403         | 403         | 409
            GET  /tariffs                            | -      | login       | 200         | 403         | 403
            POST /tariffs                            | -      | login       | 409         | 403         | 403
            GET  /tariffs/new                        | -      | login       | 200         | 403         | 403
            POST /tariffs/new                        | -      | login       | 409         | 403         | 403
            GET  /invoices                           | -      | login       | 200         | 403         | 200
            POST /invoices                           | -      | login       | 409         | 403         | 409
            GET  /invoices/{number}                  | invoice | login       | 200 200 404 | 403         | 200 404 404
            POST /invoices/{number}                  | invoice | login       | 409         | 403         | 409
            GET  /remittances                        | -      | login       | 200         | 403         | 403
            POST /remittances                        | -      | login       | 409         | 403         | 403
            GET  /remittances/{seq}                  | credit | login       | 200 200 404 | 403         | 403
            POST /remittances/{seq}                  | credit | login       | 409         | 403         | 403
            GET  /overdue                            | -      | login       | 200         | 403         | 403
            POST /overdue                            | -      | login       | 409         | 403         | 403
            GET  /invoices/all.{kind:csv|xlsx}       | -      | 401         | 200         | 403         | 200
            GET  /remittances/all.{kind:csv|xlsx}    | -      | 401         | 200         | 403         | 403
            GET  /remittances/unallocated.{kind:csv|xlsx} | - | 401         | 200         | 403         | 403
            GET  /invoices/{number}.pdf              | invoice | 401         | 200 200 404 | 403         | 200 404 404
            GET  /credit-notes/{number}.pdf          | credit-note | 401         | 200 200 404 | 403         | 200 404 404
            GET  /reminders/{id}.pdf                 | reminder | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/pcts/{code}/invoices        | pct    | 401         | 200 200 404 | 403         | 200 404 404
            POST /api/v1/pcts/{code}/invoices        | pct    | 401         | 400 400 404 | 403         | 403
            POST /api/v1/invoices/{number}/credit-notes | invoice | 401         | 400 400 404 | 403         | 403
            POST /api/v1/invoices                    | -      | 401         | 400         | 403         | 403
            GET  /api/v1/invoices/{number}           | invoice | 401        | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/pcts/{code}/reminders       | pct    | 401         | 200 200 404 | 403         | 200 404 404
            POST /api/v1/pcts/{code}/reminders       | pct    | 401         | 400 400 404 | 403         | 403
            GET  /api/v1/remittances                 | -      | 401         | 200         | 403         | 200
            GET  /api/v1/remittances/{id}            | remittance | 401     | 200 200 404 | 403         | 200 404 404
            POST /api/v1/remittances/{id}/reversal   | remittance | 401     | 400 400 404 | 403         | 403
            GET  /api/v1/credits                     | -      | 401         | 200         | 403         | 200
            GET  /api/v1/credits/{reference}         | credit | 401         | 200 200 404 | 403         | 200 404 404
            POST /api/v1/credits/{reference}/allocations | credit | 401     | 400 400 404 | 403         | 403
            POST /api/v1/credits/{reference}/take-backs | credit | 401      | 400 400 404 | 403         | 403
            GET  /api/v1/ledger/transactions/{reference} | credit | 401     | 200 200 404 | 403         | 403
            POST /api/v1/ledger/transactions/{reference}/reversal | credit | 401 | 400 400 404 | 403    | 403
            POST /api/v1/remittances                 | -      | 401         | 400         | 403         | 403
            GET  /statements/{code}.{kind:pdf|csv|xlsx}   | pct    | 401   | 200 200 404 | 403         | 200 404 404
            GET  /staff-in-lieu                     | -      | login       | 200         | 403         | 200
            POST /staff-in-lieu                     | -      | login       | 409         | 403         | 409
            GET  /staff-in-lieu/all.{kind:csv|xlsx}  | -      | 401         | 200         | 403         | 200
            GET  /staff-in-lieu/new                 | -      | login       | 200         | 403         | 200
            POST /staff-in-lieu/new                 | -      | login       | 409         | 403         | 409
            GET  /staff-in-lieu/pay-table           | -      | login       | 200         | 403         | 200
            POST /staff-in-lieu/pay-table           | -      | login       | 409         | 403         | 409
            GET  /staff-in-lieu/{id}                | offer  | login       | 200 200 404 | 403         | 200 404 404
            POST /staff-in-lieu/{id}                | offer  | login       | 409         | 403         | 409
            GET  /statement-queries                 | -      | login       | 200         | 403         | 200
            POST /statement-queries                 | -      | login       | 409         | 403         | 409
            GET  /statement-queries/new             | -      | login       | 403         | 403         | 404
            POST /statement-queries/new             | -      | login       | 403         | 403         | 409
            GET  /statement-queries/{id}            | query  | login       | 200 200 404 | 403         | 200 404 404
            POST /statement-queries/{id}            | query  | login       | 409         | 403         | 409
            GET  /api/v1/staff-offers               | -      | 401         | 200         | 403         | 200
            GET  /api/v1/pcts/{code}/staff-offers   | pct    | 401         | 200 200 404 | 403         | 200 404 404
            POST /api/v1/pcts/{code}/staff-offers   | pct    | 401         | 403         | 403         | 400 404 404
            POST /api/v1/staff-offers/{id}/acceptance | offer | 401        | 400 400 404 | 403         | 403
            GET  /api/v1/staff-offers/{id}          | offer  | 401         | 200 200 404 | 403         | 200 404 404
            POST /api/v1/staff-offers/{id}/decline  | offer  | 401         | 400 400 404 | 403         | 403
            POST /api/v1/staff-offers/{id}/withdrawal | offer | 401        | 400 400 404 | 403         | 400 404 404
            POST /api/v1/staff-offers/{id}/early-end | offer | 401         | 400 400 404 | 403         | 403
            POST /api/v1/staff-offers/{id}/rests    | offer  | 401         | 400 400 404 | 403         | 403
            GET  /api/v1/pay-table                  | -      | 401         | 200         | 403         | 200
            POST /api/v1/pay-table/bands            | -      | 401         | 400         | 403         | 403
            POST /api/v1/pay-table/on-costs         | -      | 401         | 400         | 403         | 403
            GET  /api/v1/statement-queries          | -      | 401         | 200         | 403         | 200
            GET  /api/v1/statement-queries/{id}     | query  | 401         | 200 200 404 | 403         | 200 404 404
            POST /api/v1/statement-queries/{id}/answer | query | 401       | 400 400 404 | 403         | 403
            POST /api/v1/statement-queries/{id}/settlement | query | 401   | 403         | 403         | 400 404 404
            POST /api/v1/pcts/{code}/statement-queries | pct | 401         | 403         | 403         | 400 404 404
            GET  /api/v1/tariffs                    | -      | 401         | 200         | 200         | 200
            POST /api/v1/tariffs                    | -      | 401         | 400         | 403         | 403
            POST /api/v1/allocations                | -      | 401         | 400         | 400         | 400
            POST /api/v1/charge-runs                | -      | 401         | 400         | 403         | 403
            GET  /api/v1/pcts/{code}/statement      | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/pcts/{code}/board-paper    | pct    | 401         | 200 200 404 | 403         | 200 404 404
            GET  /api/v1/ledger/check               | -      | 401         | 200         | 403         | 403
            """;

    private MoneyRows() {}
}
