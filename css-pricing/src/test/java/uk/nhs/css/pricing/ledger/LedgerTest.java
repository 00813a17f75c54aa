package uk.nhs.css.pricing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.testing.PricingDatabase;

/** The ledger takes each posting once, links it to the one before, and mends a mistake by a further posting. */
class LedgerTest {

    private static final LocalDate DAY = LocalDate.parse("2007-04-01");

    private final PricingDatabase db = new PricingDatabase("2007-06-01");

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    @Tag("I17")
    void postings_are_numbered_without_a_gap_and_the_trial_balance_is_zero() {
        db.inTransaction(em -> {
            assertThat(ledger(em).post(charge("a", "29000.01")).seq()).isEqualTo(1);
            assertThat(ledger(em).post(charge("b", "0.02")).seq()).isEqualTo(2);
        });
        assertThat(db.<Posted>call(em -> ledger(em).post(receipt("c", "500.00")))
                        .seq())
                .isEqualTo(3);
        // 29,000.01 + 0.02 − 500.00 = 28,500.03
        assertThat(trialBalance(DAY.plusDays(1)))
                .containsEntry(Account.RECEIVABLE, Pounds.of("28500.03"))
                .containsEntry(Account.SUBSCRIPTION_INCOME, Pounds.of("-29000.03"))
                .containsEntry(Account.BANK, Pounds.of("500.00"))
                .hasSize(3)
                .satisfies(sums -> assertThat(sums.values().stream().reduce(Pounds.ZERO, (a, b) -> a.plus(b)))
                        .isEqualTo(Pounds.ZERO));
        assertThat(trialBalance(DAY)).isEmpty();
        assertThat(check()).isEqualTo(new LedgerCheckView(3, true, true, Optional.empty()));
    }

    @Test
    @Tag("I19")
    void no_table_keeps_a_balance() {
        assertThat(db.rows("select table_name, column_name from information_schema.columns"
                        + " where lower(column_name) like '%balance%' and lower(table_schema) = 'public'"))
                .isEmpty();
    }

    @Test
    void an_empty_ledger_is_in_order() {
        assertThat(check()).isEqualTo(new LedgerCheckView(0, true, true, Optional.empty()));
    }

    @Test
    @Tag("I12")
    void a_source_key_that_is_there_already_is_left_alone() {
        db.inTransaction(em -> ledger(em).post(charge("a", "10.00")));
        Posted again = db.call(em -> ledger(em).post(charge("a", "99.00")));
        assertThat(again).isEqualTo(new Posted(1, true));
        Posted within = db.call(em -> {
            ledger(em).post(charge("b", "1.00"));
            return ledger(em).post(charge("b", "1.00"));
        });
        assertThat(within).isEqualTo(new Posted(2, true));
        assertThat(db.rows("select seq from ledger_transaction order by seq")).containsExactly("1", "2");
    }

