package uk.nhs.css.pricing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.testing.PricingDatabase;

/** The check names the first transaction that was changed, added or taken away behind the application's back. */
class LedgerTamperingTest {

    private static final LocalDate DAY = LocalDate.parse("2007-04-01");

    private final PricingDatabase db = new PricingDatabase("2007-06-01");

    @AfterEach
    void close() {
        db.close();
    }

    @ParameterizedTest
    @Tag("I20")
    @CsvSource(
            delimiter = ';',
            value = {
                "update ledger_transaction set posted_on = date '2007-04-02' where seq = 3",
                "update ledger_transaction set kind = 'RECURRINH' where seq = 3",
                "update ledger_transaction set narrative = 'Subscription.' where seq = 3",
                "update ledger_transaction set source_key = 'kez' where seq = 3",
                "update ledger_transaction set pct_code = '5K6' where seq = 3",
                "update ledger_transaction set pct_code = null where seq = 3",
                "update ledger_transaction set posted_by = 'hosu' where seq = 3",
                "update ledger_transaction set posted_at = posted_at + 1 where seq = 3",
                "update ledger_transaction set hash = concat('0', substring(hash, 2, 62), 'g') where seq = 3",
                "update ledger_transaction set previous_hash = concat('g', substring(previous_hash, 2)) where seq = 3",
                "update ledger_entry set amount = amount + 0.01 where transaction_seq = 3 and line_no = 1",
                "update ledger_entry set amount = amount * 2 where transaction_seq = 3",
                "update ledger_entry set account = 'SET_UP_INCOME' where transaction_seq = 3 and line_no = 2",
                "update ledger_entry set pct_code = '5K6' where transaction_seq = 3 and line_no = 1",
                "update ledger_entry set line_no = 3 where transaction_seq = 3 and line_no = 2",
                "insert into ledger_entry values (3, 3, 'BANK', null, 0)",
                "delete from ledger_entry where transaction_seq = 3",
                "update ledger_transaction set seq = 77 where seq = 3"
            })
    void a_changed_row_is_named(String tampering) {
        fivePostings();
        withoutReferences(tampering);
        assertThat(check().chainIntact()).isFalse();
        assertThat(check().firstBadTransaction()).contains(3L);
    }

    @Test
    @Tag("I20")
    void a_row_that_was_taken_away_is_named_also_at_the_end_of_the_chain() {
        fivePostings();
        db.sql("delete from ledger_entry where transaction_seq = 5");
        db.sql("delete from ledger_transaction where seq = 5");
        assertThat(check()).isEqualTo(new LedgerCheckView(4, true, false, Optional.of(5L)));
        db.sql("delete from ledger_entry where transaction_seq = 2");
        db.sql("delete from ledger_transaction where seq = 2");
        assertThat(check()).isEqualTo(new LedgerCheckView(3, true, false, Optional.of(2L)));
    }

    @Test
    @Tag("I20")
    void a_row_that_was_added_is_named_even_with_a_good_hash_and_so_is_one_below_the_first_number() {
        fivePostings();
        db.sql(
                "insert into ledger_transaction select 6, posted_on, kind, narrative, 'forged', pct_code, posted_by, posted_at,"
                        + " hash, hash from ledger_transaction where seq = 5");
        assertThat(check().firstBadTransaction()).contains(6L);
        db.sql("delete from ledger_transaction where seq = 6");
        assertThat(check().chainIntact()).isTrue();
        db.sql("insert into ledger_transaction select -4, posted_on, kind, narrative, 'forged', pct_code, posted_by,"
                + " posted_at, hash, hash from ledger_transaction where seq = 5");
        assertThat(check().firstBadTransaction()).contains(-4L);
    }

    @ParameterizedTest
    @Tag("I20")
    @ValueSource(longs = {4, 9})
    void entries_without_a_transaction_are_named(long seq) {
        fivePostings();
        withoutReferences("insert into ledger_entry values (" + seq + "0, 1, 'BANK', null, 5.00)");
        assertThat(check()).isEqualTo(new LedgerCheckView(5, false, false, Optional.of(seq * 10)));
    }

    @Test
    @Tag("I20")
    void a_ledger_of_many_pages_is_checked_to_its_end() {
        db.inTransaction(em -> ledger(em)
                .postAll(IntStream.range(0, 1_250)
                        .mapToObj(i -> charge("k" + i, "1.00"))
                        .toList()));
        assertThat(check()).isEqualTo(new LedgerCheckView(1_250, true, true, Optional.empty()));
        db.sql("update ledger_entry set amount = -amount where transaction_seq = 1249");
        assertThat(check()).isEqualTo(new LedgerCheckView(1_250, true, false, Optional.of(1_249L)));
    }

    private void fivePostings() {
        db.inTransaction(em -> ledger(em)
                .postAll(List.of(
                        charge("ke1", "100.00"),
                        charge("ke2", "200.00"),
                        charge("key", "300.00"),
                        charge("ke4", "400.00"),
                        charge("ke5", "500.00"))));
        assertThat(check()).isEqualTo(new LedgerCheckView(5, true, true, Optional.empty()));
    }

    /** As somebody with the rights of the database's owner could. */
    private void withoutReferences(String statement) {
        db.sql("set referential_integrity false");
        db.sql(statement);
    }

    private LedgerCheckView check() {
        return db.call(em -> new LedgerChecks(em, HOST).check());
    }

    private Ledger ledger(EntityManager em) {
        return new Ledger(em, db.audit(em, HOST), HOST, db.clock());
    }

    private static Posting charge(String key, String amount) {
        return Posting.charge(
                DAY,
                TransactionKind.RECURRING,
                "Subscription",
                key,
                BRENT,
                Account.SUBSCRIPTION_INCOME,
                Pounds.of(amount));
    }
}
