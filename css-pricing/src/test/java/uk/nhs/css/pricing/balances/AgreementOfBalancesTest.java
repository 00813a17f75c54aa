package uk.nhs.css.pricing.balances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.testing.Service;

/** At months 6, 9 and 12 a PCT and the host compare what is owed. */
class AgreementOfBalancesTest {

    private static final PctCode OTHER = PctCode.of("5A4");
    private static final Actor BRENTS = Actor.of("5k5", Role.PCT_USER, BRENT);

    private final Service service = new Service("2007-06-01");

    @BeforeEach
    void charged() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        service.db().today("2007-10-08");
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I25")
    void the_hosts_figure_is_the_ledgers_at_the_end_of_the_month() {
        pay("2007-09-30", "85000.01");
        // Dated after the month: it does not count at month 6.
        pay("2007-10-01", "100.00");
        AgreementLine brent = brent();
        // 56,000.00 + 29,000.01 + 29,000.01 = 114,000.02 charged by 30 September; 114,000.02 − 85,000.01 = 29,000.01
        assertThat(brent.chargedInYear()).isEqualTo(Pounds.of("114000.02"));
        assertThat(brent.hostFigure()).isEqualTo(Pounds.of("29000.01"));
        assertThat(brent.status()).isEqualTo(AgreementStatus.NOT_ANSWERED);
        assertThat(brent.overdue()).isFalse();
        // 14 × (50,000.00 + 2 × 24,375.00) = 14 × 98,750.00 = 1,382,500.00, and Brent
        assertThat(all().hostTotal()).isEqualTo(Pounds.of("1411500.01"));
        assertThat(all().lines()).hasSize(15);
    }

    @Test
    void the_same_figure_agrees_and_another_differs() {
        assertThat(answer("114000.02").status()).isEqualTo(AgreementStatus.AGREED);
        AgreementLine corrected = answer("114000.00");
        assertThat(corrected.status()).isEqualTo(AgreementStatus.DIFFERS);
        assertThat(corrected.difference()).contains(Pounds.of("0.02"));
        // Both answers stay.
        assertThat(corrected.answers()).extracting(AnswerView::version).containsExactly(2, 1);
        assertThat(all().count(AgreementStatus.DIFFERS)).isEqualTo(1);
        assertThat(all().count(AgreementStatus.NOT_ANSWERED)).isEqualTo(14);
    }

    @Test
    @Tag("I47")
    void each_answer_leaves_one_audit_row_with_the_figure_before() {
        answer("1.00");
        answer("2.00");
        assertThat(service.db()
                        .rows("select subject, before_value, after_value from audit_entry"
                                + " where action = 'Balance answered' order by before_value"))
                .containsExactly("5K5 month 6 of 2007/08||£1.00", "5K5 month 6 of 2007/08|£1.00|£2.00");
    }

    @Test
    void an_explanation_holds_for_the_difference_that_it_explains_and_no_other() {
        answer("85000.01");
        assertThat(explain().status()).isEqualTo(AgreementStatus.EXPLAINED);
        assertRule("NO_DIFFERENCE", this::explain);
        // A payment that was dated in September comes to light: the difference is another one.
        pay("2007-09-28", "1000.00");
        assertThat(brent().difference()).contains(Pounds.of("28000.01"));
        assertThat(brent().status()).isEqualTo(AgreementStatus.DIFFERS);
        assertThat(explain().status()).isEqualTo(AgreementStatus.EXPLAINED);
        answer("85000.01");
        assertThat(brent().status()).isEqualTo(AgreementStatus.DIFFERS);
    }

    @Test
    void nothing_answered_or_agreed_has_nothing_to_explain() {
        assertRule("NO_DIFFERENCE", this::explain);
        answer("114000.02");
        assertRule("NO_DIFFERENCE", this::explain);
    }

