package uk.nhs.css.pricing.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.LONDON;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.testing.Service;

/** What London owes, how late and how promptly it pays. */
class DebtBookTest {

    private static final PctCode OTHER = LONDON.get(0);
    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);

    private final Service service = new Service("2007-06-01");

    @BeforeEach
    void two_of_fifteen_are_invoiced() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        service.invoice(BRENT, "2007-06-01");
        service.invoice(OTHER, "2007-06-01");
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I26")
    @Tag("I29")
    void a_pcts_line_adds_up_from_charges_cash_staff_and_credit_notes() {
        service.db().today("2007-07-15");
        service.receive(BRENT, "2007-07-02", "90000.00", "BACS 1");
        RemittanceView wrong = service.receive(BRENT, "2007-07-03", "1000.00", "BACS 2");
        service.db().inTransaction(em -> service.remittances(em, HOST).reverse(wrong.id(), "another PCT's"));
        service.db().inTransaction(em -> service.ledger(em, HOST)
                .post(new Posting(
                        LocalDate.parse("2007-07-04"),
                        TransactionKind.STAFF_IN_LIEU,
                        "Staff in lieu",
                        "SIL:1",
                        Optional.of(BRENT),
                        List.of(
                                new Entry(Account.STAFF_IN_KIND, Optional.of(BRENT), Pounds.of("20000.00")),
                                new Entry(Account.RECEIVABLE, Optional.of(BRENT), Pounds.of("-20000.00"))))));
        service.invoice(BRENT, "2007-07-10");
        service.credit("CSS-2007-0003", "9000.01");

        DebtLine brent = line(BRENT, "2007-07-15");
        // 56,000.00 and two quarters of 29,000.01
        assertThat(brent.charged()).isEqualTo(Pounds.of("114000.02"));
        // 85,000.01 + 29,000.01
        assertThat(brent.invoiced()).isEqualTo(Pounds.of("114000.02"));
        assertThat(brent.notInvoiced()).isEqualTo(Pounds.ZERO);
        assertThat(brent.credited()).isEqualTo(Pounds.of("9000.01"));
        assertThat(brent.paid()).isEqualTo(Pounds.of("90000.00"));
        assertThat(brent.inKind()).isEqualTo(Pounds.of("20000.00"));
        // 85,000.01 was paid; of the second 29,000.01 − 9,000.01 is open
        assertThat(brent.open()).isEqualTo(Pounds.of("20000.00"));
        // 4,999.99 of the cash and all staff in kind
        assertThat(brent.unallocated()).isEqualTo(Pounds.of("24999.99"));
        // 114,000.02 − 9,000.01 − 90,000.00 − 20,000.00
        assertThat(brent.balance()).isEqualTo(Pounds.of("-4999.99"));
        assertThat(brent.open().plus(brent.notInvoiced()).minus(brent.unallocated()))
                .isEqualTo(brent.balance());
        assertThat(brent.ageing().total()).isEqualTo(brent.balance());

        // Staff in kind settles an invoice and is still no cash.
        long staff = service.db().call(em -> service.settlements(em, HOST).unallocated(BRENT)).stream()
                .filter(credit -> credit.kind() == TransactionKind.STAFF_IN_LIEU)
                .findFirst()
                .orElseThrow()
                .seq();
        service.db().inTransaction(em -> service.settlements(em, HOST).oldestFirst(staff));
        DebtLine after = line(BRENT, "2007-07-15");
        assertThat(after.open()).isEqualTo(Pounds.ZERO);
        assertThat(after.paid()).isEqualTo(Pounds.of("90000.00"));
        // cash + in kind + credit notes + what is owed = charged
        assertThat(after.paid().plus(after.inKind()).plus(after.credited()).plus(after.balance()))
                .isEqualTo(after.charged());
    }

    @Test
    @Tag("I28")
    @Tag("I26")
    void every_line_is_the_statement_of_its_pct() {
        service.receive(OTHER, "2007-06-01", "400.00", "BACS 1");
        service.db().today("2007-08-01");
        List<DebtLine> lines = service.db().call(em -> debts(em, HOST).asAt(LocalDate.parse("2007-08-01")));
        assertThat(lines).hasSize(31);
        for (DebtLine line : lines) {
            // The statement also shows the instalments that are dated later in the year.
            StatementView statement = service.statement(HOST, line.code(), "2007-04-01", "2007-08-02");
            assertThat(line.balance()).isEqualTo(statement.closing());
            assertThat(line.notInvoiced()).isEqualTo(statement.notInvoiced());
            assertThat(line.ageing().total()).isEqualTo(statement.closing());
        }
        DebtTotals totals = service.db().call(em -> debts(em, HOST).totals(LocalDate.parse("2007-08-01")));
        assertThat(totals.charged()).isTrue();
        assertThat(totals.owed())
                .isEqualTo(lines.stream().map(DebtLine::balance).reduce(Pounds.ZERO, Money::plus));
        assertThat(totals.overdue())
                .isEqualTo(lines.stream().map(line -> line.ageing().overdue()).reduce(Pounds.ZERO, Money::plus));
        // 31 days after 1 July: 50,000.00 + 24,375.00 − 400.00
        assertThat(line(OTHER, "2007-08-01").ageing().d31to60()).isEqualTo(Pounds.of("73975.00"));
    }

    @Test
    void a_payment_in_time_counts_by_number_and_by_value() {
        service.db().today("2007-07-02");
        service.receive(BRENT, "2007-07-01", "85000.01", "BACS 1");
        service.receive(OTHER, "2007-07-02", "74375.00", "BACS 1");
        Map<PctCode, PaymentPerformance> found = service.db()
                .call(em -> new PaymentPerformances(service.book(em, HOST), HOST)
                        .of(Service.YEAR, LocalDate.parse("2007-07-02")));
        // Due on 1 July: Brent paid that day, the other one a day late.
        PaymentPerformance london = found.values().stream().reduce(PaymentPerformance.NONE, PaymentPerformance::plus);
        assertThat(london).isEqualTo(new PaymentPerformance(2, 1, Pounds.of("159375.01"), Pounds.of("85000.01")));
        assertThat(london.percentByNumber()).contains(new BigDecimal("50.0"));
        // 85,000.01 / 159,375.01 = 53.33…%
        assertThat(london.percentByValue()).contains(new BigDecimal("53.3"));
        assertThat(london.meetsTarget()).isFalse();
        assertThat(found.get(BRENT).meetsTarget()).isTrue();
    }

    @Test
    void an_invoice_that_is_not_due_says_nothing_of_performance() {
        assertThat(service.db().<Map<PctCode, PaymentPerformance>>call(em -> new PaymentPerformances(
                                service.book(em, HOST), HOST)
                        .of(Service.YEAR, LocalDate.parse("2007-07-01"))))
                .isEmpty();
        assertThat(PaymentPerformance.NONE.percentByNumber()).isEmpty();
    }

    @Test
    void a_reminder_names_what_is_overdue_and_stays_as_it_was_sent() {
        assertThatThrownBy(() -> remind(BRENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("NOTHING_OVERDUE"));
        service.db().today("2007-07-11");
        ReminderView sent = remind(BRENT);
        assertThat(sent.lines())
                .containsExactly(new ReminderView.Line(
                        "CSS-2007-0001",
                        Optional.empty(),
                        LocalDate.parse("2007-06-01"),
                        LocalDate.parse("2007-07-01"),
                        Pounds.of("85000.01"),
                        Pounds.of("85000.01"),
                        10));
        assertThatThrownBy(() -> remind(BRENT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("REMINDED_TODAY"));
        service.receive(BRENT, "2007-07-11", "85000.01", "BACS 1");
        ReminderView kept = service.db().call(em -> reminders(em, BRENTS_USER).get(sent.id()));
        assertThat(kept).isEqualTo(sent);
        assertThat(sent.number()).isEqualTo(1);
        assertThat(sent.previous()).isEmpty();
        ReminderView others = remind(OTHER);
        assertThatThrownBy(
                        () -> service.db().call(em -> reminders(em, BRENTS_USER).get(others.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void everybody_with_something_overdue_is_reminded_at_once_but_nobody_twice_a_day() {
        refused("NOTHING_OVERDUE", this::remindAll);
        service.db().today("2007-07-11");
        ReminderView first = remind(BRENT);
        assertThat(remindAll()).extracting(ReminderView::code).containsExactly(OTHER);
        refused("REMINDED_TODAY", this::remindAll);
        service.db().today("2007-07-12");
        List<ReminderView> all = remindAll();
        assertThat(all).extracting(ReminderView::code).containsExactly(OTHER, BRENT);
        assertThat(all).extracting(ReminderView::number).containsExactly(2, 2);
        assertThat(all.get(1).previous()).contains(first.date());
        assertThat(service.db().<ReminderView>call(em -> reminders(em, HOST)
                        .get(all.get(1).id())))
                .isEqualTo(all.get(1));
    }

    private List<ReminderView> remindAll() {
        return service.db().call(em -> reminders(em, HOST).sendToAll());
    }

    private static void refused(String rule, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    @Test
    void a_second_reminder_says_when_the_first_was_sent_what_is_settled_and_what_is_on_account() {
        service.db().today("2007-07-11");
        remind(BRENT);
        service.receive(BRENT, "2007-07-11", "5000.01", "BACS 1");
        RemittanceView second = service.receive(BRENT, "2007-07-11", "1000.00", "BACS 2");
        service.db().inTransaction(em -> service.settlements(em, HOST).takeBack(second.seq(), "CSS-2007-0001"));
        service.db().today("2007-07-25");
        ReminderView again = remind(BRENT);
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.previous()).contains(LocalDate.parse("2007-07-11"));
        assertThat(again.onAccount()).isEqualTo(Pounds.of("1000.00"));
        // 85,000.01 − 5,000.01; from 1 to 25 July
        assertThat(again.lines())
                .extracting(
                        line -> Pounds.plain(line.settled()) + " " + Pounds.plain(line.open()) + " " + line.daysLate())
                .containsExactly("5000.01 80000.00 24");
        assertThat(again.longest()).isEqualTo(24);
        // What is settled since makes room for another invoice's first reminder.
        service.receive(BRENT, "2007-07-25", "80000.00", "BACS 3");
        service.db().today("2007-09-01");
        service.invoice(BRENT, "2007-07-20");
        assertThat(remind(BRENT).number()).isEqualTo(1);
    }

    @Test
    @Tag("I39")
    void londons_debt_is_not_for_pcts() {
        assertThatThrownBy(() -> line(BRENT, "2007-07-01", BRENTS_USER)).isInstanceOf(Forbidden.class);
    }

    private ReminderView remind(PctCode code) {
        return service.db().call(em -> reminders(em, HOST).send(code));
    }

    private Reminders reminders(EntityManager em, Actor actor) {
        return new Reminders(
                em,
                service.db().directory(em),
                Optional::empty,
                service.book(em, actor),
                service.settlements(em, actor),
                service.db().audit(em, actor),
                actor,
                service.db().clock());
    }

    private DebtLine line(PctCode code, String day) {
        return line(code, day, HOST);
    }

    private DebtLine line(PctCode code, String day, Actor actor) {
        return service.db().call(em -> debts(em, actor).asAt(LocalDate.parse(day))).stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private DebtBook debts(EntityManager em, Actor actor) {
        return new DebtBook(service.db().directory(em), new AccountReader(em, actor), service.book(em, actor), actor);
    }
}
