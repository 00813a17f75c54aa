package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import uk.nhs.css.web.it.TestDatabase;

/** The key of one posting, taken in a transaction that stays open: a charge run comes as far as this key and waits. */
final class HeldPosting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connection holder;
    private final Connection watch;
    private final boolean embedded;

    private HeldPosting(Connection holder, Connection watch, boolean embedded) {
        this.holder = holder;
        this.watch = watch;
        this.embedded = embedded;
    }

    /** @param posting its source key, such as {@code 2007/08:5A4:RECURRING:2/4} */
    static HeldPosting of(TestDatabase database, String posting) throws SQLException {
        Connection holder = database.connect();
        holder.setAutoCommit(false);
        try (PreparedStatement insert = holder.prepareStatement(
                "insert into ledger_transaction (seq, posted_on, kind, narrative, source_key, posted_by, posted_at,"
                        + " previous_hash, hash) values (999999, '2007-04-01', 'RECURRING', 'held', ?, 'test', 0, '', '')")) {
            insert.setString(1, posting);
            insert.executeUpdate();
        }
        return new HeldPosting(holder, database.connectAsService(), database.embedded());
    }

    /** It waits when the database has been at the same insert for a second; each takes a millisecond otherwise. */
    void awaitThatTheRunWaits() throws SQLException {
        String inserting = embedded
                ? "select concat(session_id, executing_statement_start) from information_schema.sessions"
                        + " where lower(executing_statement) like 'insert into ledger\\_transaction%'"
                : "select concat(id, info) from information_schema.processlist"
                        + " where lower(info) like 'insert into ledger\\_transaction%'";
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

    /** Closing undoes what is open. @param gone whether the connections went with a process that was killed */
    void letGo(boolean gone) throws SQLException {
        if (!gone) {
            holder.close();
            watch.close();
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