    @ParameterizedTest
    @CsvSource({"2007-09-30, MONTH_NOT_ENDED", "2007-10-01, "})
    void a_pct_answers_from_the_day_after_the_month(String today, String rule) {
        service.db().today(today);
        if (rule == null) {
            assertThat(answer("1.00").status()).isEqualTo(AgreementStatus.DIFFERS);
        } else {
            assertRule(rule, () -> answer("1.00"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2007-10-31, 0", "2007-11-01, 15"})
    void a_month_after_the_month_a_missing_answer_is_overdue(String today, long overdue) {
        service.db().today(today);
        assertThat(all().overdue()).isEqualTo(overdue);
    }

    @Test
    @Tag("I55")
    void as_at_a_day_stand_the_months_that_had_ended_and_what_had_been_said_by_then() {
        answer("114000.00");
        service.db().today("2007-10-20");
        explain();
        assertThat(asAt("2007-09-30")).isEmpty();
        assertThat(statusOn("2007-10-07")).isEqualTo(AgreementStatus.NOT_ANSWERED);
        assertThat(statusOn("2007-10-08")).isEqualTo(AgreementStatus.DIFFERS);
        assertThat(statusOn("2007-10-19")).isEqualTo(AgreementStatus.DIFFERS);
        assertThat(statusOn("2007-10-20")).isEqualTo(AgreementStatus.EXPLAINED);
        // Month 12 as well as 6 and 9: 56,000.00 + 4 × 29,000.01 = 172,000.04 charged by 31 March
        service.db().today("2008-04-01");
        List<AgreementView> year = asAt("2008-04-01");
        assertThat(year).extracting(view -> view.month().number()).containsExactly(6, 9, 12);
        assertThat(brentIn(year.get(0)).hostFigure()).isEqualTo(Pounds.of("114000.02"));
        assertThat(brentIn(year.get(1)).hostFigure()).isEqualTo(Pounds.of("143000.03"));
        assertThat(brentIn(year.get(2)).hostFigure()).isEqualTo(Pounds.of("172000.04"));
        assertThat(year.get(0).overdue()).isEqualTo(14);
        assertThat(year.get(2).overdue()).isZero();
    }

    private List<AgreementView> asAt(String day) {
        return service.db().call(em -> service.balances(em, SHA).asAt(YEAR, LocalDate.parse(day)));
    }

    private AgreementStatus statusOn(String day) {
        return brentIn(asAt(day).get(0)).status();
    }

    private static AgreementLine brentIn(AgreementView view) {
        return view.lines().stream()
                .filter(line -> line.code().equals(BRENT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("I40")
    void a_pct_sees_and_answers_its_own_line_only() {
        AgreementView own = service.db().call(em -> service.balances(em, BRENTS).forPct(BRENT, YEAR, 6));
        assertThat(own.lines()).extracting(AgreementLine::code).containsExactly(BRENT);
        assertThatThrownBy(() ->
                        service.db().call(em -> service.balances(em, BRENTS).forPct(OTHER, YEAR, 6)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        service.db().call(em -> service.balances(em, BRENTS).answer(OTHER, YEAR, 6, Pounds.ZERO, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        service.db().call(em -> service.balances(em, BRENTS).all(YEAR, 6)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("I42")
    void neither_host_nor_sha_answers_for_a_pct() {
        for (Actor actor : List.of(HOST, SHA)) {
            assertThatThrownBy(() -> service.db()
                            .call(em -> service.balances(em, actor).answer(BRENT, YEAR, 6, Pounds.ZERO, "")))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(
                        () -> service.db().call(em -> service.balances(em, SHA).explain(BRENT, YEAR, 6, "Timing")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_pct_without_an_account_has_nothing_to_agree() {
        Actor none = Actor.of("tak", Role.PCT_USER, PctCode.of("TAK"));
        assertThat(service.db()
                        .<AgreementView>call(em -> service.balances(em, none).forPct(PctCode.of("TAK"), YEAR, 6))
                        .lines())
                .isEmpty();
        assertRule("NO_ACCOUNT", () -> service.db()
                .call(em -> service.balances(em, none).answer(PctCode.of("TAK"), YEAR, 6, Pounds.ZERO, "")));
    }

    @Test
    void only_three_months_are_months_of_agreement() {
        assertThatThrownBy(
                        () -> service.db().call(em -> service.balances(em, HOST).all(YEAR, 7)))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> AgreementMonth.parse("07")).isInstanceOf(MalformedInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2007-09-30, Month 12 of 2006/07, 31 March 2007",
        "2007-10-01, Month 6 of 2007/08, 30 September 2007",
        "2008-01-01, Month 9 of 2007/08, 31 December 2007",
        "2008-03-31, Month 9 of 2007/08, 31 December 2007",
        "2008-04-01, Month 12 of 2007/08, 31 March 2008"
    })
    void the_latest_month_of_agreement_is_the_last_that_has_ended(String today, String month, String end) {
        assertThat(AgreementMonth.latestBefore(LocalDate.parse(today)).inWords())
                .isEqualTo(month + ", " + end);
    }

    @ParameterizedTest
    @CsvSource({"2006/07, 12, Month 6 of 2007/08", "2007/08, 6, Month 9 of 2007/08", "2007/08, 9, Month 12 of 2007/08"})
    void each_month_of_agreement_has_a_next_one(String year, int number, String next) {
        assertThat(new AgreementMonth(FinancialYear.parse(year), number).next().inWords())
                .startsWith(next + ",");
    }

    @Test
    @Tag("I54")
    void the_agreement_takes_five_queries_and_one_for_the_roll_for_any_number_of_pcts() {
        answer("1.00");
        explain();
        assertThat(service.db().statementsOf(this::all)).isEqualTo(5);
    }

    private AgreementView all() {
        return service.db().call(em -> service.balances(em, HOST).all(YEAR, 6));
    }

    private AgreementLine brent() {
        return all().lines().stream()
                .filter(line -> line.code().equals(BRENT))
                .findFirst()
                .orElseThrow();
    }

    private AgreementLine answer(String figure) {
        return service.db().call(em -> service.balances(em, BRENTS).answer(BRENT, YEAR, 6, Pounds.of(figure), ""));
    }

    private AgreementLine explain() {
        return service.db().call(em -> service.balances(em, HOST).explain(BRENT, YEAR, 6, "Paid on 2 October"));
    }

    private void pay(String date, String amount) {
        service.db().inTransaction(em -> service.ledger(em, HOST)
                .post(new Posting(
                        LocalDate.parse(date),
                        TransactionKind.REMITTANCE,
                        "Payment received",
                        "test:" + date,
                        Optional.of(BRENT),
                        List.of(
                                new Entry(Account.BANK, Optional.of(BRENT), Pounds.of(amount)),
                                new Entry(
                                        Account.RECEIVABLE,
                                        Optional.of(BRENT),
                                        Pounds.of(amount).negated())))));
    }

    private static void assertRule(String rule, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.rule())
                .isEqualTo(rule));
    }
}
