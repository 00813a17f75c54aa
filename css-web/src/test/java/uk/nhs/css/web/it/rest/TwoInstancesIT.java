package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.PageForm;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** Two instances of the service on one database behave as one. */
@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("I52")
class TwoInstancesIT {

    private static final String RUN = "/api/v1/charge-runs";
    private static final String YEAR = "{\"year\":\"2007/08\"}";

    private final Service first;
    private Service second;

    TwoInstancesIT(Service service) {
        this.first = service;
    }

    @BeforeAll
    void startTheSecond() {
        second = first.another();
    }

    @AfterAll
    void stopTheSecond() {
        second.close();
    }

    @BeforeEach
    void nothingIsChargedYet() {
        first.restoreData();
    }

    @Test
    @Tag("I12")
    void chargeRunsFromBothAtOnceMakeEachChargeOnce() {
        List<CompletableFuture<Answer>> runs = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? first : second).as("host").post(RUN, YEAR)))
                .toList();
        int made = 0;
        for (CompletableFuture<Answer> run : runs) {
            Answer answer = run.join();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            made += answer.json().get("made").asInt();
        }
        assertThat(made).isEqualTo(112);
        assertThat(first.database().count("charge")).isEqualTo(112);
        for (Service each : List.of(first, second)) {
            JsonNode check = each.as("host").get("/api/v1/ledger/check").json();
            assertThat(check.get("transactions").asInt()).isEqualTo(112);
            assertThat(check.get("chainIntact").asBoolean()).isTrue();
            assertThat(each.as("5k5")
                            .get("/api/v1/pcts/5K5/statement?from=2007-04-01&to=2008-04-01")
                            .json()
                            .get("closing")
                            .asText())
                    .isEqualTo("172000.04");
        }
    }

    @Test
    @Tag("I23")
    void invoicesFromBothAtOnceTakeNumbersWithoutAGapAndNoChargeIsOnTwo() {
        first.as("host").post(RUN, YEAR);
        List<String> codes =
                first
                        .database()
                        .rows("select pct_code from membership where state = 'MEMBER' order by pct_code")
                        .stream()
                        .map(row -> (String) row.get(0))
                        .limit(8)
                        .toList();
        // Each PCT is asked for on both: one of the two finds nothing left to invoice.
        List<CompletableFuture<Answer>> asked = codes.stream()
                .flatMap(code -> Stream.of(first, second)
                        .map(each -> CompletableFuture.supplyAsync(() -> each.as("host")
                                .post("/api/v1/pcts/" + code + "/invoices", "{\"date\":\"2007-06-01\"}"))))
                .toList();
        List<Answer> issued = asked.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() == 200)
                .toList();
        assertThat(issued.stream().map(answer -> answer.json().get("number").asText()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj("CSS-2007-%04d"::formatted)
                        .toList());
        assertThat(first.database().count("invoice")).isEqualTo(8);
    }

    @Test
    @Tag("I38")
    void whatIsLeftOfATrancheIsAskedForOnce() {
        // 40,000.00 less 18,000.00 and 9,500.00 that are held leaves 12,500.00: enough for 7,000.00 once.
        String tranche = (String) first.database()
                .rows("select id from fund_tranche order by id")
                .get(0)
                .get(0);
        long before = drawDowns(first);
        PageForm one = form(first, "host");
        PageForm other = form(second, "host2");
        Map<String, String> all = Map.of(
                "tranche", tranche, "workstream", "PROGRAMME", "amount", "7000.00", "purpose", "More than half of it");
        List<CompletableFuture<Answer>> asked = List.of(
                CompletableFuture.supplyAsync(() -> one.send(all)),
                CompletableFuture.supplyAsync(() -> other.send(all)));
        assertThat(asked.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(302, 200);
        assertThat(drawDowns(first)).isEqualTo(before + 1);
    }

    @Test
    void aLockOnOneShutsTheSessionOnTheOther() {
        var brent = second.inBrowser("5k5");
        assertThat(brent.get("/statement").status()).isEqualTo(200);
        PageForm.on(first.inBrowser("host"), "/users/5k5", "Lock the account").send(Map.of("why", "Left"));
        assertThat(brent.get("/statement").status()).isEqualTo(302);
    }

    private static PageForm form(Service service, String account) {
        return PageForm.on(service.inBrowser(account), "/mobilisation/draw-down", "Ask for it");
    }

    private static long drawDowns(Service service) {
        return service.database().count("fund_draw_down");
    }
}
