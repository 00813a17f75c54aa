package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** Bad input gets an answer that names the field, the value and the mend, and changes nothing. */
@RunningService
class ProblemsIT {

    private final Service service;

    ProblemsIT(Service service) {
        this.service = service;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/charge-runs | {\"year\":\"2007/09\"} | year",
                "/api/v1/charge-runs | {\"year\":\"2007\"} | year",
                "/api/v1/charge-runs | {} | year",
                "/api/v1/charge-runs | [] | body",
                "/api/v1/charge-runs | not json | body",
                "/api/v1/charge-runs?preview=maybe | {\"year\":\"2007/08\"} | preview",
                "/api/v1/allocations | {\"total\":\"1.234\",\"weights\":[{\"key\":\"a\",\"weight\":\"1\"}]} | total",
                "/api/v1/allocations | {\"total\":\"1.00\",\"weights\":[]} | weights",
                "/api/v1/allocations | {\"total\":\"1.00\"} | weights",
                "/api/v1/allocations | {\"total\":\"1.00\",\"weights\":[{\"key\":\"a\",\"weight\":\"0\"}]} | weights",
                "/api/v1/allocations | {\"total\":\"1.00\",\"weights\":[{\"key\":\"a\",\"weight\":\"-1\"}]} | weights",
                "/api/v1/allocations | {\"total\":\"1.00\",\"weights\":[{\"key\":\"a\",\"weight\":\"x\"}]} | weights[0].weight",
                "/api/v1/allocations | {\"total\":\"1.00\",\"weights\":[{\"key\":\"a\",\"weight\":1e999999999}]} | weights[0].weight",
                "/api/v1/scenarios | {\"year\":\"2007/08\",\"members\":[]} | members",
                "/api/v1/scenarios | {\"year\":\"2007/08\",\"members\":[\"ZZZ\"]} | members[0]",
                "/api/v1/scenarios | {\"year\":\"2007/08\",\"members\":[\"5ZZ\"]} | members[0]",
                "/api/v1/scenarios | {\"year\":\"2007/08\",\"members\":[\"5AA\"]} | members",
                "/api/v1/scenarios | {\"year\":\"2007/08\",\"members\":[\"5K5\"],\"costModel\":{\"fixed\":\"1.001\",\"perWeightedHead\":\"1\",\"perMember\":\"0\"}} | costModel.fixed"
            })
    void malformed_input_is_named(String path, String body, String field) {
        Answer answer = service.as("host").post(path, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.json().get("status").asInt()).isEqualTo(400);
        assertThat(answer.json().get("title").asText()).isNotBlank();
        assertThat(answer.json().get("detail").asText()).isNotBlank();
        assertThat(answer.json().get("mend").asText()).isNotBlank();
        assertThat(answer.json().has("type")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/pcts/5K5/statement?from=2007-02-30&to=2008-04-01",
                "/api/v1/pcts/5K5/statement?from=yesterday",
                "/api/v1/pcts/5K5/statement?from=2008-04-01&to=2007-04-01",
                "/api/v1/pcts/5K5/board-paper?year=07/08",
                "/api/v1/price-curve?year=2007"
            })
    void malformed_parameters_are_400(String path) {
        Answer answer = service.as("host").get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isIn("from", "to", "year");
    }

    @Test
    void a_year_without_a_tariff_or_cost_model_is_refused_with_the_next_step() {
        Answer paper = service.as("host").get("/api/v1/pcts/5K5/board-paper?year=2009/10");
        assertThat(paper.status()).isEqualTo(409);
        assertThat(paper.json().get("rule").asText()).isEqualTo("NO_TARIFF");
        Answer curve = service.as("host").get("/api/v1/price-curve?year=2009/10");
        assertThat(curve.status()).isEqualTo(409);
        assertThat(curve.json().get("rule").asText()).isEqualTo("NO_COST_MODEL");
    }

    @Test
    @Tag("I39")
    void unknown_and_foreign_answer_with_the_same_bytes() {
        for (String what : new String[] {"statement", "board-paper"}) {
            Answer foreign = service.as("5k5").get("/api/v1/pcts/5HX/" + what);
            Answer unknown = service.as("5k5").get("/api/v1/pcts/5AA/" + what);
            Answer noCode = service.as("5k5").get("/api/v1/pcts/XYZ/" + what);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.mediaType()).isEqualTo("application/problem+json");
            assertThat(unknown.toString()).isEqualTo(foreign.toString());
            assertThat(noCode.toString()).isEqualTo(foreign.toString());
        }
        assertThat(service.as("host").get("/api/v1/pcts/5AA/statement").status())
                .isEqualTo(404);
    }

    @Test
    void without_an_account_or_with_a_wrong_password_nothing_is_answered() {
        Answer none = service.anonymous().get("/api/v1/pcts");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.mediaType()).isEqualTo("application/problem+json");
        assertThat(none.header("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(service.as("host", "wrong").get("/api/v1/pcts").status()).isEqualTo(401);
    }

    @Test
    @Tag("I42")
    void what_the_role_may_not_do_is_403() {
        assertThat(service.as("sha")
                        .post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}")
                        .status())
                .isEqualTo(403);
        assertThat(service.as("5k5")
                        .post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}")
                        .status())
                .isEqualTo(403);
        assertThat(service.as("5k5").get("/api/v1/ledger/check").status()).isEqualTo(403);
        assertThat(service.as("5k5").get("/api/v1/reports").status()).isEqualTo(403);
        assertThat(service.as("host")
                        .get("/api/v1/ledger/check")
                        .json()
                        .get("transactions")
                        .asLong())
                .isZero();
    }

    @Test
    @Tag("I45")
    void no_answer_carries_a_stack_trace_or_sql() {
        for (Answer answer : new Answer[] {
            service.as("host").post("/api/v1/charge-runs", "{\"year\":\"'; drop table pct; --\"}"),
            service.as("host").get("/api/v1/nothing-here"),
            service.as("host").send("DELETE", "/api/v1/pcts", null, java.util.Map.of()),
            service.as("host").post("/api/v1/allocations", "{\"total\":".repeat(2000))
        }) {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "select ", "org.eclipse", "uk.nhs.css");
        }
    }

    @Test
    @Tag("I40")
    void a_pct_user_gets_its_own_pct_only() {
        Answer own = service.as("5k5").get("/api/v1/pcts?code=5HX&sector=NWL&sort=name");
        assertThat(own.json()).hasSize(1);
        assertThat(own.json().at("/0/code").asText()).isEqualTo("5K5");
        assertThat(own.json().at("/0/state").asText()).isEqualTo("MEMBER");
        assertThat(own.json().at("/0/joinDate").asText()).isEqualTo("2007-04-01");
        assertThat(service.as("host").get("/api/v1/pcts").json()).hasSize(31);
        assertThat(service.as("sha").get("/api/v1/pcts").json()).hasSize(31);
    }
}
