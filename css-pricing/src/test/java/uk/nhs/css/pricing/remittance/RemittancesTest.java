package uk.nhs.css.pricing.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.LONDON;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.imports.ImportRow;
import uk.nhs.css.domain.imports.ImportSession;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.statement.Ageing;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.testing.Service;

/** Money that comes settles invoices, the oldest first; what is left is seen and can be set against a later one. */
class RemittancesTest {

    private static final String FIRST = "CSS-2007-0001";
    private static final String SECOND = "CSS-2007-0002";
    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);

    private final Service service = new Service("2007-06-01");

    @BeforeEach
    void brent_has_two_invoices() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        service.invoice(BRENT, "2007-06-01");
        service.db().today("2007-07-10");
        service.invoice(BRENT, "2007-07-10");
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_payment_settles_the_oldest_invoice_first_and_the_rest_stays_on_account() {
        RemittanceView payment = service.receive(BRENT, "2007-07-09", "120000.00", "BACS 4711");
        // 85,000.01 and 29,000.01 are 114,000.02; 5,999.98 is left
        assertThat(payment.allocated())
                .containsExactly(
                        new Allocated(FIRST, Pounds.of("85000.01")), new Allocated(SECOND, Pounds.of("29000.01")));
        assertThat(payment.unallocated()).isEqualTo(Pounds.of("5999.98"));
        assertThat(service.db()
                        .rows("select account, amount from ledger_entry where transaction_seq = " + payment.seq()
                                + " order by line_no"))
                .containsExactly("BANK|120000.00", "RECEIVABLE|-120000.00");
        service.db().today("2007-10-01");
        assertThat(service.invoice(BRENT, "2007-10-01").summary().open()).isEqualTo(Pounds.of("29000.01"));
        service.db().inTransaction(em -> service.settlements(em, HOST).oldestFirst(payment.seq()));
        // 29,000.01 − 5,999.98
        assertThat(service.standing("CSS-2007-0003").open()).isEqualTo(Pounds.of("23000.03"));
        assertThat(service.db().<List<CreditOnAccount>>call(em -> service.settlements(em, HOST)
                        .unallocated(BRENT)))
                .isEmpty();
    }

    @Test
    @Tag("I26")
    void the_statement_ages_what_is_open_by_its_due_date_and_sums_to_the_balance() {
        service.receive(BRENT, "2007-07-09", "80000.01", "BACS 1");
        service.db().today("2007-08-20");
        StatementView statement = service.statement(BRENTS_USER, BRENT, "2007-04-01", "2008-04-01");
        // The first was due on 1 July (50 days late, 5,000.00 open), the second on 9 August (11 days late, 29,000.01);
        // two quarters of 29,000.01 are charged and not invoiced: 58,000.02.
        assertThat(statement.ageing())
                .isEqualTo(new Ageing(
                        Pounds.of("58000.02"), Pounds.of("29000.01"), Pounds.of("5000.00"), Pounds.ZERO, Pounds.ZERO));
        assertThat(statement.notInvoiced()).isEqualTo(Pounds.of("58000.02"));
        // 172,000.04 − 80,000.01
        assertThat(statement.closing()).isEqualTo(Pounds.of("92000.03"));
        assertThat(statement.ageing().total()).isEqualTo(statement.closing());
        assertThat(service.statement(BRENTS_USER, BRENT, "2007-04-01", "2007-07-10")
                        .ageing())
                .isEqualTo(new Ageing(
                        // 29,000.01 charged on 1 July, invoiced only on the 10th
                        Pounds.of("29000.01"), Pounds.of("5000.00"), Pounds.ZERO, Pounds.ZERO, Pounds.ZERO));
    }

    @Test
    @Tag("I22")
    void by_hand_never_more_than_the_payment_or_the_invoice() {
        service.receive(BRENT, "2007-07-09", "85000.01", "BACS 1");
        RemittanceView payment = service.receive(BRENT, "2007-07-09", "40000.00", "BACS 2");
        // 29,000.01 went to the second invoice; 10,999.99 is left and nothing is open.
        assertThat(payment.unallocated()).isEqualTo(Pounds.of("10999.99"));
        refused("ABOVE_OPEN", () -> byHand(payment, SECOND, "0.01"));
        service.db().inTransaction(em -> service.settlements(em, HOST).takeBack(payment.seq(), SECOND));
        assertThat(service.standing(SECOND).open()).isEqualTo(Pounds.of("29000.01"));
        refused("ABOVE_CREDIT", () -> byHand(payment, SECOND, "40000.01"));
        refused("ABOVE_OPEN", () -> byHand(payment, SECOND, "29000.02"));
        byHand(payment, SECOND, "29000.00");
        assertThat(service.standing(SECOND).open()).isEqualTo(Pounds.of("0.01"));
        assertThatThrownBy(() -> byHand(payment, SECOND, "0.00")).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> byHand(payment, "CSS-2007-0009", "1.00")).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("I22")
    void allocated_by_hand_from_sixteen_threads_never_more_than_the_invoice() throws Exception {
        RemittanceView payment = service.receive(BRENT, "2007-07-09", "120000.00", "BACS 1");
        service.db().inTransaction(em -> service.settlements(em, HOST).takeBack(payment.seq(), FIRST));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(16);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(pool.submit(() -> {
                start.await();
                try {
                    byHand(payment, FIRST, "10000.00");
                    return "allocated";
                } catch (Refusal refusal) {
                    return refusal.rule();
                }
            }));
        }
        start.countDown();
        List<String> outcomes = new ArrayList<>();
        for (Future<String> each : all) {
            outcomes.add(each.get());
        }
        pool.shutdown();
        // 8 × 10,000.00 of 85,000.01
        assertThat(outcomes).filteredOn("allocated"::equals).hasSize(8);
        assertThat(outcomes).filteredOn("ABOVE_OPEN"::equals).hasSize(8);
        assertThat(service.standing(FIRST).open()).isEqualTo(Pounds.of("5000.01"));
    }

    @Test
    void a_payment_settles_no_other_pcts_invoice() {
        service.invoice(LONDON.get(0), "2007-07-10");
        RemittanceView payment = service.receive(BRENT, "2007-07-09", "120000.00", "BACS 1");
        refused("OTHER_PCT", () -> byHand(payment, "CSS-2007-0003", "1.00"));
    }

    @Test
    void a_wrong_payment_is_reversed_and_what_it_settled_is_open_again() {
        RemittanceView wrong = service.receive(BRENT, "2007-07-09", "85000.01", "BACS 1");
        service.db().inTransaction(em -> service.remittances(em, HOST).reverse(wrong.id(), "another PCT's money"));
        assertThat(service.standing(FIRST).open()).isEqualTo(Pounds.of("85000.01"));
        RemittanceView after =
                service.db().call(em -> service.remittances(em, HOST).get(wrong.id()));
        assertThat(after.reversedOn()).contains(LocalDate.parse("2007-07-10"));
        assertThat(after.allocated()).isEmpty();
        assertThat(after.unallocated()).isEqualTo(Pounds.ZERO);
        assertThat(service.statement(HOST, BRENT, "2007-04-01", "2007-07-11").closing())
                .isEqualTo(Pounds.of("114000.02"));
        refused("ALREADY_REVERSED", () -> service.db()
                .inTransaction(em -> service.remittances(em, HOST).reverse(wrong.id(), "again")));
        // Entered again with the right amount under the same reference.
        assertThat(service.receive(BRENT, "2007-07-09", "85000.00", "BACS 1").unallocated())
                .isEqualTo(Pounds.ZERO);
        assertThat(service.db().rows("select count(*) from audit_entry where action = 'Ledger transaction reversed'"))
                .containsExactly("1");
    }

    @Test
    void the_same_reference_of_a_day_is_entered_once() {
        service.receive(BRENT, "2007-07-09", "10.00", "BACS 1");
        refused("REMITTANCE_KNOWN", () -> service.receive(BRENT, "2007-07-09", "10.00", "bacs 1 "));
        service.receive(BRENT, "2007-07-10", "10.00", "BACS 1");
        assertThat(service.db().count("remittance")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2007-07-10, 0.00, amount", "2007-07-10, -5.00, amount"})
    void nothing_is_no_payment(String date, String amount, String field) {
        assertThatThrownBy(() -> service.receive(BRENT, date, amount, "BACS 1"))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
        assertThat(service.db().count("remittance")).isZero();
    }

    @Test
    void a_payment_of_tomorrow_is_refused() {
        refused("FUTURE_DATE", () -> service.receive(BRENT, "2007-07-11", "5.00", "BACS 1"));
        assertThat(service.db().count("remittance")).isZero();
    }

    @Test
    @Tag("I48")
    void the_same_file_twice_changes_nothing() {
        assertThat(row("10.00")).isTrue();
        assertThat(row("10.00")).isFalse();
        refused("REMITTANCE_KNOWN", () -> row("11.00"));
        String id = service.db()
                .call(em -> service.remittances(em, HOST).of(BRENT))
                .get(0)
                .id();
        service.db().inTransaction(em -> service.remittances(em, HOST).reverse(id, "not ours"));
        assertThat(row("10.00")).isFalse();
        assertThat(service.db().count("remittance")).isEqualTo(1);
    }

    @Test
    @Tag("I49")
    void what_is_exported_is_what_stands_and_changes_nothing_when_it_is_loaded_again() {
        service.receive(BRENT, "2007-07-09", "85000.01", "BACS 2");
        service.receive(LONDON.get(0), "2007-07-02", "10.00", "BACS 1");
        RemittanceView wrong = service.receive(BRENT, "2007-07-09", "7.00", "BACS 3");
        service.db().inTransaction(em -> service.remittances(em, HOST).reverse(wrong.id(), "not ours"));
        List<List<String>> rows = service.db().call(em -> kind(em).export());
        assertThat(rows)
                .containsExactly(
                        List.of("5A4", "2007-07-02", "10.00", "BACS 1"),
                        List.of("5K5", "2007-07-09", "85000.01", "BACS 2"));
        for (List<String> row : rows) {
            assertThat(row(row)).isFalse();
        }
        assertThat(service.db().count("remittance")).isEqualTo(3);
    }

    @Test
    @Tag("I48")
    void a_long_file_of_payments_comes_some_rows_at_a_time_and_each_is_asked_against_what_its_day_holds() {
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(importRow(List.of(LONDON.get(i % 2).value(), "2007-07-0" + (1 + i % 3), "10.00", "BACS " + i)));
        }
        assertThat(load(rows)).hasSize(10).containsOnly(true);
        assertThat(load(rows)).hasSize(10).containsOnly(false);
        // The same payment again within one batch is known; with another amount it is refused.
        List<ImportRow> twice = List.of(
                importRow(List.of("5K5", "2007-07-09", "7.00", "BACS 9")),
                importRow(List.of("5K5", "2007-07-09", "7.00", "bacs 9")));
        assertThat(load(twice)).containsExactly(true, false);
        refused(
                "REMITTANCE_KNOWN",
                () -> load(List.of(
                        importRow(List.of("5K5", "2007-07-09", "8.00", "BACS 10")),
                        importRow(List.of("5K5", "2007-07-09", "9.00", "BACS 10")))));
        // 10 and 1
        assertThat(service.db().count("remittance")).isEqualTo(11);
    }

    @Test
    @Tag("I22")
    void the_payments_of_one_file_settle_the_oldest_invoice_first_in_their_order_and_never_more_than_is_open() {
        assertThat(load(List.of(
                        importRow(List.of("5K5", "2007-07-09", "60000.00", "BACS 1")),
                        importRow(List.of("5K5", "2007-07-08", "30000.00", "BACS 2")),
                        importRow(List.of("5K5", "2007-07-09", "30000.00", "BACS 3")),
                        // The next batch reads the invoices as the first has left them.
                        importRow(List.of("5K5", "2007-07-09", "10.00", "BACS 4")))))
                .containsOnly(true);
        List<RemittanceView> payments = service
                .db()
                .call(em -> service.remittances(em, HOST).of(BRENT))
                .stream()
                .sorted(Comparator.comparing(RemittanceView::seq))
                .toList();
        assertThat(payments)
                .extracting(RemittanceView::allocated)
                .containsExactly(
                        List.of(new Allocated(FIRST, Pounds.of("60000.00"))),
                        // 85,000.01 − 60,000.00 = 25,000.01 is left of the first; 30,000.00 − 25,000.01 = 4,999.99
                        List.of(
                                new Allocated(FIRST, Pounds.of("25000.01")),
                                new Allocated(SECOND, Pounds.of("4999.99"))),
                        // 29,000.01 − 4,999.99 = 24,000.02
                        List.of(new Allocated(SECOND, Pounds.of("24000.02"))),
                        List.of());
        assertThat(payments)
                .extracting(RemittanceView::unallocated)
                // 30,000.00 − 24,000.02 = 5,999.98
                .containsExactly(Pounds.ZERO, Pounds.ZERO, Pounds.of("5999.98"), Pounds.of("10.00"));
    }

    /** Three rows at a time, as a long file comes, and what was written is forgotten. */
    private List<Boolean> load(List<ImportRow> rows) {
        return service.db().call(em -> {
            ImportSession session = kind(em).open();
            List<Boolean> changed = new ArrayList<>();
            for (int i = 0; i < rows.size(); i += 3) {
                List<ImportRow> next = rows.subList(i, Math.min(i + 3, rows.size()));
                session.ahead(next);
                next.forEach(row -> changed.add(session.apply(row).changes()));
                em.flush();
                em.clear();
            }
            session.end();
            return changed;
        });
    }

    @Test
    @Tag("I39")
    @Tag("I42")
    void only_the_host_enters_payments_and_a_pct_sees_its_own() {
        RemittanceView others = service.receive(LONDON.get(0), "2007-07-09", "10.00", "BACS 1");
        RemittanceView own = service.receive(BRENT, "2007-07-09", "10.00", "BACS 1");
        assertThat(service.db().<List<RemittanceView>>call(em -> service.remittances(em, BRENTS_USER)
                        .all()))
                .extracting(RemittanceView::id)
                .containsExactly(own.id());
        assertThatThrownBy(() -> service.db()
                        .call(em -> service.remittances(em, BRENTS_USER).get(others.id())))
                .isInstanceOf(NotFound.class);
        for (Actor actor : new Actor[] {SHA, BRENTS_USER}) {
            assertThatThrownBy(() -> service.db().call(em -> service.remittances(em, actor)
                            .receive(
                                    new RemittanceDraft(BRENT, LocalDate.parse("2007-07-09"), Pounds.of("1.00"), "x"))))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private boolean row(String amount) {
        return row(List.of("5K5", "2007-07-09", amount, "BACS 9"));
    }

    private boolean row(List<String> values) {
        return service.db().call(em -> kind(em).apply(importRow(values)).changes());
    }

    private static ImportRow importRow(List<String> values) {
        return new ImportRow(
                2,
                Map.of(
                        "pct_code", values.get(0),
                        "date", values.get(1),
                        "amount", values.get(2),
                        "reference", values.get(3)));
    }

    private RemittanceImport kind(EntityManager em) {
        return new RemittanceImport(service.remittances(em, HOST), service.db().directory(em));
    }

    private void byHand(RemittanceView payment, String invoice, String amount) {
        service.db()
                .inTransaction(em -> service.settlements(em, HOST).byHand(payment.seq(), invoice, Pounds.of(amount)));
    }

    private static void refused(String rule, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
