package uk.nhs.css.pricing.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.testing.Service;

/** A credit note takes back what an invoice asked for, up to what is left of it. */
@Tag("I24")
class CreditNotesTest {

    private static final String INVOICE = "CSS-2007-0001";

    private final Service service = new Service("2007-06-01");

    @BeforeEach
    void brent_is_invoiced() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        service.invoice(BRENT, "2007-06-01");
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void it_takes_back_income_in_the_proportion_of_the_invoice() {
        CreditNoteView note = service.credit(INVOICE, "8500.00");
        assertThat(note.number()).isEqualTo("CSS-CN-2007-0001");
        // 85,000.01 − 8,500.00
        assertThat(service.standing(INVOICE).open()).isEqualTo(Pounds.of("76500.01"));
        // 8,500.00 × 56,000.00 / 85,000.01 = 5,599.9993… and 8,500.00 × 29,000.01 / 85,000.01 = 2,900.0006…
        assertThat(service.db()
                        .rows("select account, amount from ledger_entry where transaction_seq = " + note.seq()
                                + " order by line_no"))
                .containsExactly("RECEIVABLE|-8500.00", "SUBSCRIPTION_INCOME|2900.00", "SET_UP_INCOME|5600.00");
        assertThat(service.statement(HOST, BRENT, "2007-04-01", "2007-06-30").closing())
                .isEqualTo(Pounds.of("76500.01"));
    }

    @Test
    void all_that_is_left_can_be_credited_and_a_penny_more_cannot() {
        service.receive(BRENT, "2007-06-01", "85000.00", "BACS 1");
        refused("0.02");
        service.credit(INVOICE, "0.01");
        assertThat(service.standing(INVOICE).state()).isEqualTo(InvoiceState.SETTLED);
        refused("0.01");
        assertThat(service.db().count("credit_note")).isEqualTo(1);
    }

    @Test
    void of_sixteen_at_once_none_passes_what_is_left() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        int made = 0;
        try {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asked.add(pool.submit(() -> {
                    try {
                        service.credit(INVOICE, "10000.00");
                        return true;
                    } catch (Refusal refusal) {
                        return false;
                    }
                }));
            }
            for (Future<Boolean> one : asked) {
                made += one.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        // 85,000.01 / 10,000.00
        assertThat(made).isEqualTo(8);
        assertThat(service.standing(INVOICE).open()).isEqualTo(Pounds.of("5000.01"));
        assertThat(service.check().chainIntact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00"})
    void an_amount_that_is_not_above_zero_is_malformed(String amount) {
        assertThatThrownBy(() -> service.credit(INVOICE, amount))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("amount"));
    }

    @Test
    void it_needs_a_reason_and_an_invoice() {
        assertThatThrownBy(() ->
                        service.db().call(em -> service.creditNotes(em, HOST).issue(INVOICE, Pounds.of("1.00"), " ")))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("reason"));
        assertThatThrownBy(() -> service.credit("CSS-2007-0002", "1.00")).isInstanceOf(NotFound.class);
        assertThat(service.db().count("credit_note")).isZero();
    }

    @Test
    void one_that_is_reversed_in_the_ledger_no_longer_counts() {
        CreditNoteView note = service.credit(INVOICE, "8500.00");
        service.db().inTransaction(em -> service.ledger(em, HOST).reverse(note.seq(), "wrong invoice"));
        assertThat(service.standing(INVOICE).open()).isEqualTo(Pounds.of("85000.01"));
        assertThat(service.db()
                        .call(em -> service.book(em, HOST).creditNote(note.number()))
                        .reversed())
                .isTrue();
    }

    private void refused(String amount) {
        assertThatThrownBy(() -> service.credit(INVOICE, amount))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CREDIT_ABOVE_OPEN"));
    }
}
