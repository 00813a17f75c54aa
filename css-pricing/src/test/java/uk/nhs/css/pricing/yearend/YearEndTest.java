package uk.nhs.css.pricing.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.charging.ChargeBook;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.Movement;
import uk.nhs.css.pricing.ledger.OpenPeriods;
import uk.nhs.css.pricing.ledger.Periods;
import uk.nhs.css.pricing.testing.PricingDatabase;
import uk.nhs.css.pricing.testing.Service;

/** A year that charged more than it cost is closed: carried forward, or given back by weighted-head months. */
class YearEndTest {

    private static final LocalDate LAST_DAY = LocalDate.parse("2008-03-31");

    private final Service service = new Service("2007-06-01");

    /** 14 PCTs of 250,000 heads at 97,500.00 + 50,000.00, and Brent at 172,000.04: 2,237,000.04 for the year. */
    @BeforeEach
    void charged() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        service.db().today("2008-04-14");
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void full_cost_recovery_is_charged_against_actual() {
        assertThat(recovery().difference()).isEmpty();
        cost("2200000.04");
        CostRecoveryView recovery = recovery();
        assertThat(recovery.charged()).isEqualTo(Pounds.of("2237000.04"));
        // 2,237,000.04 − 2,200,000.04
        assertThat(recovery.difference()).contains(Pounds.of("37000.00"));
        assertThat(recovery.left()).contains(Pounds.of("37000.00"));
        // 14 × 250,000 × 12 + 297,436 × 12
        assertThat(recovery.headMonths()).isEqualTo(45_569_232L);
        assertThat(recovery.shares()).isEqualTo(Pounds.of("2200000.04"));
        assertThat(recovery.lines()).hasSize(15);
    }

    @Test
    @Tag("I1")
    @Tag("I14")
    void sharing_out_posts_a_true_up_line_for_each_member_and_they_sum_to_the_difference() {
        cost("2200000.04");
        YearEndPlan preview = service.db().call(em -> service.yearEnd(em, HOST).preview(YEAR, CloseMethod.SHARE_OUT));
        assertThat(service.db().count("year_close")).isZero();
        YearEndResult closed = close(CloseMethod.SHARE_OUT);
        assertThat(closed.plan()).isEqualTo(preview);
        assertThat(closed.plan().total()).isEqualTo(Pounds.of("-37000.00"));
        assertThat(trueUps()).hasSize(15).allMatch(row -> row.startsWith("2008-03-31|"));
        // 37,000.00 × 297,436 / 3,797,436 = 2,898.0427…
        assertThat(trueUps().get(14))
                .isEqualTo("2008-03-31|5K5|-2898.04|True-up of 2007/08: share of £37,000.00 by 3,569,232 of 45,569,232"
                        + " weighted-head months");
        assertThat(balances())
                .containsEntry(Account.COST_RECOVERY, Pounds.ZERO)
                // 2,237,000.04 − 56,000.00 − 14 × 50,000.00 = 1,481,000.04 recurring, less 37,000.00
                .containsEntry(Account.SUBSCRIPTION_INCOME, Pounds.of("-1444000.04"))
                .containsEntry(Account.RECEIVABLE, Pounds.of("2200000.04"));
        assertThat(recovery().left()).contains(Pounds.ZERO);
        assertThat(service.check().chainIntact()).isTrue();
    }

    @Test
    @Tag("I55")
    void as_at_a_past_day_neither_the_cost_nor_the_closing_that_came_later_counts() {
        cost("2200000.04");
        service.db().today("2008-04-20");
        close(CloseMethod.SHARE_OUT);
        CostRecoveryView before = recoveryOn("2008-04-13");
        assertThat(before.actual()).isEmpty();
        assertThat(before.sharedOut()).isEqualTo(Pounds.ZERO);
        CostRecoveryView between = recoveryOn("2008-04-19");
        assertThat(between.left()).contains(Pounds.of("37000.00"));
        assertThat(between.closes()).isEmpty();
        assertThat(recoveryOn("2008-04-20").sharedOut()).isEqualTo(Pounds.of("37000.00"));
    }

    @Test
    void the_lines_behind_what_was_charged_sum_to_it() {
        service.invoice(BRENT, "2008-04-14");
        Money charged = recovery().lines().stream()
                .filter(line -> line.code().equals(BRENT))
                .map(RecoveryLine::charged)
                .findFirst()
                .orElseThrow();
        Money lines = service
                .db()
                .call(em -> new ChargeBook(em, SHA).linesFor(YEAR, LocalDate.parse("2008-04-14")))
                .get(BRENT)
                .stream()
                .map(Movement::amount)
                .reduce(Pounds.ZERO, Money::plus);
        // 56,000.00 + 4 × 29,000.01
        assertThat(lines).isEqualTo(Pounds.of("172000.04")).isEqualTo(charged);
    }

