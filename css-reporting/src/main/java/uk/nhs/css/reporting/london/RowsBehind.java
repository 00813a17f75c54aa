package uk.nhs.css.reporting.london;

import java.util.List;
import java.util.Optional;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.DataTable;
import uk.nhs.css.reporting.table.Row;

/**
 * Records from which figures of one row of a report are made.
 *
 * @param columns the keys of the columns whose figures rest on them
 * @param heading what they are
 * @param none what is said where there are none, a sentence
 * @param table the records
 */
public record RowsBehind(List<String> columns, String heading, String none, DataTable table) {

    public RowsBehind {
        columns = List.copyOf(columns);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return table.rows().isEmpty();
    }

    /** Records without a total. */
    static RowsBehind of(List<String> figures, String heading, String none, List<Column> columns, List<Row> rows) {
        return new RowsBehind(figures, heading, none, new DataTable(heading, columns, rows, Optional.empty()));
    }

    /** Records with their sum under them. */
    static RowsBehind summed(
            List<String> figures, String heading, String none, List<Column> columns, List<Row> rows, String label) {
        Optional<Row> total = rows.isEmpty() ? Optional.empty() : Optional.of(DataTable.sum(label, columns, rows));
        return new RowsBehind(figures, heading, none, new DataTable(heading, columns, rows, total));
    }
}
