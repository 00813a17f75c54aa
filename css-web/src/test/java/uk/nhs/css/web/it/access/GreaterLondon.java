package uk.nhs.css.web.it.access;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import uk.nhs.css.web.it.TestDatabase;

/** A London of more PCTs: each further one is a copy of one of the 31 under a code of its own, with all that it owns. */
final class GreaterLondon {

    private static final String LETTERS = "ACDEFGHJKLMNPRTVWXY";

    /** By PCT, the tables above others first. */
    private static final List<String> OWNED = List.of(
            "pct",
            "population_figure",
            "membership",
            "membership_move",
            "board_meeting",
            "board_decision",
            "system_transition",
            "consultation_comment",
            "fund_contribution",
            "cost_return",
            "cost_return_line",
            "phasing_place");

    /** By transition. */
    private static final List<String> BELOW = List.of("gate_event", "validation_measure", "double_running_actual");

    private final TestDatabase database;

    GreaterLondon(TestDatabase database) {
        this.database = database;
    }

    /** Adds this many copies of every PCT. */
    void grow(int copies) throws SQLException {
        List<String> codes = database.rows("select code from pct order by code").stream()
                .map(row -> (String) row.get(0))
                .toList();
        Iterator<String> free = free(codes).iterator();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int copy = 0; copy < copies; copy++) {
                Map<String, String> names = new TreeMap<>();
                codes.forEach(code -> names.put(code, free.next()));
                for (String table : OWNED) {
                    copy(connection, "select * from " + table, table, names);
                }
                for (String table : BELOW) {
                    copy(
                            connection,
                            "select b.*, t.pct_code as owner_code from " + table
                                    + " b join system_transition t on t.id = b.transition_id",
                            table,
                            names);
                }
            }
            connection.commit();
        }
    }

    private static List<String> free(List<String> taken) {
        List<String> free = new ArrayList<>();
        for (char one : LETTERS.toCharArray()) {
            for (char other : LETTERS.toCharArray()) {
                free.add("5" + one + other);
            }
        }
        free.removeAll(taken);
        return free;
    }

    /** Writes each row that belongs to one of the PCTs again, under the new code. */
    private static void copy(Connection connection, String query, String table, Map<String, String> codes)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> columns = columns(rows.getMetaData());
            List<String> kept = columns.stream()
                    .filter(column -> !column.equals("owner_code"))
                    .toList();
            String owner =
                    columns.contains("owner_code") ? "owner_code" : columns.contains("pct_code") ? "pct_code" : "code";
            String insert = "insert into " + table + " (" + String.join(", ", kept) + ") values ("
                    + String.join(", ", kept.stream().map(column -> "?").toList()) + ")";
            try (PreparedStatement copy = connection.prepareStatement(insert)) {
                while (rows.next()) {
                    String code = rows.getString(owner);
                    if (codes.containsKey(code)) {
                        for (int i = 0; i < kept.size(); i++) {
                            copy.setObject(
                                    i + 1, copied(kept.get(i), rows.getObject(kept.get(i)), code, codes.get(code)));
                        }
                        copy.addBatch();
                    }
                }
                copy.executeBatch();
            }
        }
    }

    private static List<String> columns(ResultSetMetaData data) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(data.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    private static Object copied(String column, Object value, String code, String name) {
        return switch (column) {
            case "code", "pct_code" -> name;
            case "id", "transition_id", "return_id" -> {
                String id = value.toString().strip();
                yield id.length() == 36
                        ? UUID.nameUUIDFromBytes((id + name).getBytes(StandardCharsets.UTF_8))
                                .toString()
                        : id.replace(code, name);
            }
            default -> value;
        };
    }
}
