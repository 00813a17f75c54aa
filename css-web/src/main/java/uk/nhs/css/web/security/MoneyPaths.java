package uk.nhs.css.web.security;

import static uk.nhs.css.web.security.AccessRule.ALL;
import static uk.nhs.css.web.security.AccessRule.HOST;
import static uk.nhs.css.web.security.AccessRule.HOST_AND_PCT;
import static uk.nhs.css.web.security.AccessRule.HOST_AND_SHA;
import static uk.nhs.css.web.security.AccessRule.PCT;
import static uk.nhs.css.web.security.AccessRule.POST;
import static uk.nhs.css.web.security.AccessRule.READ;
import static uk.nhs.css.web.security.AccessRule.api;
import static uk.nhs.css.web.security.AccessRule.document;
import static uk.nhs.css.web.security.AccessRule.page;

import java.util.List;

/** Money: charges, ledger, statements. */
final class MoneyPaths {

    static final List<AccessRule> RULES = List.of(
            page("/charge-runs", HOST, "charge-runs"),
            page("/invoices", HOST_AND_PCT, "invoices"),
            page("/invoices/{number}", HOST_AND_PCT, "invoice"),
            page("/remittances", HOST, "remittances"),
            page("/remittances/{seq}", HOST, "remittance"),
            page("/overdue", HOST, "overdue"),
            page("/tariffs", HOST, "tariffs"),
            page("/tariffs/new", HOST, "tariff-new"),
            page("/ledger", HOST, "ledger"),
            page("/ledger/periods", HOST, "ledger-periods"),
            page("/ledger/transactions/{seq}", HOST, "ledger-transaction"),
            document("/ledger/trial-balance.{kind:pdf|csv|xlsx}", HOST),
            document("/ledger/transactions.{kind:csv|xlsx}", HOST),
            page("/balances", HOST_AND_PCT, "balances"),
            document("/balances/month.{kind:pdf|csv|xlsx}", HOST_AND_PCT),
            page("/year-end", HOST, "year-end"),
            page("/year-end/cost", HOST, "year-end-cost"),
            page("/year-end/close", HOST, "year-end-close"),
            document("/year-end/recovery.{kind:pdf|csv|xlsx}", HOST),
            api(READ, "/api/v1/ledger/trial-balance", HOST_AND_SHA),
            api(READ, "/api/v1/ledger/periods", HOST),
            api(POST, "/api/v1/ledger/periods", HOST),
            api(READ, "/api/v1/balances", HOST_AND_PCT),
            api(POST, "/api/v1/pcts/{code}/balances", PCT),
            api(POST, "/api/v1/pcts/{code}/balances/explanation", HOST),
            api(READ, "/api/v1/year-end", HOST),
            api(POST, "/api/v1/year-end/costs", HOST),
            api(POST, "/api/v1/year-end", HOST),
            page("/statement", PCT, "statement"),
            document("/invoices/all.{kind:csv|xlsx}", HOST_AND_PCT),
            document("/remittances/all.{kind:csv|xlsx}", HOST),
            document("/remittances/unallocated.{kind:csv|xlsx}", HOST),
            document("/staff-in-lieu/all.{kind:csv|xlsx}", HOST_AND_PCT),
            document("/invoices/{number}.pdf", HOST_AND_PCT),
            document("/credit-notes/{number}.pdf", HOST_AND_PCT),
            document("/reminders/{id}.pdf", HOST_AND_PCT),
            document("/statements/{code}.{kind:pdf|csv|xlsx}", HOST_AND_PCT),
            page("/staff-in-lieu", HOST_AND_PCT, "staff-in-lieu"),
            page("/staff-in-lieu/new", HOST_AND_PCT, "staff-in-lieu-new"),
            page("/staff-in-lieu/pay-table", HOST_AND_PCT, "staff-in-lieu-pay-table"),
            page("/staff-in-lieu/{id}", HOST_AND_PCT, "staff-in-lieu-one"),
            page("/statement-queries", HOST_AND_PCT, "statement-queries"),
            page("/statement-queries/new", PCT, "statement-query-new"),
            page("/statement-queries/{id}", HOST_AND_PCT, "statement-query"),
            api(READ, "/api/v1/staff-offers", HOST_AND_PCT),
            api(READ, "/api/v1/pcts/{code}/staff-offers", HOST_AND_PCT),
            api(POST, "/api/v1/pcts/{code}/staff-offers", PCT),
            api(POST, "/api/v1/staff-offers/{id}/acceptance", HOST),
            api(READ, "/api/v1/staff-offers/{id}", HOST_AND_PCT),
            api(POST, "/api/v1/staff-offers/{id}/decline", HOST),
            api(POST, "/api/v1/staff-offers/{id}/withdrawal", HOST_AND_PCT),
            api(POST, "/api/v1/staff-offers/{id}/early-end", HOST),
            api(POST, "/api/v1/staff-offers/{id}/rests", HOST),
            api(READ, "/api/v1/pay-table", HOST_AND_PCT),
            api(POST, "/api/v1/pay-table/bands", HOST),
            api(POST, "/api/v1/pay-table/on-costs", HOST),
            api(READ, "/api/v1/statement-queries", HOST_AND_PCT),
            api(READ, "/api/v1/statement-queries/{id}", HOST_AND_PCT),
            api(POST, "/api/v1/statement-queries/{id}/answer", HOST),
            api(POST, "/api/v1/statement-queries/{id}/settlement", PCT),
            api(POST, "/api/v1/pcts/{code}/statement-queries", PCT),
            api(READ, "/api/v1/tariffs", ALL),
            api(POST, "/api/v1/tariffs", HOST),
            api(POST, "/api/v1/allocations", ALL),
            api(POST, "/api/v1/charge-runs", HOST),
            api(READ, "/api/v1/pcts/{code}/invoices", HOST_AND_PCT),
            api(POST, "/api/v1/pcts/{code}/invoices", HOST),
            api(POST, "/api/v1/invoices/{number}/credit-notes", HOST),
            api(POST, "/api/v1/invoices", HOST),
            api(READ, "/api/v1/invoices/{number}", HOST_AND_PCT),
            api(READ, "/api/v1/pcts/{code}/reminders", HOST_AND_PCT),
            api(POST, "/api/v1/pcts/{code}/reminders", HOST),
            api(READ, "/api/v1/remittances", HOST_AND_PCT),
            api(POST, "/api/v1/remittances", HOST),
            api(READ, "/api/v1/remittances/{id}", HOST_AND_PCT),
            api(POST, "/api/v1/remittances/{id}/reversal", HOST),
            api(READ, "/api/v1/credits", HOST_AND_PCT),
            api(READ, "/api/v1/credits/{reference}", HOST_AND_PCT),
            api(POST, "/api/v1/credits/{reference}/allocations", HOST),
            api(POST, "/api/v1/credits/{reference}/take-backs", HOST),
            api(READ, "/api/v1/ledger/transactions/{reference}", HOST),
            api(POST, "/api/v1/ledger/transactions/{reference}/reversal", HOST),
            api(READ, "/api/v1/pcts/{code}/statement", HOST_AND_PCT),
            api(READ, "/api/v1/pcts/{code}/board-paper", HOST_AND_PCT),
            api(READ, "/api/v1/ledger/check", HOST));

    private MoneyPaths() {}
}
