package uk.nhs.css.pricing.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.BRENT_USER;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.SHA;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.audit.AuditView;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.costmodel.London;

class CostReturnsTest {

    private London london;

    @BeforeEach
    void open() {
        london = Papers.open();
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    void a_return_is_written_submitted_and_accepted_and_only_then_enters_a_figure() {
        write(BRENT_USER, BRENT, posts());
        assertThat(replaced(SHA)).isEmpty();
        act(BRENT_USER, returns -> returns.submit(BRENT, YEAR));
        assertThat(replaced(SHA)).isEmpty();
        act(HOST, returns -> returns.accept(BRENT, YEAR));
        assertThat(latest(BRENT_USER, BRENT).state()).isEqualTo(CostReturnState.ACCEPTED);
        // The local analyst is retained: only the two posts are replaced.
        assertThat(replaced(SHA)).contains(Pounds.of("60000.00"));
        assertThat(latest(BRENT_USER, BRENT).total()).isEqualTo(Pounds.of("95000.00"));
    }

    @Test
    void what_is_sent_back_is_written_again_and_what_is_accepted_gets_a_further_version() {
        write(BRENT_USER, BRENT, posts());
        act(BRENT_USER, returns -> returns.submit(BRENT, YEAR));
        assertRefused("COST_RETURN_SUBMITTED", () -> write(BRENT_USER, BRENT, posts()));
        act(HOST, returns -> returns.sendBack(BRENT, YEAR, "The band is missing."));
        assertThat(latest(BRENT_USER, BRENT).reason()).isEqualTo("The band is missing.");
        write(BRENT_USER, BRENT, posts().subList(0, 1));
        act(BRENT_USER, returns -> returns.submit(BRENT, YEAR));
        act(HOST, returns -> returns.accept(BRENT, YEAR));
        assertThat(latest(BRENT_USER, BRENT).version()).isEqualTo(1);
        write(BRENT_USER, BRENT, posts());
        assertThat(latest(BRENT_USER, BRENT).version()).isEqualTo(2);
        assertThat(latest(BRENT_USER, BRENT).lines()).hasSize(2);
        // The first version counts until the second is accepted.
        assertThat(replaced(HOST)).contains(Pounds.of("60000.00"));
    }

    @Test
    void only_a_submitted_return_is_accepted_or_sent_back_and_an_empty_one_is_not_submitted() {
        assertRefused("COST_RETURN_MISSING", () -> act(BRENT_USER, returns -> returns.submit(BRENT, YEAR)));
        write(BRENT_USER, BRENT, List.of());
        assertRefused("COST_RETURN_EMPTY", () -> act(BRENT_USER, returns -> returns.submit(BRENT, YEAR)));
        assertRefused("COST_RETURN_NOT_SUBMITTED", () -> act(HOST, returns -> returns.accept(BRENT, YEAR)));
        assertRefused("COST_RETURN_NOT_SUBMITTED", () -> act(HOST, returns -> returns.sendBack(BRENT, YEAR, "No.")));
        assertThatThrownBy(() -> act(BRENT_USER, returns -> returns.accept(BRENT, YEAR)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_return_that_the_host_records_is_accepted_at_once() {
        act(HOST, returns -> returns.record(BRENT, YEAR, posts()));
        assertThat(latest(HOST, BRENT).state()).isEqualTo(CostReturnState.ACCEPTED);
        assertThatThrownBy(() -> act(BRENT_USER, returns -> returns.record(BRENT, YEAR, posts())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("I47")
    void each_change_leaves_one_audit_row() {
        write(BRENT_USER, BRENT, posts());
        act(BRENT_USER, returns -> returns.submit(BRENT, YEAR));
        act(HOST, returns -> returns.sendBack(BRENT, YEAR, "Which band?"));
        List<AuditView> rows = london.as(HOST, services -> services.audit().search("Cost return", 0, 10));
        assertThat(rows)
                .extracting(row -> row.by() + ": " + row.before() + " to " + row.after() + " " + row.reason())
                .containsExactlyInAnyOrder(
                        "5k5:  to 2 lines, £95,000.00 ",
                        "5k5: Draft to Submitted ",
                        "host: Submitted to Sent back Which band?");
    }

    @Test
    @Tag("I40")
    void another_pcts_return_answers_like_one_that_does_not_exist() {
        act(HOST, returns -> returns.record(BRENT, YEAR, posts()));
        assertThatThrownBy(() -> latest(EALING_USER, BRENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(EALING_USER, BRENT, posts())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(HOST, PctCode.of("5XX"), posts())).isInstanceOf(NotFound.class);
        Map<PctCode, CostReturnView> seen =
                london.as(EALING_USER, services -> Papers.accepted(services).of(YEAR));
        assertThat(seen).isEmpty();
        assertThatThrownBy(() -> london.as(
                        EALING_USER, services -> Papers.accepted(services).postsSaved(BRENT, YEAR)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("I42")
    void the_sha_reads_but_does_not_write() {
        assertThatThrownBy(() -> write(SHA, BRENT, posts())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> act(SHA, returns -> returns.submit(BRENT, YEAR)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("I30")
    void posts_saved_are_those_that_the_service_replaces() {
        act(HOST, returns -> returns.record(BRENT, YEAR, posts()));
        List<PostSaved> saved =
                london.as(BRENT_USER, services -> Papers.accepted(services).postsSaved(BRENT, YEAR));
        assertThat(saved)
                .extracting(PostSaved::role, PostSaved::amount)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Two posts in commissioning", Pounds.of("60000.00")));
    }

    @Test
    void the_same_post_twice_is_malformed() {
        CostLine post = posts().get(0);
        assertField("role", () -> write(BRENT_USER, BRENT, List.of(post, post)));
    }

    @Test
    void a_line_out_of_range_is_malformed_and_names_the_field() {
        assertField("role", () -> Papers.post(" ", "1", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "1.00"));
        assertField("wte", () -> Papers.post("Analyst", "-0.01", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "1.00"));
        assertField("wte", () -> Papers.post("Analyst", "0.125", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "1.00"));
        assertField("amount", () -> Papers.post("Analyst", "1", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "-0.01"));
        assertField("purpose", () -> Papers.post("Analyst", "1", null, "1.00"));
        assertField("wte", () -> system(BigDecimal.ONE));
        assertThat(system(null).wte()).isEqualByComparingTo("0");
        assertThat(Papers.post("Analyst", "0.5", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "0.00")
                        .amount())
                .isEqualTo(Pounds.ZERO);
        assertField("category", () -> CostCategory.of("PEOPLE"));
        assertField("purpose", () -> CostPurpose.of("FUN"));
        assertThat(CostPurpose.of("ACUTE_CONTRACTS_SUPPORT").replaced()).isTrue();
    }

    private static CostLine system(BigDecimal wte) {
        return new CostLine(
                CostCategory.SYSTEMS,
                CostPurpose.ACUTE_CONTRACTS_SUPPORT,
                "Reporting system",
                "",
                wte,
                Pounds.of("1.00"),
                "",
                "Ledger");
    }

    private static void assertField(String field, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOfSatisfying(MalformedInput.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    private static void assertRefused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private CostReturnView latest(Actor actor, PctCode code) {
        return london.as(actor, services -> Papers.costReturns(services).latest(code, YEAR))
                .orElseThrow();
    }

    private Optional<Money> replaced(Actor actor) {
        return london.as(actor, services -> Optional.ofNullable(
                        Papers.accepted(services).of(YEAR).get(BRENT))
                .map(CostReturnView::replaced));
    }

    private void write(Actor actor, PctCode code, List<CostLine> lines) {
        act(actor, returns -> returns.write(code, YEAR, lines));
    }

    private void act(Actor actor, Function<CostReturns, CostReturnView> verb) {
        london.as(actor, services -> verb.apply(Papers.costReturns(services)));
    }

    private static List<CostLine> posts() {
        return List.of(
                Papers.post("Two posts in commissioning", "2", CostPurpose.ACUTE_CONTRACTS_SUPPORT, "60000.00"),
                Papers.post("Local analyst", "1", CostPurpose.RETAINED_LOCAL_ANALYSIS, "35000.00"));
    }
}
