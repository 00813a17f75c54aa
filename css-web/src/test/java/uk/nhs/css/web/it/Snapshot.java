package uk.nhs.css.web.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows of all tables at one moment, and the way back to them. */
final class Snapshot {
    private final Map<String, List<List<Object>>> tables = new LinkedHashMap<>();

    private Snapshot() {}

    static Snapshot of(TestDatabase database) {
        Snapshot snapshot = new Snapshot();
        for (String table : database.tables()) {
            snapshot.tables.put(table, database.rows("select * from " + table));
        }
        return snapshot;
    }

    void restore(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(database.referentialIntegrity(false));
            try {
                for (Map.Entry<String, List<List<Object>>> table : tables.entrySet()) {
                    statement.executeUpdate("delete from " + table.getKey());
                    insert(connection, table.getKey(), table.getValue());
                }
                connection.commit();
            } finally {
                statement.execute(database.referentialIntegrity(true));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The data could not be put back", e);
        }
    }

    private static void insert(Connection connection, String table, List<List<Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String places = String.join(", ", Collections.nCopies(rows.get(0).size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, row.get(column));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
