package uk.nhs.css.pricing.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.LONDON;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.LedgerCheckView;
import uk.nhs.css.pricing.testing.Service;

/** A charge run posts each charge once, whatever happens to it. */
class ChargeRunsTest {

    private static final String POSTED = "select c.source_key, c.charged_on, c.amount, c.heads, t.seq, t.posted_on,"
            + " t.narrative, e.account, e.amount from charge c join ledger_transaction t on t.seq = c.ledger_seq"
            + " join ledger_entry e on e.transaction_seq = t.seq order by c.source_key, e.line_no";

    private final Service service = new Service("2007-06-01");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void all_of_london_is_charged_in_one_run() {
        service.tariffOfMay2007().members(31, "2007-04-01");
        long before = System.nanoTime();
        ChargeRunView run = service.run();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isLessThan(2_000);
        // 31 × (set-up and four instalments)
        assertThat(run.expected()).isEqualTo(155);
        assertThat(run.made()).isEqualTo(155);
        assertThat(run.skipped()).isEmpty();
        assertThat(run.members()).isEqualTo(31);
        assertThat(run.belowQuorum()).isFalse();
        // 30 × (39p + 20p) × 250,000 = 30 × 147,500.00 = 4,425,000.00; Brent 172,000.04
        assertThat(run.total()).isEqualTo(Pounds.of("4597000.04"));
        assertThat(service.check()).isEqualTo(new LedgerCheckView(155, true, true, Optional.empty()));
    }

