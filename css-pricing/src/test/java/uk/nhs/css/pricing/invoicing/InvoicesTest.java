package uk.nhs.css.pricing.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.LONDON;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.HostPct;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.testing.Service;

/** Invoices ask once for what is charged, under numbers without a gap, and never change. */
class InvoicesTest {

    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);
    private static final PctCode OTHER = LONDON.get(0);

    private final Service service = new Service("2007-06-01");

    @BeforeEach
    void the_year_is_charged() {
        service.tariffOfMay2007().members(16, "2007-04-01").run();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void an_invoice_asks_for_what_is_charged_up_to_its_date() {
        InvoiceView invoice = service.invoice(BRENT, "2007-06-01");
        // 20p × 280,000 = 56,000.00 and a quarter of 39p × 297,436 = 29,000.01: together 85,000.01
        assertThat(invoice.summary().total()).isEqualTo(Pounds.of("85000.01"));
        assertThat(invoice.summary().open()).isEqualTo(Pounds.of("85000.01"));
        assertThat(invoice.summary().number()).isEqualTo("CSS-2007-0001");
        // 1 June and 30 days
        assertThat(invoice.summary().due()).isEqualTo(LocalDate.parse("2007-07-01"));
        assertThat(invoice.lines())
                .extracting(line -> line.date() + " " + line.kind() + " " + Pounds.plain(line.amount()))
                .containsExactly("2007-04-01 SET_UP 56000.00", "2007-04-01 RECURRING 29000.01");
        assertThat(invoice.lines().get(1).calculation())
                .hasValueSatisfying(text -> assertThat(text).startsWith("39p × 297,436 weighted heads"));
        assertThat(invoice.host())
                .isEqualTo(new HostDetails(
                        Optional.of(PctCode.of("5LA")),
                        "PCT 5LA",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    @Tag("I10")
    void an_issued_invoice_keeps_the_hosts_details_of_its_day() {
        service.hostedBy(new HostPct() {
            @Override
            public Optional<PctCode> code() {
                return Optional.of(PctCode.of("5HX"));
            }

            @Override
            public Optional<String> address() {
                return Optional.of("1 Example Street, London W5 1AA");
            }

            @Override
            public Optional<String> payTo() {
                return Optional.of("sort code 00-00-00, account 12345678");
            }

            @Override
            public Optional<String> contact() {
                return Optional.of("020 7946 0000");
            }
        });
        HostDetails issued = service.invoice(BRENT, "2007-06-01").host();
        assertThat(issued)
                .isEqualTo(new HostDetails(
                        Optional.of(PctCode.of("5HX")),
                        "PCT 5HX",
                        Optional.of("1 Example Street, London W5 1AA"),
                        Optional.of("sort code 00-00-00, account 12345678"),
                        Optional.of("020 7946 0000")));
        service.hostedBy(Optional::empty);
        assertThat(service.db()
                        .<InvoiceView>call(em -> service.book(em, HOST).get("CSS-2007-0001"))
                        .host())
                .isEqualTo(issued);
    }

    @Test
    void what_is_invoiced_is_not_invoiced_again_and_later_charges_follow_when_they_fall_due() {
        service.invoice(BRENT, "2007-06-01");
        refused("NOTHING_TO_INVOICE", BRENT, "2007-06-01");
        service.db().today("2007-07-01");
        InvoiceView second = service.invoice(BRENT, "2007-07-01");
        assertThat(second.summary().total()).isEqualTo(Pounds.of("29000.01"));
        assertThat(second.summary().number()).isEqualTo("CSS-2007-0002");
    }

    @Test
    void a_correction_in_the_pcts_favour_lowers_the_next_invoice() {
        service.invoice(BRENT, "2007-06-01");
        service.db().today("2007-07-02");
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 200_000).run();
        // 39p × 200,000 = 78,000.00, a quarter 19,500.00; 9,500.01 less for each of two quarters
        InvoiceView invoice = service.invoice(BRENT, "2007-07-02");
        assertThat(invoice.lines())
                .extracting(line -> Pounds.plain(line.amount()))
                .containsExactly("29000.01", "-9500.01", "-9500.01");
        // 29,000.01 − 19,000.02
        assertThat(invoice.summary().total()).isEqualTo(Pounds.of("9999.99"));
    }

    @Test
    void corrections_that_outweigh_the_charges_make_no_invoice_and_can_be_set_against_open_ones() {
        service.invoice(BRENT, "2007-06-01");
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 200_000).run();
        refused("CORRECTIONS_OUTWEIGH", BRENT, "2007-06-01");
        long seq = service.db()
                .call(em -> service.settlements(em, HOST).unallocated(BRENT))
                .get(0)
                .seq();
        service.db().inTransaction(em -> service.settlements(em, HOST).oldestFirst(seq));
        // 85,000.01 − 9,500.01
        assertThat(service.standing("CSS-2007-0001").open()).isEqualTo(Pounds.of("75500.00"));
        refused("NOTHING_TO_INVOICE", BRENT, "2007-06-01");
    }

    @Test
    @Tag("I10")
    void nothing_that_changes_later_changes_an_issued_invoice() {
        service.invoice(BRENT, "2007-06-01");
        String before = service.db().rows("select * from invoice").toString()
                + service.db().rows("select * from invoice_line order by ledger_seq");
        service.tariff("Tariff of June 2007", "45", 4);
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 300_000).run();
        service.db().sql("update pct set name = 'Renamed PCT'");
        service.credit("CSS-2007-0001", "1.00");
        service.receive(BRENT, "2007-06-01", "5.00", "BACS 1");
        assertThat(service.db().rows("select * from invoice").toString()
                        + service.db().rows("select * from invoice_line order by ledger_seq"))
                .isEqualTo(before);
        assertThat(service.standing("CSS-2007-0001").pctName()).isEqualTo("Brent Teaching PCT");
    }

    @Test
    @Tag("I23")
    void sixteen_at_once_take_numbers_without_a_gap_or_a_repeat() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> asked = new ArrayList<>();
            // Each of 16 PCTs is invoiced twice at once: one of the two finds nothing left.
            for (int i = 0; i < 32; i++) {
                PctCode code = i % 2 == 0 && i / 2 == 15 || i == 31 ? BRENT : LONDON.get(i / 2);
                asked.add(pool.submit(() -> issueOrRefusal(code)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> one : asked) {
                answers.add(one.get());
            }
            assertThat(answers).filteredOn("NOTHING_TO_INVOICE"::equals).hasSize(16);
        } finally {
            pool.shutdownNow();
        }
        assertThat(service.db().rows("select number from invoice order by number"))
                .isEqualTo(IntStream.rangeClosed(1, 16)
                        .mapToObj("CSS-2007-%04d"::formatted)
                        .toList());
    }

    private String issueOrRefusal(PctCode code) {
        try {
            return service.invoice(code, "2007-06-01").summary().number();
        } catch (Refusal refusal) {
            return refusal.rule();
        }
    }

    @Test
    @Tag("I23")
    void an_invoice_that_is_undone_leaves_no_gap() {
        assertThatThrownBy(() -> service.db().inTransaction(em -> {
                    service.invoices(em, HOST).issue(BRENT, LocalDate.parse("2007-06-01"), Optional.empty());
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(service.invoice(OTHER, "2007-06-01").summary().number()).isEqualTo("CSS-2007-0001");
        assertThat(service.invoice(BRENT, "2007-06-01").summary().number()).isEqualTo("CSS-2007-0002");
    }

    @Test
    void numbers_begin_anew_with_the_financial_year() {
        assertThat(service.invoice(BRENT, "2007-04-01").summary().number()).isEqualTo("CSS-2007-0001");
        service.db().today("2008-04-01");
        assertThat(service.invoice(BRENT, "2008-04-01").summary().number()).isEqualTo("CSS-2008-0001");
    }

    @Test
    void every_member_is_invoiced_at_once_and_once() {
        service.invoice(OTHER, "2007-06-01");
        InvoiceRunView run =
                service.db().call(em -> service.invoices(em, HOST).issueToAll(LocalDate.parse("2007-06-01")));
        assertThat(run.issued()).hasSize(15).startsWith("CSS-2007-0002").endsWith("CSS-2007-0016");
        // 14 × (50,000.00 + 24,375.00) + 85,000.01: 20p and a quarter of 39p × 250,000; Brent as above
        assertThat(run.total()).isEqualTo(Pounds.of("1126250.01"));
        assertThatThrownBy(() ->
                        service.db().call(em -> service.invoices(em, HOST).issueToAll(LocalDate.parse("2007-06-01"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("NOTHING_TO_INVOICE"));
        assertThat(service.db().rows("select count(*) from audit_entry where action = 'Invoice issued'"))
                .containsExactly("16");
    }

    @Test
    void a_date_after_today_or_an_order_of_41_characters_is_refused() {
        refused("FUTURE_DATE", BRENT, "2007-06-02");
        assertThatThrownBy(() -> service.db().call(em -> service.invoices(em, HOST)
                        .issue(BRENT, LocalDate.parse("2007-06-01"), Optional.of("x".repeat(41)))))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("purchaseOrder"));
        assertThat(service.db().count("invoice")).isZero();
    }

    @Test
    @Tag("I39")
    @Tag("I42")
    void another_pcts_invoice_is_answered_like_one_that_is_not_there_and_only_the_host_issues() {
        service.invoice(OTHER, "2007-06-01");
        service.invoice(BRENT, "2007-06-01");
        for (String number : List.of("CSS-2007-0001", "CSS-2007-9999", "", "x")) {
            assertThatThrownBy(() -> service.db()
                            .call(em -> service.book(em, BRENTS_USER).get(number)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(service.db().<List<InvoiceSummary>>call(em -> service.book(em, BRENTS_USER)
                        .all()))
                .extracting(InvoiceSummary::number)
                .containsExactly("CSS-2007-0002");
        assertThatThrownBy(() ->
                        service.db().call(em -> service.book(em, BRENTS_USER).of(OTHER)))
                .isInstanceOf(NotFound.class);
        for (Actor actor : List.of(SHA, BRENTS_USER)) {
            assertThatThrownBy(() -> service.db().call(em -> service.invoices(em, actor)
                            .issue(BRENT, LocalDate.parse("2007-06-01"), Optional.empty())))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private void refused(String rule, PctCode code, String date) {
        assertThatThrownBy(() -> service.invoice(code, date))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
