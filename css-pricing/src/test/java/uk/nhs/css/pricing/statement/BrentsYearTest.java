package uk.nhs.css.pricing.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.testing.Service;

/** Brent's account of 2007/08, from the charge run of 1 June 2007 to the end of the year. */
class BrentsYearTest {

    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);

    private final Service service = new Service("2007-06-01");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I25")
    @Tag("I26")
    @Tag("I29")
    void the_year_of_a_founder_member() {
        // 1 June 2007: the year is charged for all members. 39p × 297,436 = 116,000.04; 20p × 280,000 = 56,000.00
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        StatementView june = statement();
        assertThat(rows(june))
                .containsExactly(
                        "2007-04-01 SET_UP Set-up charge on joining | 56,000.00 | | 56,000.00",
                        "2007-04-01 RECURRING Subscription, 1st quarter | 29,000.01 | | 85,000.01",
                        "2007-07-01 RECURRING Subscription, 2nd quarter | 29,000.01 | | 114,000.02",
                        "2007-10-01 RECURRING Subscription, 3rd quarter | 29,000.01 | | 143,000.03",
                        "2008-01-01 RECURRING Subscription, 4th quarter | 29,000.01 | | 172,000.04");
        assertThat(june.opening()).isEqualTo(Pounds.ZERO);
        assertThat(june.closing()).isEqualTo(Pounds.of("172000.04"));
        // set-up and first quarter: 56,000.00 + 29,000.01
        assertThat(june.chargedSoFar()).isEqualTo(Pounds.of("85000.01"));
        assertThat(june.asAt()).isEqualTo(LocalDate.parse("2007-06-01"));
        assertThat(june.lines().get(1).calculation()).hasValueSatisfying(text -> assertThat(text)
                .startsWith("39p × 297,436 weighted heads = £116,000.04 a year;"
                        + " 1st of four instalments, £29,000.01."));

        // 2 July: Brent pays set-up and first quarter. 3 September: two posts are taken in lieu, worth 20,000.00.
        service.db().today("2007-07-02");
        post("2007-07-02", TransactionKind.REMITTANCE, "Payment received", Account.BANK, "85000.01");
        service.db().today("2007-09-03");
        post("2007-09-03", TransactionKind.STAFF_IN_LIEU, "Staff in lieu", Account.STAFF_IN_KIND, "20000.00");

        // 15 October: the weighted population is revised to 300,000, 249.99 a quarter more.
        service.db().today("2007-10-15");
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 300_000, "Department of Health, October 2007")
                .run();
        StatementView october = statement();
        String reason = "population revised from 297,436 weighted heads to 300,000 weighted heads";
        assertThat(rows(october))
                .containsExactly(
                        "2007-04-01 SET_UP Set-up charge on joining | 56,000.00 | | 56,000.00",
                        "2007-04-01 RECURRING Subscription, 1st quarter | 29,000.01 | | 85,000.01",
                        "2007-07-01 RECURRING Subscription, 2nd quarter | 29,000.01 | | 114,000.02",
                        // 114,000.02 − 85,000.01
                        "2007-07-02 REMITTANCE Payment received | | 85,000.01 | 29,000.01",
                        "2007-09-03 STAFF_IN_LIEU Staff in lieu | | 20,000.00 | 9,000.01",
                        "2007-10-01 RECURRING Subscription, 3rd quarter | 29,000.01 | | 38,000.02",
                        "2007-10-15 ADJUSTMENT Adjustment of subscription, 1st quarter: " + reason
                                + " | 249.99 | | 38,250.01",
                        "2007-10-15 ADJUSTMENT Adjustment of subscription, 2nd quarter: " + reason
                                + " | 249.99 | | 38,500.00",
                        "2007-10-15 ADJUSTMENT Adjustment of subscription, 3rd quarter: " + reason
                                + " | 249.99 | | 38,749.99",
                        "2008-01-01 RECURRING Subscription, 4th quarter | 29,000.01 | | 67,750.00",
                        "2008-01-01 ADJUSTMENT Adjustment of subscription, 4th quarter: " + reason
                                + " | 249.99 | | 67,999.99");
        // 172,000.04 + 4 × 249.99 = 173,000.00: 39p × 300,000 + 56,000.00
        assertThat(october.charged()).isEqualTo(Pounds.of("173000.00"));
        assertThat(october.notInvoiced()).isEqualTo(Pounds.of("173000.00"));
        // 85,000.01 in cash + 20,000.00 in kind
        assertThat(october.credited()).isEqualTo(Pounds.of("105000.01"));
        assertThat(october.inKind()).isEqualTo(Pounds.of("20000.00"));
        assertThat(october.closing()).isEqualTo(Pounds.of("67999.99"));
        assertThat(october.ageing().total()).isEqualTo(Pounds.of("67999.99"));

        // 31 March 2008: Brent turns out to have left at the end of December.
        service.db().today("2008-03-31");
        service.member(BRENT, "2007-04-01", "2008-01-01").run();
        StatementView march = statement();
        assertThat(rows(march).get(11))
                .isEqualTo("2008-03-31 ADJUSTMENT Adjustment of subscription, 4th quarter: no membership in this"
                        + " period any more | | 29,250.00 | 38,749.99");
        assertThat(march.closing()).isEqualTo(Pounds.of("38749.99"));
        assertThat(service.check().chainIntact()).isTrue();
    }

    private StatementView statement() {
        return service.statement(BRENTS_USER, BRENT, "2007-04-01", "2008-04-01");
    }

    private void post(String date, TransactionKind kind, String narrative, Account account, String amount) {
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

    private static List<String> rows(StatementView view) {
        return view.lines().stream()
                .map(line -> line.date() + " " + line.kind() + " " + line.narrative() + " |" + side(line.charge()) + "|"
                        + side(line.credit()) + "| " + Pounds.grouped(line.balance()))
                .toList();
    }

    private static String side(Optional<Money> amount) {
        return amount.map(money -> " " + Pounds.grouped(money) + " ").orElse(" ");
    }
}
