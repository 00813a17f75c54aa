package uk.nhs.css.pricing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.testing.Service;

/** The months of the books close in order, and nothing is posted into a closed one. */
class PeriodsTest {

    private final Service service = new Service("2007-07-02");

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(TransactionKind.class)
    @Tag("I21")
    void a_posting_of_any_kind_into_a_closed_month_is_refused_and_the_first_open_day_is_taken(TransactionKind kind) {
        closeMonth("2007-04-01");
        assertRule("PERIOD_CLOSED", em -> post(em, kind, "2007-04-30"));
        assertThat(service.db().count("ledger_transaction")).isZero();
        service.db().inTransaction(em -> post(em, kind, "2007-05-01"));
        assertThat(service.db().count("ledger_transaction")).isEqualTo(1);
    }

    @Test
    @Tag("I21")
    void the_refusal_names_the_first_open_day() {
        closeMonth("2007-04-01");
        assertThatThrownBy(() -> service.db().inTransaction(em -> post(em, TransactionKind.REMITTANCE, "2007-04-12")))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.detail())
                            .isEqualTo("“Test” is dated 12 April 2007, and the books are closed up to 30 April 2007.");
                    assertThat(no.nextStep()).startsWith("Date it 1 May 2007 or later");
                });
    }

    @Test
    @Tag("I12")
    void what_was_posted_before_its_month_closed_is_still_found_there() {
        service.db().inTransaction(em -> post(em, TransactionKind.REMITTANCE, "2007-04-12"));
        closeMonth("2007-04-01");
        Posted again = service.db().call(em -> post(em, TransactionKind.REMITTANCE, "2007-04-12"));
        assertThat(again).isEqualTo(new Posted(1, true));
    }

    @Test
    void months_close_in_order_and_only_when_they_have_ended() {
        assertRule("PERIOD_ORDER", em -> periods(em, HOST).close(LocalDate.parse("2007-05-01")));
        closeMonth("2007-04-15");
        assertRule("PERIOD_ORDER", em -> periods(em, HOST).close(LocalDate.parse("2007-04-01")));
        closeMonth("2007-05-01");
        closeMonth("2007-06-01");
        // 2 July 2007: July runs until the 31st.
        assertRule("PERIOD_NOT_ENDED", em -> periods(em, HOST).close(LocalDate.parse("2007-07-01")));
        List<PeriodView> months = service.db().call(em -> periods(em, HOST).months(YEAR));
        assertThat(months).extracting(PeriodView::closed).startsWith(true, true, true, false);
        assertThat(months).extracting(PeriodView::mayReopen).startsWith(false, false, true, false);
        assertThat(months).extracting(PeriodView::mayClose).doesNotContain(true);
        service.db().today("2007-08-01");
        assertThat(service.db().<List<PeriodView>>call(em -> periods(em, HOST).months(YEAR)))
                .filteredOn(PeriodView::mayClose)
                .extracting(PeriodView::month)
                .containsExactly(LocalDate.parse("2007-07-01"));
    }

    @Test
    void only_the_last_closed_month_opens_again_and_only_with_a_reason() {
        closeMonth("2007-04-01");
        closeMonth("2007-05-01");
        assertRule("PERIOD_ORDER", em -> periods(em, HOST).reopen(LocalDate.parse("2007-04-01"), "Late invoice"));
        assertThatThrownBy(() ->
                        service.db().inTransaction(em -> periods(em, HOST).reopen(LocalDate.parse("2007-05-01"), " ")))
                .isInstanceOf(MalformedInput.class);
        service.db().inTransaction(em -> periods(em, HOST).reopen(LocalDate.parse("2007-05-01"), "Late invoice"));
        service.db().inTransaction(em -> post(em, TransactionKind.REMITTANCE, "2007-05-02"));
        assertRule("PERIOD_CLOSED", em -> post(em, TransactionKind.CREDIT_NOTE, "2007-04-02"));
        assertThat(service.db()
                        .rows("select subject, before_value, after_value, reason from audit_entry"
                                + " where action = 'Period reopened'"))
                .containsExactly("May 2007|closed|open|Late invoice");
        // Closed twice, reopened once: the record of each stays.
        assertThat(service.db().count("period_move")).isEqualTo(3);
    }

    @Test
    @Tag("I21")
    void a_charge_that_belongs_in_a_closed_month_is_posted_on_the_first_open_day_and_says_so() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        closeMonth("2007-04-01");
        assertThat(service.preview().lines()).isEqualTo(service.run().lines());
        assertThat(service.db()
                        .rows("select posted_on, narrative from ledger_transaction where pct_code = '5K5'"
                                + " order by posted_on, seq"))
                .containsExactly(
                        "2007-05-01|Set-up charge on joining, due on 1 April 2007 and posted on the first open day,"
                                + " as the books were closed",
                        "2007-05-01|Subscription, 1st quarter, due on 1 April 2007 and posted on the first open day,"
                                + " as the books were closed",
                        "2007-07-01|Subscription, 2nd quarter",
                        "2007-10-01|Subscription, 3rd quarter",
                        "2008-01-01|Subscription, 4th quarter");
        assertThat(service.run().made()).isZero();
    }

    @Test
    @Tag("I11")
    @Tag("I21")
    void an_adjustment_of_a_closed_month_is_dated_the_day_it_is_made_which_is_always_open() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        closeMonth("2007-04-01");
        closeMonth("2007-05-01");
        closeMonth("2007-06-01");
        service.member(BRENT, "2007-05-01", null).run();
        // One month of the first quarter less: 29,000.01 / 3 = 9,666.67
        assertThat(
                        service.db()
                                .rows(
                                        "select t.posted_on, e.amount from ledger_transaction t join ledger_entry e"
                                                + " on e.transaction_seq = t.seq where t.kind = 'ADJUSTMENT' and e.account = 'RECEIVABLE'"))
                .containsExactly("2007-07-02|-9666.67");
    }

    @Test
    void only_the_host_closes() {
        assertThatThrownBy(
                        () -> service.db().inTransaction(em -> periods(em, SHA).close(LocalDate.parse("2007-04-01"))))
                .isInstanceOf(Forbidden.class);
    }

    private void closeMonth(String month) {
        service.db().inTransaction(em -> periods(em, HOST).close(LocalDate.parse(month)));
    }

    private Periods periods(EntityManager em, Actor actor) {
        return new Periods(
                em,
                new OpenPeriods(em),
                service.ledger(em, actor),
                service.db().audit(em, actor),
                actor,
                service.db().clock());
    }

    private Posted post(EntityManager em, TransactionKind kind, String date) {
        return service.ledger(em, HOST)
                .post(new Posting(
                        LocalDate.parse(date),
                        kind,
                        "Test",
                        kind + ":" + date,
                        Optional.of(BRENT),
                        List.of(
                                new Entry(Account.BANK, Optional.of(BRENT), Pounds.of("5.00")),
                                new Entry(Account.RECEIVABLE, Optional.of(BRENT), Pounds.of("-5.00")))));
    }

    private void assertRule(String rule, Consumer<EntityManager> work) {
        assertThatThrownBy(() -> service.db().inTransaction(work))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.rule()).isEqualTo(rule));
    }
}
