package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** Brent offers staff instead of cash, and the host takes them: 116,000.04 of recurring charges can be settled in kind. */
@RunningService
class StaffInLieuIT {

    private static final String OFFERS = "/api/v1/pcts/5K5/staff-offers";

    private final Service service;

    StaffInLieuIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void the_year_is_charged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @Test
    @Tag("I29")
    void an_accepted_part_settles_charges_in_kind_and_stands_apart_from_cash() {
        // 1.00 × 44,000.00 for October to March: 22,000.00
        JsonNode offered =
                offer("Contract analyst", "1.00", "2007-10-01", "2008-04-01").json();
        assertThat(offered.get("state").asText()).isEqualTo("OFFERED");
        assertThat(offered.get("value").asText()).isEqualTo("22000.00");
        // 0.50 × 44,000.00 = 22,000.00 a year; 6 of 12 months: 11,000.00
        JsonNode accepted = accept(offered, "{\"wte\":\"0.50\"}").json();
        assertThat(accepted.get("id")).isEqualTo(offered.get("id"));
        assertThat(accepted.get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("value").asText()).isEqualTo("11000.00");
        JsonNode statement = statement();
        assertThat(statement.get("inKind").asText()).isEqualTo("11000.00");
        // 172,000.04 − 11,000.00
        assertThat(statement.get("closing").asText()).isEqualTo("161000.04");
        assertThat(statement.get("lines"))
                .filteredOn(line -> line.get("kind").asText().equals("STAFF_IN_LIEU"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("credit").asText()).isEqualTo("11000.00");
                    assertThat(line.get("date").asText()).isEqualTo("2007-10-01");
                });
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
        assertThat(service.as("5k5").get("/api/v1/staff-offers").json()).hasSize(1);
        assertThat(service.as("5hx").get("/api/v1/staff-offers").json()).isEmpty();
    }

    @Test
    @Tag("I30")
    void one_post_is_not_credited_twice_for_a_day_nor_credited_and_saved() {
        JsonNode first = offer("Analyst", "1.00", "2007-04-01", "2007-10-01").json();
        JsonNode second = offer("ANALYST", "1.00", "2007-09-01", "2008-04-01").json();
        assertThat(accept(first, "{}").status()).isEqualTo(200);
        assertRefused(accept(second, "{}"), "POST_TWICE");
        // Brent's board paper counts "Two posts" as saved.
        assertRefused(
                accept(offer("Two posts", "1.00", "2007-04-01", "2008-04-01").json(), ""), "POST_SAVED");
        assertThat(statement().get("inKind").asText()).isEqualTo("22000.00");
        // Nor does a cost return come in that counts the credited post as saved.
        long returns = service.database().count("cost_return");
        Answer file = service.as("host")
                .send(
                        "POST",
                        "/api/v1/imports/cost-returns?commit=true",
                        """
                        pct_code,year,category,purpose,role,band,wte,amount,note
                        5K5,2007/08,STAFF,ACUTE_CONTRACTS_SUPPORT,Analyst,7,1.00,44000.00,Saved
                        """,
                        Map.of("Content-Type", "text/csv"));
        assertThat(file.body()).contains("credited as staff in lieu");
        assertThat(service.database().count("cost_return")).isEqualTo(returns);
    }

    @Test
    @Tag("I30")
    void of_a_post_credited_and_saved_at_once_exactly_one_comes_to_stand() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 8; i++) {
            String post = "Post " + i;
            JsonNode offered = offer(post, "0.10", "2007-04-01", "2008-04-01").json();
            String file = "pct_code,year,category,purpose,role,band,wte,amount,note\n5K5,2007/08,STAFF,"
                    + "ACUTE_CONTRACTS_SUPPORT," + post + ",7,0.10,4400.00,Saved\n";
            CyclicBarrier together = new CyclicBarrier(2);
            Future<Answer> credited = pool.submit(() -> {
                together.await();
                return accept(offered, "{}");
            });
            Future<Answer> saved = pool.submit(() -> {
                together.await();
                return service.as("host")
                        .send(
                                "POST",
                                "/api/v1/imports/cost-returns?commit=true",
                                file,
                                Map.of("Content-Type", "text/csv"));
            });
            boolean isCredited = credited.get().status() == 200;
            boolean isSaved = saved.get().json().get("committed").asBoolean();
            assertThat(isCredited)
                    .as(
                            "%s: %s and %s",
                            post, credited.get().body(), saved.get().body())
                    .isNotEqualTo(isSaved);
            if (isCredited) {
                assertThat(saved.get().body()).contains("credited as staff in lieu");
            } else {
                assertRefused(credited.get(), "POST_SAVED");
            }
            assertThat(service.database()
                            .rows("select count(*) from cost_return_line l join cost_return r on r.id = l.return_id"
                                    + " where r.pct_code = '5K5' and l.job_role = '" + post + "'")
                            .get(0)
                            .get(0)
                            .toString()
                            .equals("0"))
                    .isEqualTo(isCredited);
        }
        pool.shutdown();
    }

    @Test
    @Tag("I42")
    void the_pct_offers_and_the_host_accepts_and_nobody_else() {
        JsonNode offered = offer("Analyst", "1.00", "2007-04-01", "2008-04-01").json();
        String path = "/api/v1/staff-offers/" + offered.get("id").asText() + "/acceptance";
        assertThat(service.as("5k5").post(path, "{}").status()).isEqualTo(403);
        assertThat(service.as("sha").post(path, "{}").status()).isEqualTo(403);
        assertThat(service.as("5hx").post(OFFERS, "{}").status()).isEqualTo(404);
        assertThat(service.as("host").post(OFFERS, "{}").status()).isEqualTo(403);
    }

    @Test
    @Tag("I29")
    void acceptances_at_once_never_pass_what_is_left_of_the_charges() throws Exception {
        List<JsonNode> offers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            offers.add(offer("Post " + i, "1.00", "2007-04-01", "2008-04-01").json());
        }
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Answer>> all = new ArrayList<>();
        for (JsonNode each : offers) {
            all.add(pool.submit(() -> {
                together.await();
                return accept(each, "{}");
            }));
        }
        for (Future<Answer> each : all) {
            assertThat(each.get().status()).isEqualTo(200);
        }
        pool.shutdown();
        // 4 × 44,000.00 = 176,000.00 for 116,000.04 of recurring charges; the set-up charge of 56,000.00 stays
        assertThat(statement().get("inKind").asText()).isEqualTo("116000.04");
        assertThat(statement().get("closing").asText()).isEqualTo("56000.00");
    }

    @Test
    void the_same_key_offers_once() {
        Map<String, String> key = Map.of("Idempotency-Key", "offer-1");
        String body = body("Analyst", "7", "1.00", "44000.00", "2007-04-01", "2008-04-01");
        Answer first = service.as("5k5").post(OFFERS, body, key);
        Answer again = service.as("5k5").post(OFFERS, body, key);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location"))
                .contains("/api/v1/staff-offers/" + first.json().get("id").asText());
        assertThat(service.database().count("staff_offer")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "7, 1.01, 44000.00, 2007-04-01, 2008-04-01, 409, WTE_PER_POST",
        "7, 0, 44000.00, 2007-04-01, 2008-04-01, 400, wte",
        "7, half, 44000.00, 2007-04-01, 2008-04-01, 400, wte",
        "7, 1, 20000.00, 2007-04-01, 2008-04-01, 409, PAY_BAND",
        "7, 1, 90000.00, 2007-04-01, 2008-04-01, 409, PAY_BAND",
        "10, 1, 44000.00, 2007-04-01, 2008-04-01, 400, band",
        "7, 1, -1.00, 2007-04-01, 2008-04-01, 400, annualCost",
        "7, 1, 44000.00, 2008-04-01, 2007-04-01, 400, to",
        "7, 1, 44000.00, 2007-04-01, 2010-04-01, 409, NO_TARIFF",
        "7, 1, 44000.00, 2007-04-31, 2008-04-01, 400, from"
    })
    void bad_input_is_refused_with_the_field_or_the_rule_and_nothing_is_saved(
            String band, String wte, String cost, String from, String to, int status, String what) {
        Answer answer = service.as("5k5").post(OFFERS, body("Analyst", band, wte, cost, from, to));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.json().get(status == 409 ? "rule" : "field").asText()).isEqualTo(what);
        assertThat(service.database().count("staff_offer")).isZero();
    }

    @Test
    void programs_decline_withdraw_end_early_and_let_a_rest_lapse() {
        String why = "{\"reason\":\"Not needed\"}";
        JsonNode declined = offer("Analyst", "1.00", "2007-10-01", "2008-04-01").json();
        assertThat(decide(declined, "decline", "{}").json().get("field").asText())
                .isEqualTo("reason");
        assertThat(decide(declined, "decline", why).json().get("state").asText())
                .isEqualTo("DECLINED");
        assertRefused(decide(declined, "decline", why), "DECIDED");
        JsonNode taken = offer("Clerk", "1.00", "2007-10-01", "2008-04-01").json();
        String withdrawal = "/api/v1/staff-offers/" + taken.get("id").asText() + "/withdrawal";
        assertThat(service.as("5hx").post(withdrawal, why).status()).isEqualTo(404);
        assertThat(service.as("5k5").post(withdrawal, why).json().get("state").asText())
                .isEqualTo("WITHDRAWN");
        JsonNode post = offer("Manager", "1.00", "2007-10-01", "2008-04-01").json();
        assertRefused(decide(post, "early-end", "{\"to\":\"2008-01-01\",\"reason\":\"Leaves\"}"), "NOT_ACCEPTED");
        accept(post, "{}");
        // 44,000.00 × 3/12
        assertThat(decide(post, "early-end", "{\"to\":\"2008-01-01\",\"reason\":\"Leaves\"}")
                        .json()
                        .get("value")
                        .asText())
                .isEqualTo("11000.00");
        assertRefused(
                decide(post, "rests", "{\"year\":\"2007/08\",\"outcome\":\"LAPSED\",\"reason\":\"Agreed\"}"),
                "NO_REST");
        assertThat(statement().get("inKind").asText()).isEqualTo("11000.00");
    }

    @Test
    void programs_enter_a_band_and_a_rate_with_their_source() {
        String band = "{\"year\":\"2007/08\",\"band\":\"7\",\"minimum\":\"%s\",\"maximum\":\"38000.00\","
                + "\"source\":\"Pay circular\"}";
        assertThat(service.as("host")
                        .post("/api/v1/pay-table/bands", band.formatted("38000.01"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("maximum");
        assertThat(service.as("host")
                        .post("/api/v1/pay-table/bands", band.formatted("29000.00"))
                        .body())
                .contains("\"band\":\"7\",\"version\":2,\"minimum\":\"29000.00\"");
        assertThat(service.as("host")
                        .post(
                                "/api/v1/pay-table/on-costs",
                                "{\"year\":\"2007/08\",\"kind\":\"PENSION\",\"percent\":\"14.5\",\"source\":\"Letter\"}")
                        .body())
                .contains("\"kind\":\"PENSION\",\"version\":2,\"percent\":\"14.5");
        assertThat(service.as("5k5").get("/api/v1/pay-table?year=2007/08").body())
                .contains("29000.00");
    }

    private Answer decide(JsonNode offered, String what, String body) {
        return service.as("host")
                .post("/api/v1/staff-offers/" + offered.get("id").asText() + "/" + what, body);
    }

    private Answer offer(String title, String wte, String from, String to) {
        return service.as("5k5").post(OFFERS, body(title, "7", wte, "44000.00", from, to));
    }

    private Answer accept(JsonNode offered, String body) {
        return service.as("host")
                .post("/api/v1/staff-offers/" + offered.get("id").asText() + "/acceptance", body);
    }

    private JsonNode statement() {
        return service.as("5k5")
                .get("/api/v1/pcts/5K5/statement?from=2007-04-01&to=2008-04-01")
                .json();
    }

    private static void assertRefused(Answer answer, String rule) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("rule").asText()).isEqualTo(rule);
    }

    private static String body(String title, String band, String wte, String cost, String from, String to) {
        return ("{\"title\":\"%s\",\"band\":\"%s\",\"wte\":\"%s\",\"annualCost\":\"%s\",\"from\":\"%s\",\"to\":\"%s\","
                        + "\"arrangement\":\"SECONDMENT\"}")
                .formatted(title, band, wte, cost, from, to);
    }
}
