package uk.nhs.css.pricing.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.math.BigDecimal;
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
import uk.nhs.css.pricing.invoicing.InvoiceSummary;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.ledger.Periods;
import uk.nhs.css.pricing.ledger.TrialBalance;
import uk.nhs.css.pricing.ledger.TrialBalanceView;
import uk.nhs.css.pricing.staffinlieu.Arrangement;
import uk.nhs.css.pricing.staffinlieu.Band;
import uk.nhs.css.pricing.staffinlieu.EndedEarly;
import uk.nhs.css.pricing.staffinlieu.HighCostArea;
import uk.nhs.css.pricing.staffinlieu.StaffOfferDraft;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.testing.Service;

/**
 * Brent's account of the financial year 2007/08 from the first charge to the true-up, as its finance officer would read it:
 * charges, invoices, payments, a post in lieu that ends early, a credit note, a revised population, agreed balances, closed
 * months, the year end. London is Brent and 14 PCTs of 250,000 heads. {@code WholeYearIT} lives the same year through REST, on
 * both databases, and expects the same figures.
 */
class WholeYearTest {

    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);

    private final Service service = new Service("2007-06-01");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I11")
    @Tag("I17")
    @Tag("I19")
    @Tag("I21")
    @Tag("I22")
    @Tag("I25")
    @Tag("I29")
    void a_whole_year_of_one_pct() {
        june();
        october();
        april();

        String reason = "population revised from 297,436 weighted heads to 300,000 weighted heads";
        StatementView statement = service.statement(BRENTS_USER, BRENT, "2007-04-01", "2008-04-01");
        assertThat(rows(statement))
                .containsExactly(
                        "1 Apr  Set-up charge on joining                          56,000.00    56,000.00",
                        "1 Apr  Subscription, 1st quarter                         29,000.01    85,000.01",
                        "28 Jun Payment received, reference BACS 7001            −85,000.01         0.00",
                        "1 Jul  Subscription, 2nd quarter                         29,000.01    29,000.01",
                        "1 Oct  Subscription, 3rd quarter                         29,000.01    58,000.02",
                        "1 Oct  Staff in lieu: Contract analyst, 1.00 WTE, 2007/08 −20,000.00 38,000.02",
                        "15 Oct Adjustment of subscription, 1st quarter: " + reason + " 249.99 38,250.01",
                        "15 Oct Adjustment of subscription, 2nd quarter: " + reason + " 249.99 38,500.00",
                        "15 Oct Adjustment of subscription, 3rd quarter: " + reason + " 249.99 38,749.99",
                        "15 Oct Credit note CSS-CN-2007-0001 against invoice CSS-2007-0002 −1,000.00 37,749.99",
                        "15 Oct Staff in lieu given back: Contract analyst, 1.00 WTE, 2007/08 6,666.67 44,416.66",
                        "12 Nov Payment received, reference BACS 7002            −44,416.66         0.00",
                        "1 Jan  Subscription, 4th quarter                         29,000.01    29,000.01",
                        "1 Jan  Adjustment of subscription, 4th quarter: " + reason + " 249.99 29,250.00",
                        "4 Feb  Payment received, reference BACS 7003            −29,250.00         0.00",
                        // 37,000.00 × 300,000 / 3,800,000 = 2,921.0526…, and the penny that is left over; money back
                        "31 Mar True-up of 2007/08: share of £37,000.00 by 3,600,000 of 45,600,000 weighted-head months"
                                + " −2,921.06 −2,921.06");
        assertThat(statement.closing()).isEqualTo(Pounds.of("-2921.06"));
        // 4 × 29,000.01 + 56,000.00 + 4 × 249.99, and 6,666.67 that came back
        assertThat(statement.charged()).isEqualTo(Pounds.of("179666.67"));
        // 20,000.00 − 6,666.67
        assertThat(statement.inKind()).isEqualTo(Pounds.of("13333.33"));
        assertTheBooks();
    }

    /** 1 June 2007: the year is charged, Brent is invoiced and offers a post from October. */
    private void june() {
        // 39p × 297,436 = 116,000.04 in four of 29,000.01; 20p × 280,000 = 56,000.00
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        assertThat(invoice("2007-06-01")).isEqualTo("CSS-2007-0001: 85,000.01, 85,000.01 open, due 1 Jul 2007");
        // 40,000.00 a year, October to March: 6 of 12 months
        StaffOfferView offered =
                service.db().call(em -> service.staffOffers(em, BRENTS_USER).offer(analyst()));
        assertThat(offered.value()).isEqualTo(Pounds.of("20000.00"));
        service.db().inTransaction(em -> service.staffDecisions(em, HOST)
                .accept(offered.facts().id(), Optional.of(BigDecimal.ONE), "Skills that the team needs"));
    }

    /** 15 October 2007: half the year is agreed and closed; heads, invoice, credit note and the post change. */
    private void october() {
        service.db().today("2007-10-15");
        assertThat(service.receive(BRENT, "2007-06-28", "85000.01", "BACS 7001").unallocated())
                .isEqualTo(Pounds.ZERO);
        // 56,000.00 + 2 × 29,000.01 − 85,000.01 on 30 September
        assertThat(service.db().<AgreementStatus>call(em -> service.balances(em, BRENTS_USER)
                        .answer(BRENT, YEAR, 6, Pounds.of("29000.01"), "Agreed")
                        .status()))
                .isEqualTo(AgreementStatus.AGREED);
        closeMonths("2007-04-01", 6);

        // 39p × 300,000 = 117,000.00 in four of 29,250.00: 249.99 a quarter more; closed quarters are mended today.
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 300_000, "Department of Health, October 2007")
                .run();
        // 2 × 29,000.01 + 3 × 249.99
        assertThat(invoice("2007-10-15")).isEqualTo("CSS-2007-0002: 58,749.99, 58,749.99 open, due 14 Nov 2007");
        service.credit("CSS-2007-0002", "1000.00");
        StaffOfferView post = service.db()
                .call(em -> service.staffOffers(em, BRENTS_USER).all())
                .get(0);
        long credit = post.credits().get(0).seq();
        service.db().inTransaction(em -> service.settlements(em, HOST)
                .byHand(credit, "CSS-2007-0002", Pounds.of("20000.00")));
        // 58,749.99 − 1,000.00 − 20,000.00
        assertThat(open("CSS-2007-0002")).isEqualTo(Pounds.of("37749.99"));

        // She will leave at the end of January: 4 of 12 months, 13,333.33; what comes back opens the invoice again.
        EndedEarly ended = service.db().call(em -> service.staffDecisions(em, HOST)
                .endEarly(post.facts().id(), LocalDate.parse("2008-02-01"), "Takes another post"));
        assertThat(ended.offer().value()).isEqualTo(Pounds.of("13333.33"));
        // 37,749.99 + 6,666.67
        assertThat(open("CSS-2007-0002")).isEqualTo(Pounds.of("44416.66"));
    }

    /** 14 April 2008: the last invoice is paid, the year's cost is known and shared out, and the books are closed. */
    private void april() {
        service.db().today("2008-04-14");
        service.receive(BRENT, "2007-11-12", "44416.66", "BACS 7002");
        assertThat(open("CSS-2007-0002")).isEqualTo(Pounds.ZERO);
        // 29,000.01 + 249.99
        assertThat(invoice("2008-04-14")).isEqualTo("CSS-2008-0001: 29,250.00, 29,250.00 open, due 14 May 2008");
        service.receive(BRENT, "2008-02-04", "29250.00", "BACS 7003");
        assertThat(open("CSS-2008-0001")).isEqualTo(Pounds.ZERO);

        // Charged: 14 × (97,500.00 + 50,000.00) + 173,000.00 − 1,000.00 = 2,237,000.00; it has cost 2,200,000.00.
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
    }

    private void assertTheBooks() {
        TrialBalanceView balance =
                service.db().call(em -> new TrialBalance(em, HOST).asAt(LocalDate.parse("2008-03-31")));
        assertThat(balance.sum()).isEqualTo(Pounds.ZERO);
        // 85,000.01 + 44,416.66 + 29,250.00
        assertThat(account(balance, Account.BANK)).isEqualTo(Pounds.of("158666.67"));
        // Cash 158,666.67 + in kind 13,333.33 + credit note 1,000.00 = 173,000.00 charged
        assertThat(account(balance, Account.STAFF_IN_KIND)).isEqualTo(Pounds.of("13333.33"));
        assertThat(account(balance, Account.COST_RECOVERY)).isEqualTo(Pounds.ZERO);
        assertThat(service.check().chainIntact()).isTrue();
    }

    private static Money account(TrialBalanceView balance, Account account) {
        return balance.lines().stream()
                .filter(line -> line.account() == account)
                .map(TrialBalanceView.Line::balance)
                .reduce(Pounds.ZERO, Money::plus);
    }

    private static StaffOfferDraft analyst() {
        return new StaffOfferDraft(
                BRENT,
                "",
                "Contract analyst",
                Band.BAND_7,
                BigDecimal.ONE,
                Optional.of(Pounds.of("40000.00")),
                Optional.empty(),
                HighCostArea.NONE,
                Arrangement.SECONDMENT,
                LocalDate.parse("2007-10-01"),
                LocalDate.parse("2008-04-01"),
                "",
                false);
    }

    /** {@code CSS-2007-0001: 85,000.01, 85,000.01 open, due 1 Jul 2007}. */
    private String invoice(String date) {
        InvoiceSummary issued = service.invoice(BRENT, date).summary();
        return issued.number() + ": " + Pounds.grouped(issued.total()) + ", " + Pounds.grouped(issued.open())
                + " open, due " + Dates.shortly(issued.due());
    }

    private Money open(String invoice) {
        return service.standing(invoice).open();
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
                    return (line.narrative().length() > 40 ? "%-6s %s %s %s" : "%-6s %-46s %12s %12s")
                            .formatted(day, line.narrative(), Pounds.grouped(amount), Pounds.grouped(line.balance()));
                })
                .toList();
    }
}
