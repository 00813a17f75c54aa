package uk.nhs.css.pricing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.testing.Service;

/** The host reads the ledger: the trial balance, transactions found by what they say, one with its place in the chain. */
class LedgerBookTest {

    private final Service service = new Service("2007-06-01");

    @BeforeEach
    void charged() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I17")
    void the_trial_balance_names_every_account_and_sums_to_zero() {
        TrialBalanceView june = service.db().call(em -> new TrialBalance(em, HOST).asAt(LocalDate.parse("2007-04-01")));
        // 15 set-ups: 14 × 50,000.00 + 56,000.00 = 756,000.00; first quarters: 14 × 24,375.00 + 29,000.01 = 370,250.01
        assertThat(june.lines()).hasSize(Account.values().length);
        assertThat(june.lines().get(0).balance()).isEqualTo(Pounds.of("1126250.01"));
        assertThat(june.lines().get(0).entries()).isEqualTo(30);
        assertThat(june.debitTotal()).isEqualTo(Pounds.of("1126250.01"));
        assertThat(june.sum()).isEqualTo(Pounds.ZERO);
    }

    @Test
    void transactions_are_found_by_kind_pct_dates_text_account_and_amount() {
        assertThat(found(LedgerSearch.everything())).isEqualTo(75);
        LedgerSearch all = LedgerSearch.everything();
        assertThat(found(new LedgerSearch(
                        Optional.of(TransactionKind.SET_UP),
                        Optional.empty(),
                        Optional.of(BRENT),
                        all.from(),
                        all.to(),
                        all.text(),
                        Optional.of(Pounds.of("56000.00")))))
                .isEqualTo(1);
        assertThat(found(new LedgerSearch(
                        all.kind(),
                        Optional.of(Account.SUBSCRIPTION_INCOME),
                        all.pct(),
                        Optional.of(LocalDate.parse("2007-07-01")),
                        Optional.of(LocalDate.parse("2007-10-01")),
                        Optional.of("QUARTER"),
                        all.amount())))
                .isEqualTo(30);
        assertThat(found(new LedgerSearch(
                        all.kind(),
                        Optional.of(Account.BANK),
                        all.pct(),
                        all.from(),
                        all.to(),
                        all.text(),
                        all.amount())))
                .isZero();
    }

    @Test
    @Tag("I19")
    void an_account_shows_its_debits_and_credits_and_what_they_come_to() {
        service.invoice(BRENT, "2007-04-01");
        service.receive(BRENT, "2007-06-01", "20000.00", "BACS 1");
        LedgerSearch all = LedgerSearch.everything();
        LedgerList receivable = service.db().call(em -> new LedgerBook(em, HOST)
                .find(
                        new LedgerSearch(
                                all.kind(),
                                Optional.of(Account.RECEIVABLE),
                                Optional.of(BRENT),
                                all.from(),
                                Optional.of(LocalDate.parse("2007-06-01")),
                                all.text(),
                                all.amount()),
                        1));
        assertThat(receivable.rows())
                .extracting(row -> row.debit().map(Pounds::plain).orElse("") + "|"
                        + row.credit().map(Pounds::plain).orElse(""))
                .containsExactly("|20000.00", "29000.01|", "56000.00|");
        // 56,000.00 + 29,000.01 − 20,000.00
        assertThat(receivable.onAccount()).contains(Pounds.of("65000.01"));
        assertThat(service.db()
                        .<LedgerList>call(em -> new LedgerBook(em, HOST).find(all, 1))
                        .onAccount())
                .isEmpty();
    }

    @Test
    @Tag("I54")
    void a_page_holds_fifty_and_takes_two_queries() {
        LedgerList second = service.db().call(em -> new LedgerBook(em, HOST).find(LedgerSearch.everything(), 2));
        assertThat(second.pages()).isEqualTo(2);
        assertThat(second.rows()).hasSize(25);
        assertThat(second.rows().get(24).seq()).isEqualTo(1);
        assertThat(service.db().statementsOf(() -> service.db()
                        .call(em -> new LedgerBook(em, HOST).find(LedgerSearch.everything(), 9))))
                .isEqualTo(2);
    }

    @Test
    void a_transaction_shows_its_entries_and_what_it_follows() {
        TransactionView first = service.db().call(em -> new LedgerBook(em, HOST).transaction(1));
        TransactionView second = service.db().call(em -> new LedgerBook(em, HOST).transaction(2));
        assertThat(first.previousHash()).isEqualTo(LedgerHead.GENESIS);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(first.entries()).hasSize(2);
        assertThat(first.reversedBy()).isEmpty();
        assertThatThrownBy(() -> service.db().call(em -> new LedgerBook(em, HOST).transaction(76)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.db().call(em -> new LedgerBook(em, SHA).transaction(1)))
                .isInstanceOf(Forbidden.class);
    }

    private long found(LedgerSearch search) {
        return service.db()
                .<LedgerList>call(em -> new LedgerBook(em, HOST).find(search, 1))
                .found();
    }
}
