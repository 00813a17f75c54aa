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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** Charges are made once, whoever runs them and however often. */
@RunningService
class ChargeRunIT {

    private static final String RUN = "/api/v1/charge-runs";
    private static final String YEAR = "{\"year\":\"2007/08\"}";
    /** 22 members of five charges each, and one that left after two months with a set-up charge and one instalment. */
    private static final int EXPECTED = 112;

    private final Service service;

    ChargeRunIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void nothing_is_charged_yet() {
        service.restoreData();
    }

    @Test
    @Tag("I14")
    void a_preview_posts_nothing_and_equals_the_run_that_follows() {
        JsonNode preview = service.as("host").post(RUN + "?preview=true", YEAR).json();
        assertThat(transactions()).isZero();
        JsonNode run = service.as("host").post(RUN, YEAR).json();
        assertThat(run).isEqualTo(preview);
        assertThat(transactions()).isEqualTo(EXPECTED);
    }

    @Test
    @Tag("I12")
    @Tag("I13")
    void a_second_run_makes_nothing_and_says_what_is_there() {
        JsonNode first = service.as("host").post(RUN, YEAR).json();
        assertThat(first.get("expected").asInt()).isEqualTo(EXPECTED);
        assertThat(first.get("made").asInt()).isEqualTo(EXPECTED);
        assertThat(first.get("alreadyThere").asInt()).isZero();
        assertThat(first.get("skipped")).isEmpty();
        JsonNode second = service.as("host2").post(RUN, YEAR).json();
        assertThat(second.get("expected").asInt()).isEqualTo(EXPECTED);
        assertThat(second.get("made").asInt()).isZero();
        assertThat(second.get("alreadyThere").asInt()).isEqualTo(EXPECTED);
        assertThat(second.get("total").asText()).isEqualTo("0.00");
        assertThat(transactions()).isEqualTo(EXPECTED);
    }

    @Test
    @Tag("I12")
    @Tag("I17")
    void sixteen_at_once_make_each_charge_once() throws Exception {
        List<Answer> answers = atOnce(16, number -> service.as("host").post(RUN, YEAR));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        int made = answers.stream()
                .mapToInt(answer -> answer.json().get("made").asInt())
                .sum();
        assertThat(made).isEqualTo(EXPECTED);
        assertThat(transactions()).isEqualTo(EXPECTED);
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
        assertThat(closing("5K5")).isEqualTo("172000.04");
    }

    @Test
    @Tag("I15")
    void who_joined_later_pays_from_then_and_who_left_up_to_then() {
        service.as("host").post(RUN, YEAR);
        // Bromley joined on 1 June: 302,625 × 39p = 118,023.75 a year, of which two twelfths are 19,670.63 (19,670.625
        // half-up); the year less these is 118,023.75 − 19,670.63 = 98,353.12. Set-up 302,625 × 20p = 60,525.00.
        // Together
        // 158,878.12.
        assertThat(closing("5A7")).isEqualTo("158878.12");
        // Richmond left on 1 June after two months: 182,421 × 39p = 71,144.19, two twelfths 11,857.37 (11,857.365
        // half-up); set-up 36,484.20; together 48,341.57
        assertThat(closing("5M6")).isEqualTo("48341.57");
        // Greenwich is joining, not a member
        assertThat(closing("5A8")).isEqualTo("0.00");
    }

    @Test
    @Tag("I12")
    void one_idempotency_key_is_one_run_also_when_sent_twice_at_once() throws Exception {
        Map<String, String> key = Map.of("Idempotency-Key", "run-of-april");
        List<Answer> answers = atOnce(4, number -> service.as("host").post(RUN, YEAR, key));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("made").asInt()).isEqualTo(EXPECTED);
        });
        assertThat(transactions()).isEqualTo(EXPECTED);
        Answer other = service.as("host").post(RUN, "{\"year\":\"2006/07\"}", key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("rule").asText()).isEqualTo("IDEMPOTENCY_KEY");
    }

    @Test
    @Tag("I16")
    void below_the_quorum_a_run_needs_a_reason_on_record() {
        service.database()
                .execute("update membership set state = 'INVITED', join_date = null"
                        + " where state = 'MEMBER' and pct_code <> '5K5'");
        Answer refused = service.as("host").post(RUN, YEAR);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.mediaType()).isEqualTo("application/problem+json");
        assertThat(refused.json().get("rule").asText()).isEqualTo("QUORUM");
        assertThat(service.as("host").post(RUN + "?preview=true", YEAR).status())
                .isEqualTo(409);
        assertThat(transactions()).isZero();
        Answer allowed =
                service.as("host").post(RUN, "{\"year\":\"2007/08\",\"overrideReason\":\"Board of the host agreed\"}");
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(closing("5K5")).isEqualTo("172000.04");
    }

    @Test
    @Tag("I13")
    void one_pct_without_a_population_is_parked_with_the_reason_and_the_others_are_charged() {
        service.database().execute("delete from population_figure where pct_code = '5HX'");
        JsonNode run = service.as("host").post(RUN, YEAR).json();
        assertThat(run.get("skipped")).hasSize(5);
        assertThat(run.at("/skipped/0/code").asText()).isEqualTo("5HX");
        assertThat(run.at("/skipped/0/reason").asText()).isNotBlank();
        assertThat(run.get("made").asInt()).isEqualTo(EXPECTED - 5);
        assertThat(run.get("expected").asInt()).isEqualTo(EXPECTED);
    }

    @Test
    @Tag("I20")
    void the_check_names_the_row_that_was_tampered_with() {
        service.as("host").post(RUN, YEAR);
        service.database()
                .execute("update ledger_entry set amount = amount + 0.01 where transaction_seq = 7 and line_no = 1");
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("chainIntact").asBoolean()).isFalse();
        assertThat(check.get("balanced").asBoolean()).isFalse();
        assertThat(check.get("firstBadTransaction").asLong()).isEqualTo(7);
    }

    private String closing(String code) {
        return service.as("host")
                .get("/api/v1/pcts/" + code + "/statement?from=2007-04-01&to=2008-04-01")
                .json()
                .get("closing")
                .asText();
    }

    private long transactions() {
        return service.as("host")
                .get("/api/v1/ledger/check")
                .json()
                .get("transactions")
                .asLong();
    }

    private interface Call {
        Answer make(int number);
    }

    private static List<Answer> atOnce(int callers, Call call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Future<Answer>> pending = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                pending.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return call.make(number);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : pending) {
                answers.add(each.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
