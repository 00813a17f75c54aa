package uk.nhs.css.reporting.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param key what the row is about, such as a PCT's code, for a page to link to; empty if it is about nothing single
 * @param cells a cell for each column, in their order
 */
public record Row(Optional<String> key, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
        return new Row(Optional.empty(), Arrays.asList(cells));
    }

    public static Row about(String key, Cell... cells) {
        return new Row(Optional.of(key), Arrays.asList(cells));
    }
}
