package uk.nhs.css.reporting.london;

import static uk.nhs.css.reporting.table.ColumnType.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.css.reporting.table.Cell;
import uk.nhs.css.reporting.table.Column;
import uk.nhs.css.reporting.table.Row;

/** The columns by which every report with a row for each PCT says whose row it is. */
final class PctColumns {

    /** The key of the column that holds a PCT's code. */
    static final String CODE = "code";

    private static final List<Column> IDENTITY = List.of(
            Column.of("pct", "PCT", TEXT),
            Column.of(CODE, "Code", TEXT).underneath(),
            Column.of("sector", "Sector", TEXT).underneath(),
            Column.of("state", "State", TEXT));

    private PctColumns() {}

    /** Name, code, sector and state, then these. */
    static List<Column> and(Column... columns) {
        return Stream.concat(IDENTITY.stream(), Arrays.stream(columns)).toList();
    }

    /** A PCT's row under its code. */
    static Row row(Standing standing, Cell... cells) {
        return row(standing.code().value(), standing, cells);
    }

    /** A PCT's row under a key of its own, where it can have several. */
    static Row row(String key, Standing standing, Cell... cells) {
        return new Row(
                Optional.of(key),
                Stream.concat(identity(standing), Arrays.stream(cells)).toList());
    }

    private static Stream<Cell> identity(Standing standing) {
        return Stream.of(
                Cell.text(standing.name()),
                Cell.text(standing.code().value()),
                Cell.text(standing.sector().label()),
                Cell.text(standing.label()));
    }
}