    @Test
    @Tag("I12")
    @Tag("I17")
    void sixteen_threads_post_each_key_once_and_leave_one_unbroken_chain() throws Exception {
        int threads = 16;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int own = t;
            all.add(pool.submit(() -> {
                start.await();
                for (int i = 0; i < 5; i++) {
                    String key = "shared-" + i;
                    db.inTransaction(em -> ledger(em).post(charge(key, "10.00")));
                }
                db.inTransaction(em -> ledger(em).post(charge("own-" + own, "1.00")));
                return null;
            }));
        }
        start.countDown();
        for (Future<?> each : all) {
            each.get();
        }
        pool.shutdown();
        // 5 shared keys and 16 of their own
        assertThat(db.rows("select seq from ledger_transaction order by seq"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 21).mapToObj(Long::toString).toList());
        assertThat(check()).isEqualTo(new LedgerCheckView(21, true, true, Optional.empty()));
    }

    @Test
    @Tag("I12")
    void whoever_has_locked_the_ledger_keeps_everybody_else_waiting() {
        db.inTransaction(em -> {
            ledger(em).lock();
            assertThat(db.isLocked("ledger_head", "id = 1")).isTrue();
        });
        db.inTransaction(em -> {
            em.find(LedgerHead.class, LedgerHead.ONLY);
            assertThat(db.isLocked("ledger_head", "id = 1")).isFalse();
        });
    }

    @Test
    void work_that_fails_after_posting_leaves_nothing_behind() {
        db.inTransaction(em -> ledger(em).post(charge("a", "10.00")));
        assertThatThrownBy(() -> db.inTransaction(em -> {
                    ledger(em).post(charge("b", "10.00"));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(db.count("ledger_transaction")).isEqualTo(1);
        assertThat(db.count("ledger_entry")).isEqualTo(2);
        assertThat(db.<Posted>call(em -> ledger(em).post(charge("b", "10.00"))).seq())
                .isEqualTo(2);
        assertThat(check().chainIntact()).isTrue();
    }

    @Test
    void two_edits_of_the_head_that_skip_the_lock_collide() {
        db.inTransaction(em -> ledger(em).post(charge("a", "10.00")));
        assertThatThrownBy(() -> db.inTransaction(em -> {
                    LedgerHead stale = em.find(LedgerHead.class, LedgerHead.ONLY);
                    db.inTransaction(other -> ledger(other).post(charge("b", "10.00")));
                    LedgerTransaction next = LedgerTransaction.following(
                            stale, charge("c", "1.00"), "host", db.clock().instant());
                    stale.advanceTo(next);
                }))
                .isInstanceOf(RollbackException.class)
                .hasCauseInstanceOf(OptimisticLockException.class);
    }

    @Test
    void a_mistake_is_mended_by_a_further_transaction() {
        db.inTransaction(em -> ledger(em).post(receipt("a", "500.00")));
        Posted mended = db.call(em -> ledger(em).reverse(1, "entered for the wrong PCT"));
        assertThat(mended).isEqualTo(new Posted(2, false));
        assertThat(trialBalance(LocalDate.parse("2007-06-02")).values()).containsOnly(Pounds.ZERO);
        assertThat(db.rows("select posted_on, kind, narrative from ledger_transaction where seq = 2"))
                .containsExactly("2007-06-01|REVERSAL|Reversal of transaction 1: entered for the wrong PCT");
        assertThat(db.rows("select reason from audit_entry where action = 'Ledger transaction reversed'"))
                .containsExactly("entered for the wrong PCT");
    }

    @Test
    void a_mistake_is_mended_once() {
        db.inTransaction(em -> ledger(em).post(receipt("a", "500.00")));
        db.inTransaction(em -> ledger(em).reverse(1, "wrong PCT"));
        assertThatThrownBy(() -> db.inTransaction(em -> ledger(em).reverse(1, "wrong PCT")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("ALREADY_REVERSED"));
        assertThat(db.count("ledger_transaction")).isEqualTo(2);
    }

    @Test
    void a_charge_is_corrected_by_a_charge_run_and_not_here() {
        db.inTransaction(em -> ledger(em).post(charge("a", "500.00")));
        assertThatThrownBy(() -> db.inTransaction(em -> ledger(em).reverse(1, "wrong PCT")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CHARGE_BY_RUN"));
    }

    @Test
    void what_is_not_there_cannot_be_reversed_and_a_reason_is_needed() {
        assertThatThrownBy(() -> db.inTransaction(em -> ledger(em).reverse(7, "wrong")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.inTransaction(em -> ledger(em).reverse(7, " ")))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    @Tag("I42")
    void the_sha_neither_reverses_nor_checks() {
        assertThatThrownBy(() ->
                        db.inTransaction(em -> new Ledger(em, db.audit(em, SHA), SHA, db.clock()).reverse(1, "wrong")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> db.call(em -> new LedgerChecks(em, SHA).check()))
                .isInstanceOf(Forbidden.class);
    }

    private LedgerCheckView check() {
        return db.call(em -> new LedgerChecks(em, HOST).check());
    }

    private Ledger ledger(EntityManager em) {
        return new Ledger(em, db.audit(em, HOST), HOST, db.clock());
    }

    private Map<Account, Money> trialBalance(LocalDate day) {
        return db.call(em -> new AccountReader(em, HOST).trialBalance(day));
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

    private static Posting receipt(String key, String amount) {
        return new Posting(
                DAY,
                TransactionKind.REMITTANCE,
                "Payment received",
                key,
                Optional.of(BRENT),
                List.of(
                        new Entry(Account.BANK, Optional.empty(), Pounds.of(amount)),
                        new Entry(
                                Account.RECEIVABLE,
                                Optional.of(BRENT),
                                Pounds.of(amount).negated())));
    }
}
