package uk.nhs.css.reporting.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;

/**
 * A table on its way into a file, with what a reader must know beside it.
 *
 * @param name the name of the sheet's tab, up to 31 characters
 * @param heading the first line, such as {@code Statement: Brent Teaching PCT (5K5)}
 * @param introduction further lines above the table: the period, the answer in a sentence
 * @param asAt the day that the figures stand for; the file's date is taken from it, never from the clock
 * @param table the figures
 * @param notes stand-ins, illustrative data and other things that go with the figures wherever they go
 */
public record Sheet(
        String name, String heading, List<String> introduction, LocalDate asAt, DataTable table, List<String> notes) {

    public Sheet {
        introduction = List.copyOf(introduction);
        notes = List.copyOf(notes);
    }

    /** A list of a page as it stands on a day, in the order given, with the sums of its columns under it. */
    public static Sheet list(String title, List<Column> columns, List<Row> rows, LocalDate asAt) {
        DataTable table = new DataTable(title, columns, rows, Optional.of(DataTable.sum("In all", columns, rows)));
        return new Sheet(title, title, List.of("As at " + Dates.inWords(asAt)), asAt, table, List.of());
    }
}