    private CostRecoveryView recoveryOn(String day) {
        return service.db().call(em -> service.recovery(em, SHA).of(YEAR, LocalDate.parse(day)));
    }

    @Test
    @Tag("I12")
    void closing_again_makes_no_second_set() {
        cost("2200000.04");
        close(CloseMethod.SHARE_OUT);
        YearEndResult again = close(CloseMethod.SHARE_OUT);
        assertThat(again.made()).isFalse();
        assertThat(close(CloseMethod.CARRY_FORWARD).made()).isFalse();
        assertThat(trueUps()).hasSize(15);
        assertThat(service.db().count("year_close")).isEqualTo(1);
    }

    @Test
    @Tag("I12")
    void closing_from_many_places_at_once_makes_one_set() throws Exception {
        cost("2200000.04");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<YearEndResult>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                runs.add(pool.submit(() -> close(CloseMethod.SHARE_OUT)));
            }
            int made = 0;
            for (Future<YearEndResult> run : runs) {
                made += run.get().made() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(trueUps()).hasSize(15);
    }

    @Test
    @Tag("I11")
    void a_corrected_cost_makes_further_lines_and_both_sets_together_are_what_one_would_have_been() {
        cost("2200000.04");
        close(CloseMethod.SHARE_OUT);
        cost("2190000.04");
        close(CloseMethod.SHARE_OUT);
        // 47,000.00 × 297,436 / 3,797,436 = 3,681.2974…; 3,681.30 − 2,898.04 = 783.26
        assertThat(trueUps()).hasSize(30);
        assertThat(trueUps().stream().filter(row -> row.contains("5K5|-783.26|Further true-up of 2007/08")))
                .hasSize(1);
        assertThat(recovery().sharedOut()).isEqualTo(Pounds.of("47000.00"));
        assertThat(line().trueUp()).isEqualTo(Pounds.of("-3681.30"));
    }

    @Test
    void an_under_recovery_is_charged_to_the_members() {
        cost("2274000.04");
        close(CloseMethod.SHARE_OUT);
        assertThat(line().trueUp()).isEqualTo(Pounds.of("2898.04"));
        assertThat(service.statement(HOST, BRENT, "2007-04-01", "2008-04-01").closing())
                // 172,000.04 + 2,898.04
                .isEqualTo(Pounds.of("174898.08"));
    }

    @Test
    void what_is_carried_forward_waits_in_its_account_and_is_shared_out_with_the_next_year() {
        cost("2200000.04");
        YearEndResult carried = close(CloseMethod.CARRY_FORWARD);
        assertThat(carried.plan().carried()).isEqualTo(Pounds.of("37000.00"));
        assertThat(trueUps()).isEmpty();
        assertThat(balances()).containsEntry(Account.COST_RECOVERY, Pounds.of("-37000.00"));
        assertThat(recovery().left()).contains(Pounds.ZERO);
        CostRecoveryView next =
                service.db().call(em -> service.recovery(em, HOST).of(FinancialYear.parse("2008/09")));
        assertThat(next.broughtForward()).isEqualTo(Pounds.of("37000.00"));
    }

    @Test
    void a_closed_march_moves_the_true_up_to_the_first_open_day() {
        cost("2200000.04");
        service.db().inTransaction(em -> {
            Periods periods = new Periods(
                    em,
                    new OpenPeriods(em),
                    service.ledger(em, HOST),
                    service.db().audit(em, HOST),
                    HOST,
                    service.db().clock());
            YEAR.start().datesUntil(YEAR.end(), java.time.Period.ofMonths(1)).forEach(periods::close);
        });
        close(CloseMethod.SHARE_OUT);
        assertThat(trueUps()).hasSize(15).allMatch(row -> row.startsWith("2008-04-01|"));
        assertThat(recovery().left()).contains(Pounds.ZERO);
    }

    @Test
    void a_member_for_half_a_year_bears_half_a_share() {
        service.member(PricingDatabase.LONDON.get(0), "2007-10-01", null).run();
        // Two quarters less: 2,237,000.04 − 48,750.00 = 2,188,250.04 charged; 37,000.00 is left
        cost("2151250.04");
        close(CloseMethod.SHARE_OUT);
        Money half = recovery().lines().get(0).trueUp();
        // 37,000.00 × 1,500,000 / 44,069,232 = 1,259.3821…, and 2,518.7641… for a whole year
        assertThat(half).isEqualTo(Pounds.of("-1259.38"));
        assertThat(recovery().lines().get(1).trueUp()).isBetween(Pounds.of("-2518.77"), Pounds.of("-2518.76"));
    }

