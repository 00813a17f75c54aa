package uk.nhs.css.pricing.staffinlieu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.staffinlieu.Offers.draft;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.debt.PaymentPerformance;
import uk.nhs.css.pricing.debt.PaymentPerformances;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.ledger.Account;
import uk.nhs.css.pricing.ledger.Entry;
import uk.nhs.css.pricing.ledger.Posting;
import uk.nhs.css.pricing.ledger.TransactionKind;
import uk.nhs.css.pricing.statement.Ageing;
import uk.nhs.css.pricing.statement.LineKind;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.testing.Service;

/** Brent gives staff instead of cash: 116,000.04 of recurring and 56,000.00 of set-up charges in 2007/08. */
class StaffInLieuTest {

    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);
    private static final Actor EALINGS_USER = Actor.of("5hx", Role.PCT_USER, PctCode.of("5HX"));

    private static final String FIRST = "CSS-2007-0001";
    private static final String SECOND = "CSS-2007-0002";

    private final Service service = new Service("2007-06-01");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I29")
    void half_a_post_for_half_a_year_settles_charges_in_kind_and_not_in_cash() {
        charged();
        // 1.00 × 44,000.00 = 44,000.00 a year; October to March, 6 of 12 months: 22,000.00
        StaffOfferView offered = offer(draft("Contract analyst", "1.00", "2007-10-01", "2008-04-01"));
        assertThat(offered.facts().state()).isEqualTo(OfferState.OFFERED);
        assertThat(offered.value()).isEqualTo(Pounds.of("22000.00"));
        assertThat(statement().inKind()).isEqualTo(Pounds.ZERO);
        // 0.50 × 44,000.00 = 22,000.00 a year; half of it: 11,000.00
        StaffOfferView accepted = accept(offered, "0.50");
        assertThat(accepted.facts().state()).isEqualTo(OfferState.ACCEPTED);
        assertThat(accepted.value()).isEqualTo(Pounds.of("11000.00"));
        assertThat(accepted.used()).isEqualTo(Pounds.of("11000.00"));
        assertThat(accepted.left()).isEqualTo(Pounds.ZERO);
        StatementView statement = statement();
        assertThat(statement.inKind()).isEqualTo(Pounds.of("11000.00"));
        // 172,000.04 − 11,000.00
        assertThat(statement.closing()).isEqualTo(Pounds.of("161000.04"));
        assertThat(statement.lines())
                .filteredOn(line -> line.kind() == LineKind.STAFF_IN_LIEU)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.date()).isEqualTo(LocalDate.parse("2007-10-01"));
                    assertThat(line.credit()).contains(Pounds.of("11000.00"));
                    assertThat(line.narrative()).isEqualTo("Staff in lieu: Contract analyst, 0.50 WTE, 2007/08");
                    assertThat(line.calculation()).hasValueSatisfying(text -> assertThat(text)
                            .startsWith("0.50 WTE × £44,000.00 a year = £22,000.00; 1 October 2007 to 31 March 2008"
                                    + " by twelfths of a year: £11,000.00."));
                });
        assertThat(bank()).isEqualTo("0");
        assertThat(service.check().chainIntact()).isTrue();
        assertThat(service.check().balanced()).isTrue();
    }

    @Test
    @Tag("I29")
    void what_finds_no_charge_is_a_rest_and_shared_by_the_order_of_acceptance() {
        charged();
        // Three posts for the year at 44,000.00: 132,000.00 for 116,000.04 of recurring charges.
        List<StaffOfferView> all = List.of("A", "B", "C").stream()
                .map(title -> accept(offer(draft(title, "1.00", "2007-04-01", "2008-04-01")), "1.00"))
                .toList();
        assertThat(all.get(0).used()).isEqualTo(Pounds.of("44000.00"));
        assertThat(all.get(1).used()).isEqualTo(Pounds.of("44000.00"));
        // 116,000.04 − 88,000.00
        assertThat(all.get(2).used()).isEqualTo(Pounds.of("28000.04"));
        assertThat(all.get(2).left()).isEqualTo(Pounds.of("15999.96"));
        // The set-up charge stays to be paid in cash.
        assertThat(statement().closing()).isEqualTo(Pounds.of("56000.00"));
        assertThat(statement().inKind()).isEqualTo(Pounds.of("116000.04"));
    }

    @Test
    void what_was_paid_in_cash_is_not_settled_again() {
        charged();
        pay("160000.04");
        StaffOfferView accepted = accept(offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        // 172,000.04 − 160,000.04
        assertThat(accepted.used()).isEqualTo(Pounds.of("12000.00"));
        assertThat(accepted.left()).isEqualTo(Pounds.of("32000.00"));
        assertThat(statement().closing()).isEqualTo(Pounds.ZERO);
    }

    @Test
    void charges_that_are_run_later_are_settled_in_the_run_and_only_once() {
        service.tariffOfMay2007().members(15, "2007-04-01");
        StaffOfferView accepted = accept(offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        assertThat(accepted.left()).isEqualTo(Pounds.of("44000.00"));
        assertThat(statement().inKind()).isEqualTo(Pounds.ZERO);
        service.run();
        service.run();
        assertThat(statement().inKind()).isEqualTo(Pounds.of("44000.00"));
        assertThat(service.db().count("staff_credit")).isEqualTo(1);
    }

    @Test
    void charges_that_are_taken_back_give_the_credit_back() {
        charged();
        accept(offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        service.member(BRENT, "2007-04-01", "2007-07-01").run();
        // Brent leaves at the end of June: one quarter of 29,000.01 stays, and so much in kind.
        assertThat(statement().inKind()).isEqualTo(Pounds.of("29000.01"));
        assertThat(statement().closing()).isEqualTo(Pounds.of("56000.00"));
    }

    @Test
    void an_early_end_brings_the_unused_credit_back_by_a_further_line() {
        charged();
        StaffOfferView accepted = accept(offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        service.db().today("2007-09-14");
        StaffOfferView ended = service.db().call(em -> service.staffDecisions(em, HOST)
                .endEarly(accepted.facts().id(), LocalDate.parse("2007-10-01"), "She has left the PCT")
                .offer());
        assertThat(ended.facts().state()).isEqualTo(OfferState.ENDED_EARLY);
        // April to September: 6 of 12 months of 44,000.00
        assertThat(ended.value()).isEqualTo(Pounds.of("22000.00"));
        assertThat(ended.credits())
                .extracting(credit -> Pounds.plain(credit.amount()))
                .containsExactly("44000.00", "-22000.00");
        StatementView statement = statement();
        assertThat(statement.inKind()).isEqualTo(Pounds.of("22000.00"));
        // 44,000.00 − 22,000.00
        assertThat(statement.inKindBack()).isEqualTo(Pounds.of("22000.00"));
        assertThat(statement.lines())
                .filteredOn(line -> line.narrative().startsWith("Staff in lieu given back"))
                .singleElement()
                .satisfies(line -> assertThat(line.charge()).contains(Pounds.of("22000.00")));
        assertRule("NOT_ACCEPTED", () -> service.db().inTransaction(em -> service.staffDecisions(em, HOST)
                .endEarly(
                        offer(draft("B", "1", "2007-04-01", "2008-04-01"))
                                .facts()
                                .id(),
                        LocalDate.parse("2007-10-01"),
                        "No")));
    }

    @Test
    @Tag("I22")
    @Tag("I26")
    void an_early_end_opens_the_invoices_again_that_the_credit_had_settled() {
        charged();
        StaffOfferView accepted = accept(offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        long credit = accepted.credits().get(0).seq();
        // Set-up 56,000.00 and the first quarter of 29,000.01; the second quarter on an invoice of its own.
        service.invoice(BRENT, "2007-06-01");
        service.receive(BRENT, "2007-06-01", "60000.00", "BACS 1");
        service.db().today("2007-07-10");
        service.invoice(BRENT, "2007-07-10");
        service.db().inTransaction(em -> service.settlements(em, HOST).oldestFirst(credit));
        // 85,000.01 − 60,000.00 = 25,000.01 in kind; 44,000.00 − 25,000.01 = 18,999.99 on the second
        assertThat(open(FIRST)).isEqualTo(Pounds.ZERO);
        // 29,000.01 − 18,999.99
        assertThat(open(SECOND)).isEqualTo(Pounds.of("10000.02"));

        service.db().today("2007-09-14");
        EndedEarly ended = endEarly(accepted, "2007-10-01");
        // 22,000.00 comes back: 18,999.99 from the later invoice, 3,000.01 from the one before
        assertThat(ended.reopened())
                .containsExactly(
                        new Allocated(SECOND, Pounds.of("18999.99")), new Allocated(FIRST, Pounds.of("3000.01")));
        assertThat(open(SECOND)).isEqualTo(Pounds.of("29000.01"));
        assertThat(open(FIRST)).isEqualTo(Pounds.of("3000.01"));
        CreditOnAccount left =
                service.db().call(em -> service.settlements(em, HOST).credit(credit));
        assertThat(left.standing()).isEqualTo(Pounds.of("22000.00"));
        assertThat(left.left()).isEqualTo(Pounds.ZERO);
        assertRule("NOTHING_TO_ALLOCATE", () -> service.db()
                .call(em -> service.settlements(em, HOST).oldestFirst(credit)));
        // Settled in time until then, of 85,000.01 for the first; not any more, and the second never was.
        assertThat(inTime("2007-09-13")).isEqualTo("1 of 2");
        assertThat(inTime("2007-09-14")).isEqualTo("0 of 2");
        // On 14 September the first is 75 days late and the second 36; 2 × 29,000.01 are not invoiced.
        assertThat(statement().ageing())
                .isEqualTo(new Ageing(
                        Pounds.of("58000.02"), Pounds.ZERO, Pounds.of("29000.01"), Pounds.of("3000.01"), Pounds.ZERO));
        // 172,000.04 − 60,000.00 − 22,000.00
        assertThat(statement().closing()).isEqualTo(Pounds.of("90000.04"));
        assertThat(service.db().rows("select after_value from audit_entry where action = 'Staff in lieu ended early'"))
                .containsExactly("from 1 October 2007 no more; −£22,000.00 credited; £18,999.99 of invoice " + SECOND
                        + " is open again, £3,000.01 of invoice " + FIRST + " is open again");
    }

    @Test
    @Tag("I22")
    void what_is_set_against_no_invoice_goes_back_first() {
        charged();
        StaffOfferView accepted = accept(offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        long credit = accepted.credits().get(0).seq();
        service.invoice(BRENT, "2007-06-01");
        // 56,000.00 of the invoice is set-up, which staff in kind does not settle.
        assertRule("IN_KIND_RECURRING", () -> service.db()
                .inTransaction(em -> service.settlements(em, HOST).byHand(credit, FIRST, Pounds.of("29000.02"))));
        service.db().inTransaction(em -> service.settlements(em, HOST).byHand(credit, FIRST, Pounds.of("22000.00")));
        // 29,000.01 − 22,000.00
        List<Allocated> further =
                service.db().call(em -> service.settlements(em, HOST).oldestFirst(credit));
        assertThat(further).containsExactly(new Allocated(FIRST, Pounds.of("7000.01")));
        service.db().inTransaction(em -> service.settlements(em, HOST).takeBack(credit, FIRST));
        service.db().inTransaction(em -> service.settlements(em, HOST).byHand(credit, FIRST, Pounds.of("22000.00")));
        service.db().today("2007-09-14");
        assertThat(endEarly(accepted, "2007-10-01").reopened()).isEmpty();
        // 85,000.01 − 22,000.00
        assertThat(open(FIRST)).isEqualTo(Pounds.of("63000.01"));
        List<CreditOnAccount> unallocated =
                service.db().call(em -> service.settlements(em, HOST).unallocated(BRENT));
        assertThat(unallocated).isEmpty();
    }

    @Test
    void a_rest_lapses_or_settles_charges_of_the_next_year_as_the_host_decides() {
        charged();
        pay("140000.04");
        // 172,000.04 − 140,000.04 = 32,000.00 is open
        StaffOfferView first = accept(offer(draft("A", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        StaffOfferView second = accept(offer(draft("B", "0.50", "2007-04-01", "2008-04-01")), "0.50");
        assertThat(first.left()).isEqualTo(Pounds.of("12000.00"));
        assertThat(second.left()).isEqualTo(Pounds.of("22000.00"));
        StaffOfferView carried = rest(first, RestOutcome.CARRIED);
        assertThat(carried.years()).hasSize(2);
        assertThat(carried.years().get(0).left()).isEqualTo(Pounds.ZERO);
        assertThat(carried.years().get(1).carriedIn()).isEqualTo(Pounds.of("12000.00"));
        assertThat(carried.years().get(1).left()).isEqualTo(Pounds.of("12000.00"));
        StaffOfferView lapsed = rest(second, RestOutcome.LAPSED);
        assertThat(lapsed.left()).isEqualTo(Pounds.ZERO);
        assertThat(lapsed.rests()).singleElement().satisfies(rest -> {
            assertThat(rest.amount()).isEqualTo(Pounds.of("22000.00"));
            assertThat(rest.by()).isEqualTo("host");
        });
        assertRule("NO_REST", () -> rest(second, RestOutcome.LAPSED));
    }

    @Test
    @Tag("I30")
    void one_post_is_not_credited_twice_for_a_day() {
        charged();
        accept(offer(draft("Analyst", "0.40", "2007-04-01", "2007-10-01")), "0.40");
        StaffOfferView overlapping = offer(draft(" analyst ", "0.60", "2007-09-01", "2008-04-01"));
        assertRule("POST_TWICE", () -> accept(overlapping, "0.60"));
        assertThat(statement().inKind()).isEqualTo(Pounds.of("8800.00"));
        StaffOfferView next = offer(draft("Analyst", "0.60", "2007-10-01", "2008-04-01"));
        assertThat(accept(next, "0.60").facts().state()).isEqualTo(OfferState.ACCEPTED);
        StaffOfferView other = offer(draft("Analyst", "Post 12", "0.60", "44000.00", "2007-09-01", "2008-04-01"));
        assertThat(accept(other, "0.60").facts().state()).isEqualTo(OfferState.ACCEPTED);
    }

    @Test
    @Tag("I30")
    void a_post_that_the_pct_counts_as_saved_is_not_credited() {
        charged();
        StaffOfferView offered = offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01"));
        assertThatThrownBy(() -> service.db().call(em -> service.staffDecisions(em, HOST, "Other", "ANALYST")
                        .accept(offered.facts().id(), Optional.empty(), "")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo("POST_SAVED");
                    assertThat(refusal.detail()).contains("ANALYST", "2007/08");
                });
        accept(offered, "1.00");
        List<CreditedPosts.CreditedPost> credited = service.db()
                .call(em -> new CreditedPosts(service.offers(em, HOST), service.ledger(em, HOST)).of(BRENT, YEAR));
        assertThat(credited).singleElement().satisfies(post -> {
            assertThat(post.isCalled("analyst")).isTrue();
            assertThat(post.isCalled("Analysts")).isFalse();
        });
    }

    @Test
    @Tag("I42")
    void the_one_who_entered_an_offer_cannot_accept_it() {
        charged();
        StaffOfferView onPaper = service.db()
                .call(em -> service.staffOffers(em, HOST).offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")));
        assertRule("OWN_OFFER", () -> accept(onPaper, "1.00"));
        Actor second = Actor.of("host2", Role.HOST_ADMIN, null);
        assertThat(service.db()
                        .call(em -> service.staffDecisions(em, second)
                                .accept(onPaper.facts().id(), Optional.empty(), ""))
                        .facts()
                        .settledBy())
                .contains("host2");
    }

    @Test
    void an_offer_is_decided_once_and_never_above_what_was_offered() {
        charged();
        StaffOfferView offered = offer(draft("Analyst", "0.60", "2007-04-01", "2008-04-01"));
        assertRule("MORE_THAN_OFFERED", () -> accept(offered, "0.61"));
        assertRule("WTE_PER_POST", () -> accept(offered, "1.01"));
        service.db().inTransaction(em -> service.staffDecisions(em, HOST)
                .decline(offered.facts().id(), "The team is complete"));
        assertRule("DECIDED", () -> accept(offered, "0.60"));
        assertRule("DECIDED", () -> service.db().inTransaction(em -> service.staffOffers(em, BRENTS_USER)
                .withdraw(offered.facts().id(), "Changed our mind")));
    }

    @Test
    void only_the_pct_and_the_host_see_an_offer_and_only_the_host_decides() {
        charged();
        StaffOfferView offered = offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01"));
        String id = offered.facts().id();
        assertThatThrownBy(() -> service.db()
                        .call(em -> service.staffOffers(em, EALINGS_USER).one(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.db().call(em -> service.staffOffers(em, EALINGS_USER)
                        .offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01"))))
                .isInstanceOf(NotFound.class);
        List<StaffOfferView> ealings =
                service.db().call(em -> service.staffOffers(em, EALINGS_USER).all());
        assertThat(ealings).isEmpty();
        for (Actor actor : List.of(BRENTS_USER, SHA)) {
            assertThatThrownBy(() -> service.db()
                            .call(em -> service.staffDecisions(em, actor).accept(id, Optional.empty(), "")))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void bad_input_is_refused_and_nothing_is_saved() {
        charged();
        assertRule("WTE_PER_POST", () -> draft("A", "1.01", "2007-04-01", "2008-04-01"));
        assertField("wte", () -> draft("A", "0", "2007-04-01", "2008-04-01"));
        assertField("wte", () -> draft("A", "-0.5", "2007-04-01", "2008-04-01"));
        assertField("to", () -> draft("A", "1", "2007-04-01", "2007-04-01"));
        assertField("title", () -> draft(" ", "1", "2007-04-01", "2007-05-01"));
        assertField("annualCost", () -> draft("A", "", "1", "-1.00", "2007-04-01", "2008-04-01"));
        assertRule("NO_TARIFF", () -> offer(draft("A", "1", "2007-04-01", "2009-04-01")));
        assertRule("NO_TARIFF", () -> offer(draft("A", "1", "2007-03-31", "2007-06-01")));
        assertRule("NO_VALUE", () -> offer(draft("A", "1", "2007-04-02", "2007-05-01")));
        assertRule("PAY_BAND", () -> offer(draft("A", "", "1", "60000.00", "2007-04-01", "2008-04-01")));
        assertThat(service.db().count("staff_offer")).isZero();
    }

    @Test
    void the_report_stands_as_it_was_known_on_a_day() {
        charged();
        StaffOfferView offered = offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01"));
        service.db().today("2007-07-02");
        accept(offered, "0.50");
        service.db().today("2007-09-14");
        service.db().inTransaction(em -> service.staffDecisions(em, HOST)
                .endEarly(offered.facts().id(), LocalDate.parse("2007-10-01"), "Left"));
        assertThat(known("2007-05-31")).isEmpty();
        assertThat(known("2007-06-30")).containsExactly("Offered 1.00: 44000.00, 0.00, 0.00, 0.00");
        assertThat(known("2007-09-13")).containsExactly("Accepted 0.50: 44000.00, 22000.00, 22000.00, 0.00");
        assertThat(known("2007-09-14")).containsExactly("Ended early 0.50: 44000.00, 11000.00, 11000.00, 0.00");
        Money used =
                service.db().call(em -> service.staffCredits(em, BRENTS_USER).used(BRENT, YEAR));
        assertThat(used).isEqualTo(Pounds.of("11000.00"));
    }

    @ParameterizedTest
    @Tag("I29")
    @ValueSource(ints = {2, 8})
    void acceptances_at_once_never_pass_the_cap(int threads) throws Exception {
        charged();
        pay("142000.04");
        // 30,000.00 is open; each offer is worth 44,000.00.
        List<StaffOfferView> offers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            offers.add(offer(draft("Post " + i, "1.00", "2007-04-01", "2008-04-01")));
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<StaffOfferView>> all = offers.stream()
                .map(each -> pool.submit(() -> {
                    start.await();
                    return accept(each, "1.00");
                }))
                .toList();
        start.countDown();
        for (Future<StaffOfferView> each : all) {
            each.get();
        }
        pool.shutdown();
        assertThat(statement().inKind()).isEqualTo(Pounds.of("30000.00"));
        assertThat(statement().closing()).isEqualTo(Pounds.ZERO);
        assertThat(service.check().chainIntact()).isTrue();
    }

    @Test
    @Tag("I47")
    void each_decision_leaves_one_audit_row() {
        charged();
        long before = service.db().count("audit_entry");
        StaffOfferView offered = offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01"));
        assertThat(service.db().count("audit_entry")).isEqualTo(before + 1);
        accept(offered, "1.00");
        assertThat(service.db().count("audit_entry")).isEqualTo(before + 2);
    }

    @Test
    void a_credit_is_not_reversed_by_hand() {
        charged();
        StaffOfferView accepted = accept(offer(draft("Analyst", "1.00", "2007-04-01", "2008-04-01")), "1.00");
        assertRule("STAFF_BY_OFFER", () -> service.db().call(em -> service.ledger(em, HOST)
                .reverse(accepted.credits().get(0).seq(), "Wrong")));
    }

    private void charged() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
    }

    private StaffOfferView offer(StaffOfferDraft draft) {
        return service.db().call(em -> service.staffOffers(em, BRENTS_USER).offer(draft));
    }

    private StaffOfferView accept(StaffOfferView offered, String wte) {
        return service.db().call(em -> service.staffDecisions(em, HOST)
                .accept(offered.facts().id(), Optional.of(new BigDecimal(wte)), ""));
    }

    private EndedEarly endEarly(StaffOfferView offer, String firstDayWithout) {
        return service.db().call(em -> service.staffDecisions(em, HOST)
                .endEarly(offer.facts().id(), LocalDate.parse(firstDayWithout), "She has left the PCT"));
    }

    private String inTime(String day) {
        PaymentPerformance found = service.db()
                .call(em -> new PaymentPerformances(service.book(em, HOST), HOST).of(YEAR, LocalDate.parse(day)))
                .get(BRENT);
        return found.inTime() + " of " + found.invoices();
    }

    private Money open(String invoice) {
        return service.standing(invoice).open();
    }

    private StaffOfferView rest(StaffOfferView offer, RestOutcome outcome) {
        return service.db().call(em -> service.staffDecisions(em, HOST)
                .decideRest(offer.facts().id(), YEAR, outcome, "Minute 12"));
    }

    private StatementView statement() {
        return service.statement(BRENTS_USER, BRENT, "2007-04-01", "2008-04-01");
    }

    private List<String> known(String asAt) {
        return service
                .db()
                .call(em -> service.staffCredits(em, SHA).all(FinancialYear.parse("2007/08"), LocalDate.parse(asAt)))
                .stream()
                .map(line -> line.state() + " " + line.wte() + ": " + plain(line.offered()) + ", "
                        + plain(line.accepted()) + ", " + plain(line.used()) + ", " + plain(line.left()))
                .toList();
    }

    private static String plain(Money amount) {
        return Pounds.plain(amount);
    }

    private String bank() {
        return service.db()
                .rows("select count(*) from ledger_entry where account = 'BANK'")
                .get(0);
    }

    private void pay(String amount) {
        Money money = Pounds.of(amount);
        service.db().inTransaction(em -> service.ledger(em, HOST)
                .post(new Posting(
                        LocalDate.parse("2007-06-01"),
                        TransactionKind.REMITTANCE,
                        "Payment received",
                        "TEST:" + amount,
                        Optional.of(BRENT),
                        List.of(
                                new Entry(Account.BANK, Optional.of(BRENT), money),
                                new Entry(Account.RECEIVABLE, Optional.of(BRENT), money.negated())))));
    }

    private static void assertRule(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    private static void assertField(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(MalformedInput.class, wrong -> assertThat(wrong.field())
                .isEqualTo(field));
    }
}
