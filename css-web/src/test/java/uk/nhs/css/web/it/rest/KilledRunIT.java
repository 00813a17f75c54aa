package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

        Connection holder = database.connect();
        Connection watch = database.connectAsService();
        try {
            hold(holder, posting);
            CompletableFuture<Void> run =
                    CompletableFuture.runAsync(() -> service.as("host").post(RUN, YEAR));
            awaitThatTheRunWaits(watch);
            assertThat(run).isNotDone();
            service.kill();
            assertThat(run).failsWithin(PATIENCE);
        } finally {
            letGo(holder);
            letGo(watch);
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

    /** Takes the key of one posting in a transaction that stays open: the run comes as far as this key and waits. */
    private static void hold(Connection holder, String posting) throws SQLException {
        holder.setAutoCommit(false);
        try (PreparedStatement insert = holder.prepareStatement(
                "insert into ledger_transaction (seq, posted_on, kind, narrative, source_key, posted_by, posted_at,"
                        + " previous_hash, hash) values (999999, '2007-04-01', 'RECURRING', 'held', ?, 'test', 0, '', '')")) {
            insert.setString(1, posting);
            insert.executeUpdate();
        }
    }

    /** Closing undoes what is open. The embedded database's connections went with the server that was killed. */
    private void letGo(Connection connection) throws SQLException {
        if (database.hasLimitedAccount()) {
            connection.close();
        }
    }

    /** It waits when the database has been at the same insert for a second; each takes a millisecond otherwise. */
    private void awaitThatTheRunWaits(Connection watch) throws SQLException {
        String inserting = database.hasLimitedAccount()
                ? "select concat(id, info) from information_schema.processlist"
                        + " where lower(info) like 'insert into ledger\\_transaction%'"
                : "select concat(session_id, executing_statement_start) from information_schema.sessions"
                        + " where lower(executing_statement) like 'insert into ledger\\_transaction%'";
        long now = System.nanoTime();
        long deadline = now + PATIENCE.toNanos();
        long since = now;
        String last = "";
        try (Statement statement = watch.createStatement()) {
            while (now < deadline) {
                String present = first(statement, inserting);
                now = System.nanoTime();
                if (present.isEmpty() || !present.equals(last)) {
                    last = present;
                    since = now;
                } else if (now - since > Duration.ofSeconds(1).toNanos()) {
                    return;
                }
            }
        }
        fail("The run did not wait for the held key");
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
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
