package uk.nhs.css.pricing.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.balances.AgreementStatus;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.ledger.Periods;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.ledger.TrialBalance;
import uk.nhs.css.pricing.ledger.TrialBalanceView;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.testing.Service;

/**
 * Brent's account of the financial year 2007/08 from the first charge to the true-up, as its finance officer would read it:
 * charges, payments, staff in lieu, a credit note, a revised population, agreed balances, closed months, the year end.
 */
class WholeYearTest {

    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);

    private final Service service = new Service("2007-06-01");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I17")
    @Tag("I21")
    @Tag("I25")
    @Tag("I29")
    void a_whole_year_of_one_pct() {
        // 1 June 2007. 39p × 297,436 = 116,000.04 in four of 29,000.01; 20p × 280,000 = 56,000.00.
        service.tariffOfMay2007().members(15, "2007-04-01").run();

        // July to September: set-up and first quarter are paid, two posts are taken in lieu, a credit note is given.
        on("2007-07-02", TransactionKind.REMITTANCE, "Payment received, BACS 7001", Account.BANK, "85000.01");
        on("2007-09-03", TransactionKind.STAFF_IN_LIEU, "Two analysts, seconded", Account.STAFF_IN_KIND, "20000.00");
        on(
                "2007-09-17",
                TransactionKind.CREDIT_NOTE,
                "Credit note, late start",
                Account.SUBSCRIPTION_INCOME,
                "1000.00");

        // 8 October: April to September are closed, and Brent agrees what it owed on 30 September.
        service.db().today("2007-10-08");
        closeMonths("2007-04-01", 6);
        // 114,000.02 − 85,000.01 − 20,000.00 − 1,000.00
        assertThat(service.db().<AgreementStatus>call(em -> service.balances(em, BRENTS_USER)
                        .answer(BRENT, YEAR, 6, Pounds.of("8000.01"), "Agreed")
                        .status()))
                .isEqualTo(AgreementStatus.AGREED);

        // 15 October: the weighted population becomes 300,000, 249.99 a quarter more; closed quarters are mended today.
        service.db().today("2007-10-15");
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 300_000, "Department of Health, October 2007")
                .run();
        on("2007-11-05", TransactionKind.REMITTANCE, "Payment received, BACS 7002", Account.BANK, "37749.99");
        on("2008-02-04", TransactionKind.REMITTANCE, "Payment received, BACS 7003", Account.BANK, "29250.00");

        // 14 April 2008: the service has cost 2,200,000.00. Charged: 14 × 147,500.00 + 173,000.00 − 1,000.00 =
        // 2,237,000.00.
        service.db().today("2008-04-14");
        service.db().inTransaction(em -> service.actualCosts(em, HOST)
                .record(new ActualCostDraft(
                        YEAR,
                        "Draft accounts",
                        "General ledger of the host, April 2008",
                        List.of(new ActualCostEntry(ActualCostCategory.STAFF, "All of it", Pounds.of("2200000.00"))))));
        YearEndResult closed =
                service.db().call(em -> service.yearEnd(em, HOST).close(YEAR, CloseMethod.SHARE_OUT, "Accounts"));
        assertThat(closed.plan().recovery().charged()).isEqualTo(Pounds.of("2237000.00"));
        assertThat(closed.plan().total()).isEqualTo(Pounds.of("-37000.00"));
        closeMonths("2007-10-01", 6);

        String reason = "population revised from 297,436 weighted heads to 300,000 weighted heads";
        StatementView statement = service.statement(BRENTS_USER, BRENT, "2007-04-01", "2008-04-01");
        assertThat(rows(statement))
                .containsExactly(
                        "1 Apr  Set-up charge on joining                          56,000.00    56,000.00",
                        "1 Apr  Subscription, 1st quarter                         29,000.01    85,000.01",
                        "1 Jul  Subscription, 2nd quarter                         29,000.01   114,000.02",
                        "2 Jul  Payment received, BACS 7001                      −85,000.01    29,000.01",
                        "3 Sep  Two analysts, seconded                           −20,000.00     9,000.01",
                        "17 Sep Credit note, late start                           −1,000.00     8,000.01",
                        "1 Oct  Subscription, 3rd quarter                         29,000.01    37,000.02",
                        "15 Oct Adjustment of subscription, 1st quarter: " + reason + " 249.99 37,250.01",
                        "15 Oct Adjustment of subscription, 2nd quarter: " + reason + " 249.99 37,500.00",
                        "15 Oct Adjustment of subscription, 3rd quarter: " + reason + " 249.99 37,749.99",
                        "5 Nov  Payment received, BACS 7002                      −37,749.99         0.00",
                        "1 Jan  Subscription, 4th quarter                         29,000.01    29,000.01",
                        "1 Jan Adjustment of subscription, 4th quarter: " + reason + " 249.99 29,250.00",
                        "4 Feb  Payment received, BACS 7003                      −29,250.00         0.00",
                        // 37,000.00 × 300,000 / 3,800,000 = 2,921.0526…, and the penny that is left over; money back
                        "31 Mar True-up of 2007/08: share of £37,000.00 by 3,600,000 of 45,600,000 weighted-head months"
                                + " −2,921.06 −2,921.06");
        assertThat(statement.closing()).isEqualTo(Pounds.of("-2921.06"));
        // Cash 152,000.00 + in kind 20,000.00 + credit note 1,000.00 + true-up 2,921.06 − 2,921.06 open = 173,000.00
        // charged
        assertThat(statement.charged()).isEqualTo(Pounds.of("173000.00"));
        assertThat(statement.inKind()).isEqualTo(Pounds.of("20000.00"));

        TrialBalanceView balance =
                service.db().call(em -> new TrialBalance(em, HOST).asAt(LocalDate.parse("2008-03-31")));
        assertThat(balance.sum()).isEqualTo(Pounds.ZERO);
        assertThat(balance.lines())
                .filteredOn(line -> line.account() == Account.BANK)
                .extracting(TrialBalanceView.Line::balance)
                // 85,000.01 + 37,749.99 + 29,250.00
                .containsExactly(Pounds.of("152000.00"));
        assertThat(balance.lines())
                .filteredOn(line -> line.account() == Account.COST_RECOVERY)
                .extracting(TrialBalanceView.Line::balance)
                .containsExactly(Pounds.ZERO);
        assertThat(service.check().chainIntact()).isTrue();
    }

    private void on(String date, TransactionKind kind, String narrative, Account account, String amount) {
        service.db().today(date);
        Money money = Pounds.of(amount);
        service.db().inTransaction(em -> service.ledger(em, HOST)
                .post(new Posting(
                        LocalDate.parse(date),
                        kind,
                        narrative,
                        kind + ":" + date,
                        Optional.of(BRENT),
                        List.of(
                                new Entry(account, Optional.of(BRENT), money),
                                new Entry(Account.RECEIVABLE, Optional.of(BRENT), money.negated())))));
    }

    private void closeMonths(String first, int months) {
        service.db().inTransaction(em -> {
            Periods periods = new Periods(
                    em,
                    new OpenPeriods(em),
                    service.ledger(em, HOST),
                    service.db().audit(em, HOST),
                    HOST,
                    service.db().clock());
            for (int month = 0; month < months; month++) {
                periods.close(LocalDate.parse(first).plusMonths(month));
            }
        });
    }

    /** {@code 1 Apr  Set-up charge on joining  56,000.00  56,000.00}: day, what, amount, balance; short texts in columns. */
    private static List<String> rows(StatementView view) {
        return view.lines().stream()
                .map(line -> {
                    Money amount = line.charge()
                            .orElseGet(() -> line.credit().orElseThrow().negated());
                    String day = Dates.shortly(line.date()).replaceAll(" \\d{4}$", "");
                    return line.narrative().length() > 40
                            ? day + " " + line.narrative() + " " + Pounds.grouped(amount) + " "
                                    + Pounds.grouped(line.balance())
                            : "%-6s %-46s %12s %12s"
                                    .formatted(
                                            day,
                                            line.narrative(),
                                            Pounds.grouped(amount),
                                            Pounds.grouped(line.balance()));
                })
                .toList();
    }
}
