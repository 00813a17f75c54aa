package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.TestDatabase;

/** The server is killed in the middle of a charge run; after the next start a further run ends as one unbroken run. */
@RunningService
class KilledRunIT {

    private static final String RUN = "/api/v1/charge-runs";
    private static final String YEAR = "{\"year\":\"2007/08\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Service service;
    private final TestDatabase database;

    KilledRunIT(Service service) {
        this.service = service;
        this.database = service.database();
    }

    /** @param posting the one at which the run is held up and killed; those before it stand in its transaction */
    @ParameterizedTest
    @Tag("I12")
    @Tag("I51")
    @ValueSource(strings = {"2007/08:5A4:RECURRING:2/4", "2007/08:TAK:RECURRING:4/4"})
    void whatIsLeftAfterAKillIsNothingAndTheNextRunMakesAll(String posting) throws SQLException {
        service.restoreData();
        service.as("host").post(RUN, YEAR);
        List<List<Object>> charges = charges();
        List<List<Object>> postings = postings();
        List<List<Object>> entries = entries();
        assertThat(charges).hasSize(112);
        service.restoreData();

        HeldPosting held = HeldPosting.of(database, posting);
        try {
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> service.as("host").post(RUN, YEAR));
            held.awaitThatTheRunWaits();
            assertThat(run).isNotDone();
            service.kill();
            assertThat(run).failsWithin(PATIENCE);
        } finally {
            held.letGo(database.embedded());
        }
        service.startAgain();

        assertThat(database.count("ledger_transaction")).isZero();
        assertThat(database.count("charge")).isZero();
        assertThat(database.count("charge_run")).isZero();
        JsonNode again = service.as("host").post(RUN, YEAR).json();
        assertThat(again.get("made").asInt()).isEqualTo(112);
        assertThat(charges()).isEqualTo(charges);
        assertThat(postings()).isEqualTo(postings);
        assertThat(entries()).isEqualTo(entries);
        assertThat(database.count("charge_run")).isEqualTo(1);
        assertThat(database.rows("select count(*) from audit_entry where action = 'Charges run'"))
                .isEqualTo(List.of(List.of(1L)));
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("transactions").asInt()).isEqualTo(112);
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
        assertThat(service.as("host").post(RUN, YEAR).json().get("made").asInt())
                .isZero();
    }

    private List<List<Object>> charges() {
        return database.rows("select source_key, financial_year, pct_code, kind, instalment, instalments, adjustment,"
                + " reason, charged_on, amount, item_amount, annual_amount, rate, covered_from, covered_to, proration,"
                + " units_covered, units_whole, basis_asked, basis_used, heads, population_year, population_source,"
                + " population_revision, tariff_version, tariff_title, ledger_seq from charge order by source_key");
    }

    private List<List<Object>> postings() {
        return database.rows("select seq, posted_on, kind, narrative, source_key, pct_code, posted_by"
                + " from ledger_transaction order by seq");
    }

    private List<List<Object>> entries() {
        return database.rows(
                "select transaction_seq, line_no, account, pct_code, amount from ledger_entry order by 1, 2");
    }
}
