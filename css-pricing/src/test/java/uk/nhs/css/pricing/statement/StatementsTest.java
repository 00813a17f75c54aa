package uk.nhs.css.pricing.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.LONDON;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.ledger.AccountView;
import uk.nhs.css.pricing.testing.Service;

/** A statement shows one PCT's account, whole, over any dates, to those who may see it. */
class StatementsTest {

    private static final PctCode OTHER = LONDON.get(0);
    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);

    private final Service service = new Service("2007-06-01");

    @BeforeEach
    void the_year_is_charged() {
        service.tariffOfMay2007()
                .members(15, "2007-04-01")
                .member(LONDON.get(30), "2007-04-01", null)
                .heads(LONDON.get(30), PopulationBasis.RESIDENT, 223_300, "ONS mid-2007 estimate");
        service.db().inTransaction(em -> service.populations(em)
                .allowStandIn(YEAR, PopulationBasis.UNIFIED_WEIGHTED, PopulationBasis.RESIDENT, "not published"));
        service.run();
    }

    @AfterEach
    void close() {
        service.close();
    }

    static Stream<Arguments> periods() {
        return Stream.of("2007-04-01", "2007-04-02", "2007-06-30", "2007-07-01", "2007-10-15", "2008-03-31")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @Tag("I25")
    @MethodSource("periods")
    void adjacent_statements_fit_and_end_at_the_ledgers_balance(String middle) {
        StatementView first = statement("2006-04-01", middle);
        StatementView second = statement(middle, "2009-04-01");
        assertThat(second.opening()).isEqualTo(first.closing());
        for (StatementView view : List.of(first, second)) {
            assertThat(view.opening().plus(view.charged()).minus(view.credited()))
                    .isEqualTo(view.closing());
            assertThat(view.closing()).isEqualTo(ledgerBalance(view.to()));
            assertThat(view.ageing().total()).isEqualTo(view.closing());
        }
        assertThat(second.closing()).isEqualTo(Pounds.of("172000.04"));
        assertThat(first.lines().size() + second.lines().size()).isEqualTo(5);
    }

    @Test
    void a_line_refers_to_its_ledger_transaction_and_has_one_side() {
        StatementView view = statement("2007-04-01", "2008-04-01");
        assertThat(view.pctName()).isEqualTo("Brent Teaching PCT");
        assertThat(view.lines()).allSatisfy(line -> {
            assertThat(line.charge().isPresent()).isNotEqualTo(line.credit().isPresent());
            assertThat(service.db().rows("select narrative from ledger_transaction where seq = " + line.reference()))
                    .containsExactly(line.narrative());
            assertThat(line.calculation()).isPresent();
        });
    }

    @Test
    void a_stand_in_is_said_once() {
        StatementView view = service.statement(HOST, LONDON.get(30), "2007-04-01", "2008-04-01");
        assertThat(view.standInNotes())
                .containsExactly("ONS mid-year estimate used in place of unified weighted population");
        assertThat(statement("2007-04-01", "2008-04-01").standInNotes()).isEmpty();
    }

    @Test
    void what_is_uninvoiced_is_not_due_and_a_past_period_is_aged_at_its_end() {
        StatementView year = statement("2007-04-01", "2008-04-01");
        assertThat(year.ageing())
                .isEqualTo(new Ageing(Pounds.of("172000.04"), Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO));
        assertThat(year.notInvoiced()).isEqualTo(Pounds.of("172000.04"));
        StatementView april = statement("2007-04-01", "2007-05-01");
        assertThat(april.asAt()).isEqualTo(LocalDate.parse("2007-05-01"));
        assertThat(april.notInvoiced()).isEqualTo(Pounds.of("85000.01"));
    }

    @Test
    void a_pct_that_was_never_charged_has_an_empty_statement() {
        StatementView view = service.statement(HOST, LONDON.get(25), "2007-04-01", "2008-04-01");
        assertThat(view.lines()).isEmpty();
        assertThat(view.closing()).isEqualTo(Pounds.ZERO);
        assertThat(view.ageing()).isEqualTo(Ageing.NOTHING);
    }

    @Test
    @Tag("I39")
    @Tag("I40")
    void another_pcts_statement_is_answered_like_one_of_a_pct_that_is_not_there() {
        PctCode nowhere = PctCode.of("5XX");
        for (PctCode code : List.of(OTHER, nowhere)) {
            assertThatThrownBy(() -> service.statement(BRENTS_USER, code, "2007-04-01", "2008-04-01"))
                    .isInstanceOfSatisfying(
                            NotFound.class, none -> assertThat(none.kind()).isEqualTo("PCT"));
        }
        assertThatThrownBy(() -> service.statement(HOST, nowhere, "2007-04-01", "2008-04-01"))
                .isInstanceOf(NotFound.class);
        assertThat(service.statement(SHA, OTHER, "2007-04-01", "2008-04-01").lines())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-04-01, 2007-04-01, to",
        "2007-04-01, 2007-04-01, to",
        "1990-03-31, 2007-04-01, from",
        "2007-04-01, 2099-04-02, to"
    })
    void dates_that_make_no_period_are_malformed(String from, String to, String field) {
        assertThatThrownBy(() -> statement(from, to))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    @Test
    @Tag("I54")
    void a_statement_takes_four_queries_however_long_the_account_is() {
        assertThat(service.db().statementsOf(() -> statement("2007-04-01", "2008-04-01")))
                .isEqualTo(4);
        service.heads(BRENT, PopulationBasis.UNIFIED_WEIGHTED, 300_000).run();
        assertThat(statement("2007-04-01", "2008-04-01").lines()).hasSize(9);
        assertThat(service.db().statementsOf(() -> statement("2007-04-01", "2008-04-01")))
                .isEqualTo(4);
    }

    @Test
    @Tag("I28")
    void londons_accounts_are_the_statements_of_its_pcts() {
        LocalDate end = LocalDate.parse("2008-04-01");
        List<AccountView> accounts = service.db().call(em -> new AccountReader(em, SHA).accountsBefore(end));
        assertThat(accounts).hasSize(16).allSatisfy(account -> {
            StatementView view = service.statement(HOST, account.code(), "2007-04-01", "2008-04-01");
            assertThat(account.balance()).isEqualTo(view.closing());
            assertThat(account.charged()).isEqualTo(view.charged());
            assertThat(account.credited()).isEqualTo(Pounds.ZERO);
        });
    }

    private StatementView statement(String from, String to) {
        return service.statement(BRENTS_USER, BRENT, from, to);
    }

    private Money ledgerBalance(LocalDate day) {
        return Pounds.of(service.db()
                .rows("select coalesce(sum(e.amount), 0.00) from ledger_entry e join ledger_transaction t"
                        + " on t.seq = e.transaction_seq where e.account = 'RECEIVABLE' and e.pct_code = '5K5'"
                        + " and t.posted_on < date '" + day + "'")
                .get(0));
    }
}
