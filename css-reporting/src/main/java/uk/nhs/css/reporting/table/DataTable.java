package uk.nhs.css.reporting.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * A table with typed columns. It is checked when it is made: each row has a cell of the right type for each column, so that
 * whatever is rendered from it says the same.
 *
 * @param caption what it shows
 * @param columns at least one, with keys that differ
 * @param rows in the order in which they are shown
 * @param total the row under the heavy rule, if there is one
 */
public record DataTable(String caption, List<Column> columns, List<Row> rows, Optional<Row> total) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || columns.stream().map(Column::key).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("columns of " + caption + " are missing or share a key");
        }
        for (Row row : Stream.concat(rows.stream(), total.stream()).toList()) {
            check(caption, columns, row);
        }
    }

    /** Every row and then the total. */
    public List<Row> everyRow() {
        return Stream.concat(rows.stream(), total.stream()).toList();
    }

    /** The same table with the rows in the order of one column, blanks last; equal rows keep their order. */
    public DataTable sortedBy(String key, boolean descending) {
        int index = indexOf(key);
        Comparator<Cell> order = descending ? descending() : Cell.ORDER;
        List<Row> sorted = rows.stream()
                .sorted((one, other) ->
                        order.compare(one.cells().get(index), other.cells().get(index)))
                .toList();
        return new DataTable(caption, columns, sorted, total);
    }

    /** @throws IllegalArgumentException if no column has the key */
    public int indexOf(String key) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + key));
    }

    /** The cell of a row under a key. */
    public Cell cell(Row row, String key) {
        return row.cells().get(indexOf(key));
    }

    /**
     * A total row: in every column that is summed the sum of the rows, blank elsewhere. A summed column in which every cell
     * is blank has a blank total: nothing is known, which is not zero.
     *
     * @param label stands in the first column, which is text
     */
    public static Row sum(String label, List<Column> columns, List<Row> rows) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(label));
        for (int i = 1; i < columns.size(); i++) {
            cells.add(columns.get(i).summed() ? sum(columns.get(i).type(), column(rows, i)) : Cell.blank());
        }
        return new Row(Optional.empty(), cells);
    }

    private static List<Cell> column(List<Row> rows, int index) {
        return rows.stream()
                .map(row -> row.cells().get(index))
                .filter(cell -> cell.type().isPresent())
                .toList();
    }

    private static Cell sum(ColumnType type, List<Cell> cells) {
        if (cells.isEmpty()) {
            return Cell.blank();
        }
        return switch (type) {
            case COUNT ->
                Cell.count(cells.stream()
                        .mapToLong(cell -> ((Cell.Count) cell).count())
                        .sum());
            case WTE -> Cell.wte(cells.stream().map(Cell::number).reduce(BigDecimal.ZERO, BigDecimal::add));
            default ->
                Cell.of(cells.stream().map(cell -> ((Cell.Amount) cell).money()).reduce(Pounds.ZERO, Money::plus));
        };
    }

    private static Comparator<Cell> descending() {
        // Blanks stay last: only the others turn round.
        return (one, other) -> one.type().isEmpty() || other.type().isEmpty()
                ? Cell.ORDER.compare(one, other)
                : Cell.ORDER.compare(other, one);
    }

    private static void check(String caption, List<Column> columns, Row row) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException(
                    caption + ": " + row.cells().size() + " cells for " + columns.size() + " columns");
        }
        for (int i = 0; i < columns.size(); i++) {
            ColumnType type = columns.get(i).type();
            if (row.cells().get(i).type().filter(actual -> actual != type).isPresent()) {
                throw new IllegalArgumentException(caption + ": " + row.cells().get(i) + " in column "
                        + columns.get(i).key());
            }
        }
    }
}