    @Test
    void a_wind_up_shares_out_what_was_carried_too_and_ends_every_membership() {
        cost("2200000.04");
        close(CloseMethod.CARRY_FORWARD);
        YearEndResult end = close(CloseMethod.WIND_UP);
        assertThat(end.membershipsEnded()).isEqualTo(15);
        assertThat(end.plan().total()).isEqualTo(Pounds.of("-37000.00"));
        assertThat(service.memberCountOn(LocalDate.parse("2008-03-31"))).isEqualTo(15);
        assertThat(service.memberCountOn(LocalDate.parse("2008-04-01"))).isZero();
        assertThat(balances()).containsEntry(Account.COST_RECOVERY, Pounds.ZERO);
        assertThat(recovery().carried()).isEqualTo(Pounds.ZERO);
        assertThat(recovery().left()).contains(Pounds.ZERO);
        assertThat(close(CloseMethod.WIND_UP).made()).isFalse();
        assertRule("WOUND_UP", () -> close(CloseMethod.CARRY_FORWARD));
    }

    @Test
    void a_year_is_closed_after_it_has_ended_and_its_cost_is_known() {
        assertRule("NO_ACTUAL_COST", () -> close(CloseMethod.SHARE_OUT));
        cost("2200000.04");
        service.db().today("2008-03-31");
        assertRule("YEAR_NOT_ENDED", () -> close(CloseMethod.SHARE_OUT));
        service.db().today("2008-04-01");
        assertThat(close(CloseMethod.SHARE_OUT).made()).isTrue();
    }

    @Test
    void nobody_shares_without_head_counts() {
        service.member(PricingDatabase.LONDON.get(20), "2007-04-01", null);
        cost("2200000.04");
        assertRule("NO_POPULATION", () -> close(CloseMethod.SHARE_OUT));
        service.heads(PricingDatabase.LONDON.get(20), PopulationBasis.UNIFIED_WEIGHTED, 250_000);
        assertThat(close(CloseMethod.SHARE_OUT).made()).isTrue();
    }

    @Test
    void actual_cost_is_kept_in_versions_with_their_evidence() {
        cost("2200000.04");
        cost("2190000.04");
        List<ActualCostView> versions =
                service.db().call(em -> service.actualCosts(em, SHA).versions(YEAR));
        assertThat(versions).extracting(ActualCostView::version).containsExactly(2, 1);
        assertThat(versions.get(1).total()).isEqualTo(Pounds.of("2200000.04"));
        assertThat(service.db()
                        .rows("select subject, before_value, after_value from audit_entry"
                                + " where action = 'Actual cost recorded' order by subject"))
                .containsExactly("2007/08 version 1||£2,200,000.04", "2007/08 version 2|£2,200,000.04|£2,190,000.04");
    }

    @Test
    void a_cost_without_line_evidence_or_sign_is_malformed() {
        assertThatThrownBy(() -> new ActualCostDraft(YEAR, "Accounts", "Ledger", List.of()))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new ActualCostEntry(ActualCostCategory.STAFF, "Pay", Pounds.of("-0.01")))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new ActualCostDraft(
                        YEAR,
                        "Accounts",
                        " ",
                        List.of(new ActualCostEntry(ActualCostCategory.STAFF, "Pay", Pounds.ZERO))))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    @Tag("I42")
    void only_the_host_closes_a_year() {
        cost("2200000.04");
        assertThatThrownBy(
                        () -> service.db().call(em -> service.yearEnd(em, SHA).close(YEAR, CloseMethod.SHARE_OUT, "x")))
                .isInstanceOf(Forbidden.class);
    }

    private void cost(String total) {
        // 30,000.00 on systems; the rest is staff.
        service.db().inTransaction(em -> service.actualCosts(em, HOST)
                .record(new ActualCostDraft(
                        YEAR,
                        "Draft accounts",
                        "General ledger of the host, April 2008",
                        List.of(
                                new ActualCostEntry(
                                        ActualCostCategory.STAFF,
                                        "Pay",
                                        Pounds.of(total).minus(30_000)),
                                new ActualCostEntry(ActualCostCategory.SYSTEMS, "Licences", Pounds.of("30000.00"))))));
    }

    private YearEndResult close(CloseMethod method) {
        return service.db().call(em -> service.yearEnd(em, HOST).close(YEAR, method, "Accounts of the year"));
    }

    private CostRecoveryView recovery() {
        return service.db().call(em -> service.recovery(em, HOST).of(YEAR));
    }

    private RecoveryLine line() {
        return recovery().lines().stream()
                .filter(each -> each.code().equals(BRENT))
                .findFirst()
                .orElseThrow();
    }

    private List<String> trueUps() {
        return service.db()
                .rows("select t.posted_on, t.pct_code, e.amount, t.narrative from ledger_transaction t"
                        + " join ledger_entry e on e.transaction_seq = t.seq where t.kind = 'TRUE_UP'"
                        + " and e.account = 'RECEIVABLE' order by t.seq");
    }

    private Map<Account, Money> balances() {
        return service.db().call(em -> new AccountReader(em, HOST).trialBalance(LAST_DAY.plusDays(1)));
    }

    private static void assertRule(String rule, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.rule())
                .isEqualTo(rule));
    }
}