    @Test
    @Tag("I54")
    void a_preview_takes_as_many_queries_for_all_of_london_as_for_half_of_it() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        long half = service.db().statementsOf(service::preview);
        service.members(31, "2007-04-01").run();
        assertThat(service.db().statementsOf(service::preview)).isEqualTo(half).isEqualTo(7);
    }

    @Test
    @Tag("I14")
    void a_preview_equals_the_run_that_follows_and_posts_nothing() {
        service.tariffOfMay2007().members(15, "2007-05-15");
        ChargeRunView preview = service.preview();
        assertThat(service.db().count("charge")).isZero();
        assertThat(service.db().count("ledger_transaction")).isZero();
        assertThat(service.db().count("charge_run")).isZero();
        assertThat(service.run()).isEqualTo(preview);
        assertThat(service.preview().made()).isZero();
    }

    @Test
    @Tag("I12")
    @Tag("I13")
    void a_repeated_run_adds_no_row_anywhere() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        service.run();
        List<String> rows = service.db().rows(POSTED);
        long audited = service.db().count("audit_entry");
        ChargeRunView again = service.run();
        assertThat(again.expected()).isEqualTo(75);
        assertThat(again.made()).isZero();
        assertThat(again.alreadyThere()).isEqualTo(75);
        assertThat(again.total()).isEqualTo(Pounds.ZERO);
        assertThat(service.db().rows(POSTED)).isEqualTo(rows);
        assertThat(service.db().count("charge_run")).isEqualTo(1);
        assertThat(service.db().count("audit_entry")).isEqualTo(audited);
    }

    @ParameterizedTest
    @Tag("I12")
    @ValueSource(ints = {2, 16})
    void runs_at_once_end_in_the_rows_of_one_run(int threads) throws Exception {
        service.tariffOfMay2007().members(15, "2007-04-01");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<ChargeRunView>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(pool.submit(() -> {
                start.await();
                return service.run();
            }));
        }
        start.countDown();
        int made = 0;
        for (Future<ChargeRunView> each : all) {
            made += each.get().made();
        }
        pool.shutdown();
        assertThat(made).isEqualTo(75);
        List<String> together = service.db().rows(POSTED);
        try (Service alone = new Service("2007-06-01")) {
            alone.tariffOfMay2007().members(15, "2007-04-01").run();
            assertThat(together).isEqualTo(alone.db().rows(POSTED));
        }
        assertThat(service.check()).isEqualTo(new LedgerCheckView(75, true, true, Optional.empty()));
    }

    @Test
    @Tag("I12")
    void a_run_that_is_killed_at_its_end_leaves_nothing_and_the_next_one_does_it_all() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        assertThatThrownBy(() -> service.db().inTransaction(em -> {
                    service.runs(em, HOST).run(YEAR, Optional.empty());
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(service.db().rows(POSTED)).isEmpty();
        assertThat(service.db().count("charge_run")).isZero();
        assertThat(service.run().made()).isEqualTo(75);
        assertThat(service.check().chainIntact()).isTrue();
    }

    @Test
    @Tag("I10")
    @Tag("I11")
    void a_revised_population_leaves_every_posted_row_and_adds_corrections() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        service.run();
        List<String> before = service.db().rows(POSTED);
        service.tariff("Tariff of June 2007", "45", 12).heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 300_000);
        ChargeRunView run = service.run();
        assertThat(run.lines()).hasSize(4).allSatisfy(line -> {
            assertThat(line.code()).isEqualTo(BRENT);
            // 39p × 2,564 heads more = 999.96; a quarter 249.99
            assertThat(line.amount()).isEqualTo(Pounds.of("249.99"));
            assertThat(line.narrative()).startsWith("Adjustment of subscription, ");
        });
        assertThat(run.expected()).isEqualTo(79);
        assertThat(service.db().rows(POSTED)).containsAll(before).hasSize(158);
    }

    @Test
    @Tag("I13")
    void one_pct_without_heads_is_skipped_with_its_name_and_reason() {
        PctCode bexley = PctCode.of("TAK");
        service.tariffOfMay2007().members(15, "2007-04-01").member(bexley, "2007-04-01", null);
        ChargeRunView run = service.run();
        assertThat(run.made()).isEqualTo(75);
        assertThat(run.skipped()).hasSize(5).allSatisfy(skip -> {
            assertThat(skip.code()).isEqualTo(bexley);
            assertThat(skip.pctName()).isEqualTo("PCT TAK");
            assertThat(skip.reason()).contains("Load the figure");
        });
        assertThat(run.expected()).isEqualTo(80);
    }

    @Test
    void a_stand_in_that_is_allowed_is_charged_on_and_named() {
        PctCode bexley = PctCode.of("TAK");
        service.tariffOfMay2007()
                .members(15, "2007-04-01")
                .member(bexley, "2007-04-01", null)
                .heads(bexley, PopulationBasis.RESIDENT, 223_300, "ONS mid-2007 estimate");
        service.db().inTransaction(em -> service.populations(em)
                .allowStandIn(YEAR, PopulationBasis.UNIFIED_WEIGHTED, PopulationBasis.RESIDENT, "not published"));
        ChargeRunView run = service.run();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.lines())
                .filteredOn(line -> line.code().equals(bexley) && line.kind() == ChargeKind.RECURRING)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.calculation())
                        .contains("ONS mid-year estimate used in place of unified weighted population."));
    }

    @Test
    @Tag("I16")
    void below_fifteen_members_a_run_and_its_preview_are_refused() {
        service.tariffOfMay2007().members(14, "2007-04-01");
        assertQuorum(() -> service.run());
        assertQuorum(() -> service.preview());
        assertQuorum(() -> run(HOST, "  "));
        assertThat(service.db().count("charge")).isZero();
        service.member(LONDON.get(20), "2008-03-01", null);
        assertThat(service.run().made()).isPositive();
    }

    @Test
    @Tag("I16")
    void an_override_with_its_reason_is_recorded() {
        service.tariffOfMay2007().members(14, "2007-04-01");
        ChargeRunView run = run(HOST, " Board of the host PCT, 30 May 2007 ");
        assertThat(run.belowQuorum()).isTrue();
        assertThat(run.members()).isEqualTo(14);
        List<PastRun> history = service.db().call(em -> service.runs(em, HOST).history(YEAR));
        assertThat(history).singleElement().satisfies(past -> {
            assertThat(past.at()).isEqualTo(Instant.parse("2007-06-01T09:30:00Z"));
            assertThat(past.by()).isEqualTo("host");
            assertThat(past.made()).isEqualTo(70);
            assertThat(past.overrideReason()).contains("Board of the host PCT, 30 May 2007");
        });
        assertThat(service.db().rows("select subject, reason from audit_entry where action = 'Charges run'"))
                .containsExactly("2007/08|Board of the host PCT, 30 May 2007");
    }

    @Test
    void a_reason_that_is_not_needed_is_not_recorded_and_one_that_is_too_long_is_refused() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        assertThatThrownBy(() -> run(HOST, "x".repeat(501)))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("overrideReason"));
        run(HOST, "just in case");
        assertThat(service.db().rows("select override_reason from charge_run")).containsExactly("null");
    }

    @Test
    void a_year_without_a_tariff_is_refused() {
        service.members(15, "2007-04-01");
        assertThatThrownBy(service::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo("NO_TARIFF"));
    }

    @Test
    @Tag("I42")
    void only_the_host_runs_previews_and_reads_the_history() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        for (Actor actor : List.of(SHA, Actor.of("5k5", Role.PCT_USER, BRENT))) {
            assertThatThrownBy(() -> run(actor, "")).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() ->
                            service.db().call(em -> service.runs(em, actor).preview(YEAR, Optional.empty())))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() ->
                            service.db().call(em -> service.runs(em, actor).history(YEAR)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(service.db().count("charge")).isZero();
    }

    private ChargeRunView run(Actor actor, String reason) {
        return service.db().call(em -> service.runs(em, actor).run(YEAR, Optional.of(reason)));
    }

    private static void assertQuorum(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("QUORUM");
            assertThat(refusal.detail()).startsWith("Only 14 PCTs are members in 2007/08");
        });
    }
}
