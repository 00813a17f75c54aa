package uk.nhs.css.pricing.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.BRENT;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.ledger.AccountReader;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.testing.Service;

/** Brent asks about its second quarter, the host answers. */
class LineQueriesTest {

    private static final Actor BRENTS_USER = Actor.of("5k5", Role.PCT_USER, BRENT);
    private static final Actor ANOTHER = Actor.of("5a4", Role.PCT_USER, PctCode.of("5A4"));

    private final Service service = new Service("2007-06-01");
    private String second;

    @BeforeEach
    void charged() {
        service.tariffOfMay2007().members(15, "2007-04-01").run();
        second = statement().lines().get(2).reference();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    @Tag("I32")
    void a_query_is_answered_and_settled_on_record_and_changes_no_amount() {
        StatementView before = statement();
        List<String> ledger = service.db().rows("select * from ledger_entry order by transaction_seq, line_no");
        String id = ask(second, "Why 297,436 heads?");
        service.db().today("2007-06-15");
        assertThat(one(id)).satisfies(query -> {
            assertThat(query.state()).isEqualTo(QueryState.OPEN);
            assertThat(query.lineText()).isEqualTo("Subscription, 2nd quarter");
            assertThat(query.lineAmount()).isEqualTo(Pounds.of("29000.01"));
            // 1 to 15 June
            assertThat(query.daysOpen()).isEqualTo(14);
        });
        service.db().inTransaction(em -> queries(em, HOST).answer(id, "The board paper implies it."));
        service.db().today("2007-06-20");
        assertThat(one(id).daysOpen()).isEqualTo(14);
        service.db().inTransaction(em -> queries(em, BRENTS_USER).settle(id));
        assertThat(one(id).state()).isEqualTo(QueryState.SETTLED);
        assertThat(one(id).answer()).contains("The board paper implies it.");
        assertThat(service.db().rows("select * from ledger_entry order by transaction_seq, line_no"))
                .isEqualTo(ledger);
        assertThat(statement().closing()).isEqualTo(before.closing());
    }

    @Test
    void a_line_has_one_open_query_at_a_time() {
        String id = ask(second, "Why?");
        assertRule("QUERY_OPEN", () -> ask(second, "Why indeed?"));
        assertRule("QUERY_STATE", () -> service.db()
                .inTransaction(em -> queries(em, BRENTS_USER).settle(id)));
        service.db().inTransaction(em -> queries(em, HOST).answer(id, "So."));
        assertRule("QUERY_STATE", () -> service.db()
                .inTransaction(em -> queries(em, HOST).answer(id, "And so.")));
        assertThat(ask(second, "Really?")).isNotEqualTo(id);
        long open = service.db().call(em -> queries(em, HOST).count(QueryState.OPEN));
        assertThat(open).isEqualTo(1);
    }

    @Test
    @Tag("I39")
    void nobody_asks_about_or_sees_another_pcts_line() {
        String id = ask(second, "Why?");
        String others = service.statement(ANOTHER, PctCode.of("5A4"), "2007-04-01", "2008-04-01")
                .lines()
                .get(0)
                .reference();
        assertThatThrownBy(() -> ask(others, "Why?")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask("999999", "Why?")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ask("x", "Why?")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.db().call(em -> queries(em, ANOTHER).one(id)))
                .isInstanceOf(NotFound.class);
        List<LineQueryView> seen = service.db().call(em -> queries(em, ANOTHER).all());
        assertThat(seen).isEmpty();
        List<LineQueryView> hosts = service.db().call(em -> queries(em, HOST).all());
        assertThat(hosts).hasSize(1);
    }

    @Test
    void only_the_pct_asks_and_only_the_host_answers_in_words_that_fit() {
        String id = ask(second, "Why?");
        for (Actor actor : List.of(BRENTS_USER, SHA)) {
            assertThatThrownBy(() ->
                            service.db().inTransaction(em -> queries(em, actor).answer(id, "No.")))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(
                        () -> service.db().inTransaction(em -> queries(em, HOST).ask(BRENT, second, "Why?")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> ask(second, " "))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("question"));
        assertThatThrownBy(
                        () -> service.db().inTransaction(em -> queries(em, HOST).answer(id, "x".repeat(2001))))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("answer"));
    }

    private String ask(String reference, String question) {
        return service.db().call(em -> queries(em, BRENTS_USER).ask(BRENT, reference, question));
    }

    private LineQueryView one(String id) {
        return service.db().call(em -> queries(em, BRENTS_USER).one(id));
    }

    private LineQueries queries(EntityManager em, Actor actor) {
        return new LineQueries(
                em,
                new AccountReader(em, actor),
                service.db().audit(em, actor),
                actor,
                service.db().clock());
    }

    private StatementView statement() {
        return service.statement(BRENTS_USER, BRENT, "2007-04-01", "2008-04-01");
    }

    private static void assertRule(String rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }
}
