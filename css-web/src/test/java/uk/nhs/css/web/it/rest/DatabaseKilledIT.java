package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.TestDatabase;

/**
 * The database ends without warning in the middle of a charge run and comes back. Where it is a server of its own, the
 * service beside it goes on and is not started again.
 */
@RunningService
class DatabaseKilledIT {

    private static final String RUN = "/api/v1/charge-runs";
    private static final String YEAR = "{\"year\":\"2007/08\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Service service;
    private final TestDatabase database;

    DatabaseKilledIT(Service service) {
        this.service = service;
        this.database = service.database();
    }

    @Test
    @Tag("I50")
    void whatWasAcknowledgedIsThereAndTheServiceGoesOn() throws SQLException {
        Caller host = service.inBrowser("host");
        JsonNode loaded = service.as("host")
                .send(
                        "POST",
                        "/api/v1/imports/populations?commit=true",
                        "pct_code,year,basis,heads,status,source\n5HX,2007/08,UNIFIED_WEIGHTED,330000,FINAL,A letter\n",
                        Map.of("Content-Type", "text/csv"))
                .json();
        assertThat(loaded.get("committed").asBoolean()).isTrue();

        HeldPosting held = HeldPosting.of(database, "2007/08:5K5:RECURRING:2/4");
        CompletableFuture<Answer> run =
                CompletableFuture.supplyAsync(() -> service.as("host").post(RUN, YEAR));
        held.awaitThatTheRunWaits();
        List<Answer> away = new ArrayList<>();
        boolean readyWithout = false;
        service.killDatabase();
        try {
            if (database.embedded()) {
                assertThat(run).failsWithin(PATIENCE);
            } else {
                away.addAll(List.of(
                        run.join(), host.get("/members"), service.as("host").get("/api/v1/pcts")));
                readyWithout = service.ready();
            }
        } finally {
            service.startDatabaseAgain();
        }
        awaitReady();

        assertThat(readyWithout).isFalse();
        assertThat(away)
                .allSatisfy(answer -> assertThat(answer.status()).isIn(500, 503))
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains("Something went wrong")
                        .doesNotContainIgnoringCase("exception")
                        .doesNotContainIgnoringCase("jdbc"));
        assertThat(database.rows("select heads from population_figure where source = 'A letter'"))
                .isEqualTo(List.of(List.of(330000L)));
        assertThat(database.count("ledger_transaction")).isZero();
        assertThat(database.count("charge")).isZero();
        assertThat(database.count("charge_run")).isZero();
        if (!database.embedded()) {
            // Every connection of the pool is a new one, and the session has outlived the fault.
            for (int i = 0; i < 10; i++) {
                assertThat(host.get("/members").status()).isEqualTo(200);
            }
        }
        assertThat(service.as("host").post(RUN, YEAR).json().get("made").asInt())
                .isEqualTo(112);
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("transactions").asInt()).isEqualTo(112);
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!service.ready()) {
            if (System.nanoTime() > deadline) {
                fail("The service did not recover");
            }
        }
    }
}
