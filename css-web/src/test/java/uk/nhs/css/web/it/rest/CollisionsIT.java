package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.PageForm;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.TestDatabase;

/** Two who change one record at once, and work that fails in the middle. */
@RunningService
class CollisionsIT {

    private static final String RUN = "/api/v1/charge-runs";
    private static final String YEAR = "{\"year\":\"2007/08\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Service service;
    private final TestDatabase database;

    CollisionsIT(Service service) {
        this.service = service;
        this.database = service.database();
    }

    @BeforeEach
    void restore() {
        service.restoreData();
    }

    @Test
    void oneOfTwoEditsAtOnceStandsAndTheOtherIsToldSoAndLosesNothingOfWhatWasTyped() throws SQLException {
        String id =
                (String) database.rows("select id from fund_milestone where milestone_state = 'PLANNED' order by id")
                        .get(0)
                        .get(0);
        PageForm october =
                PageForm.on(service.inBrowser("host"), "/mobilisation/milestones/" + id, "Move the milestone");
        PageForm november =
                PageForm.on(service.inBrowser("host2"), "/mobilisation/milestones/" + id, "Move the milestone");
        CompletableFuture<Answer> first;
        CompletableFuture<Answer> second;
        try (Connection holder = database.connect()) {
            holder.setAutoCommit(false);
            try (PreparedStatement row =
                    holder.prepareStatement("select id from fund_milestone where id = ? for update")) {
                row.setString(1, id);
                row.executeQuery();
            }
            // Both have read the same version before either can write.
            first = CompletableFuture.supplyAsync(
                    () -> october.send(Map.of("dueOn", "1 October 2007", "why", "Too early")));
            second = CompletableFuture.supplyAsync(
                    () -> november.send(Map.of("dueOn", "1 November 2007", "why", "Much too early")));
            awaitUpdates(2);
            holder.rollback();
        }
        boolean octoberStands = first.join().status() == 302;
        Answer told = octoberStands ? second.join() : first.join();
        assertThat((octoberStands ? first : second).join().status()).isEqualTo(302);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body())
                .contains("Somebody else changed this while you were working on it.", "Nothing of yours was saved.")
                .contains(octoberStands ? "1 Nov 2007" : "1 Oct 2007")
                .contains(octoberStands ? "Much too early" : "Too early");
        assertThat(database.rows("select due_on from fund_milestone where id = ?", id)
                        .get(0)
                        .get(0))
                .hasToString(octoberStands ? "2007-10-01" : "2007-11-01");
        assertThat(database.rows("select reason from audit_entry where action = 'Milestone moved'"))
                .isEqualTo(List.of(List.of(octoberStands ? "Too early" : "Much too early")));
    }

    @Test
    void aRunThatFailsAtItsLastPctLeavesNothingOfTheOthers() {
        String audit = "select count(*) from audit_entry";
        List<List<Object>> audited = database.rows(audit);
        database.execute("alter table charge add constraint ck_charge_of_the_test check (pct_code <> 'TAK')");
        try {
            Answer failed = service.as("host").post(RUN, YEAR);
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.mediaType()).isEqualTo("application/problem+json");
            assertThat(failed.body()).doesNotContainIgnoringCase("constraint", "sql", "exception");
            for (String table : List.of("charge", "charge_run", "ledger_transaction", "ledger_entry")) {
                assertThat(database.count(table)).as(table).isZero();
            }
            assertThat(database.rows(audit)).isEqualTo(audited);
        } finally {
            database.execute("alter table charge drop constraint ck_charge_of_the_test");
        }
        assertThat(service.as("host").post(RUN, YEAR).json().get("made").asInt())
                .isEqualTo(112);
    }

    private void awaitUpdates(int count) throws SQLException {
        String updating = database.embedded()
                ? "select count(*) from information_schema.sessions"
                        + " where lower(executing_statement) like 'update fund\\_milestone%'"
                : "select count(*) from information_schema.processlist"
                        + " where lower(info) like 'update fund\\_milestone%'";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection watch = database.connectAsService();
                Statement statement = watch.createStatement()) {
            while (System.nanoTime() < deadline) {
                try (ResultSet result = statement.executeQuery(updating)) {
                    result.next();
                    if (result.getInt(1) == count) {
                        return;
                    }
                }
            }
        }
        fail("The edits did not meet");
    }
}
