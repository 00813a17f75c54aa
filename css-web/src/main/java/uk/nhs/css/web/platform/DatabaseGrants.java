package uk.nhs.css.web.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Gives the service's own MySQL account the rights it needs, table by table, and no more: rows of the ledger, of
 * invoices and payments and of the audit trail can be added and read, never changed or removed, whatever the program tries.
 */
final class DatabaseGrants {
    /** Tables whose rows stay for ever as they were written: what was posted, charged, issued, agreed and recorded. */
    static final Set<String> APPEND_ONLY = Set.of(
            "ledger_transaction",
            "ledger_entry",
            "charge",
            "charge_run",
            "period_move",
            "balance_answer",
            "balance_explanation",
            "actual_cost_version",
            "actual_cost_line",
            "year_close",
            "year_close_share",
            "invoice",
            "invoice_line",
            "credit_note",
            "settlement",
            "credit_return",
            "remittance",
            "reminder",
            "reminder_line",
            "staff_credit",
            "audit_entry",
            "flyway_schema_history");

    private final DataSource asOwner;

    DatabaseGrants(DataSource asOwner) {
        this.asOwner = asOwner;
    }

    void giveTo(String user) {
        try (Connection connection = asOwner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                statement.execute("grant " + rights(table) + " on `" + table + "` to " + account(user));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database owner could not grant rights to " + user, e);
        }
    }

    static String rights(String table) {
        return APPEND_ONLY.contains(table.toLowerCase(Locale.ROOT))
                ? "select, insert"
                : "select, insert, update, delete";
    }

    private static String account(String user) {
        if (!user.matches("[A-Za-z0-9_]+")) {
            throw new IllegalStateException("CSS_DB_USER may hold letters, digits and _ only, not \"" + user + "\"");
        }
        return "'" + user + "'@'%'";
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
