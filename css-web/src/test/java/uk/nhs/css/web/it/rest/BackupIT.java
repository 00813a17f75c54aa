package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** A backup made as the README says is the whole of it: what is restored from it passes every check. */
@RunningService
class BackupIT {

    private static final String STATEMENT = "/api/v1/pcts/5K5/statement?from=2007-04-01&to=2008-04-01";

    private final Service service;

    BackupIT(Service service) {
        this.service = service;
    }

    @Test
    @Tag("I53")
    void whatIsRestoredIsTheSameToTheLastRowAndPassesTheChecks() {
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
        String statement = service.as("5k5").get(STATEMENT).body();
        String before = service.database().contents();
        try (Service restored = service.restoredFromBackup()) {
            assertThat(restored.database().contents()).isEqualTo(before);
            assertThat(restored.as("5k5").get(STATEMENT).body()).isEqualTo(statement);
            JsonNode check = restored.as("host").get("/api/v1/ledger/check").json();
            assertThat(check.get("transactions").asInt()).isEqualTo(112);
            assertThat(check.get("balanced").asBoolean()).isTrue();
            assertThat(check.get("chainIntact").asBoolean()).isTrue();
            // And it goes on where the other stood.
            JsonNode again = restored.as("host")
                    .post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}")
                    .json();
            assertThat(again.get("alreadyThere").asInt()).isEqualTo(112);
            assertThat(again.get("made").asInt()).isZero();
        }
        assertThat(service.database().contents()).isEqualTo(before);
    }
}
