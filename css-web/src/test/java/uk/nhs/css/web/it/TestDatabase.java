package uk.nhs.css.web.it;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** An empty database for one service, of the kind that the run asks for, and a way to look into it. */
public abstract class TestDatabase implements AutoCloseable {
    private final String name;

    TestDatabase(String name) {
        this.name = name;
    }

    /** A new database of the kind in the system property {@code css.it.database}: {@code h2} or {@code mariadb}. */
    public static TestDatabase chosen(String name) {
        String kind = System.getProperty("css.it.database", "h2");
        return switch (kind) {
            case "h2" -> new H2Database(name);
            case "mariadb" -> new MariaDatabase(name);
            default -> throw new IllegalArgumentException("css.it.database is h2 or mariadb, not " + kind);
        };
    }

    /** Names the database and its service's log. */
    public final String name() {
        return name + "-" + System.getProperty("css.it.database", "h2");
    }

    /** The variables with which a service works on this database. */
    public abstract Map<String, String> environment();

    /** True where the service works with an account that is not the schema's owner. */
    public abstract boolean hasLimitedAccount();

    /** A connection that may do everything. */
    public final Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), owner(), ownerPassword());
    }

    /** A connection with the rights that the service itself has. */
    public final Connection connectAsService() throws SQLException {
        Map<String, String> service = environment();
        return DriverManager.getConnection(url(), service.get("CSS_DB_USER"), service.get("CSS_DB_PASSWORD"));
    }

    /** The rows that a query gives, each as its values in order. */
    public final List<List<Object>> rows(String query, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            List<List<Object>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(held(result.getObject(column)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** A large value outlives its connection only as a copy. */
    private static Object held(Object given) throws SQLException {
        if (given instanceof Blob blob) {
            return blob.getBytes(1, (int) blob.length());
        }
        return given instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : given;
    }

    /** How many rows a table holds. */
    public final long count(String table) {
        return ((Number) rows("select count(*) from " + table).get(0).get(0)).longValue();
    }

    /** Changes rows behind the service's back; returns how many. */
    public final int execute(String statement, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Every table of the schema but Flyway's own. */
    public final List<String> tables() {
        try (Connection connection = connect();
                ResultSet result = connection
                        .getMetaData()
                        .getTables(catalog(), schema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            List<String> tables = new ArrayList<>();
            while (result.next()) {
                tables.add(result.getString("TABLE_NAME"));
            }
            tables.removeIf("flyway_schema_history"::equalsIgnoreCase);
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything in the database as one text, to compare before and after. */
    public final String contents() {
        StringBuilder text = new StringBuilder();
        for (String table : tables()) {
            List<String> rows = rows("select * from " + table).stream()
                    .map(TestDatabase::inWords)
                    .sorted()
                    .toList();
            text.append(table).append('\n').append(String.join("\n", rows)).append('\n');
        }
        return text.toString();
    }

    private static String inWords(List<Object> row) {
        return row.stream()
                .map(given -> given instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(given))
                .toList()
                .toString();
    }

    /** Whether it lives in the service's own process and ends with it. */
    public final boolean embedded() {
        return !hasLimitedAccount();
    }

    /** Ends the database without warning; the embedded one ends with its service. */
    abstract void kill();

    /** Starts it again on what is on the disk. */
    abstract void startAgain();

    /** Makes a backup, as the README says, and restores it into a database of this name; the embedded one must be at rest. */
    abstract TestDatabase restoredAs(String otherName);

    abstract String url();

    abstract String owner();

    abstract String ownerPassword();

    abstract String catalog();

    abstract String schema();

    /** The statement that lets rows come and go in any order on one connection, or forbids it again. */
    abstract String referentialIntegrity(boolean checked);

    @Override
    public abstract void close();

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
