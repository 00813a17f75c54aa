package uk.nhs.css.web.it.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.nhs.css.web.it.TestDatabase;

/**
 * Counts the statements that read or change rows, as the database itself counts them: MariaDB by its status counters, H2 by
 * its query statistics. Nothing in the service knows that it is counted.
 */
final class SqlStatements implements AutoCloseable {

    private final Connection connection;
    private final boolean mariaDb;

    SqlStatements(TestDatabase database) throws SQLException {
        this.connection = database.connect();
        this.mariaDb = database.hasLimitedAccount();
    }

    /** How many statements the database runs while the work is done. */
    long during(Runnable work) throws SQLException {
        if (!mariaDb) {
            execute("set query_statistics false");
            execute("set query_statistics_max_entries 10000");
            execute("set query_statistics true");
        }
        long before = mariaDb ? count() : 0;
        work.run();
        return count() - before;
    }

    private long count() throws SQLException {
        String query = mariaDb
                ? "show global status where variable_name in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete',"
                        + " 'Com_replace', 'Com_update_multi', 'Com_delete_multi', 'Com_insert_select', 'Com_call_procedure')"
                : "select sql_statement, execution_count from information_schema.query_statistics"
                        + " where not regexp_like(sql_statement, '^(set|commit|rollback|call)|query_statistics', 'i')";
        long sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                sum += result.getLong(2);
            }
        }
        return sum;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!mariaDb) {
            execute("set query_statistics false");
        }
        connection.close();
    }
}
