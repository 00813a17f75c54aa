package uk.nhs.css.domain.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What a row of a file does to what stands.
 *
 * @param outcome whether it is new, changes what stands, or says what is known
 * @param columns for a row that changes what stands: which columns say something else; otherwise empty
 */
public record RowEffect(RowOutcome outcome, List<ColumnChange> columns) {

    private static final RowEffect NONE = new RowEffect(RowOutcome.UNCHANGED, List.of());
    private static final RowEffect ADDED = new RowEffect(RowOutcome.ADDED, List.of());
    private static final RowEffect REFUSED = new RowEffect(RowOutcome.BAD, List.of());

    /**
     * A column that says something else than what stands.
     *
     * @param before what stands, as an export writes it; empty if nothing does
     * @param after what the file says, in the same form; empty if it says nothing
     */
    public record ColumnChange(String column, String before, String after) {}

    /** The row says what is known already. */
    public static RowEffect none() {
        return NONE;
    }

    /** Nothing stood of what the row is about. */
    public static RowEffect added() {
        return ADDED;
    }

    /** The row was refused. */
    static RowEffect refused() {
        return REFUSED;
    }

    /**
     * The row takes the place of what stood.
     *
     * @param header the columns of the kind
     * @param before what stood, a text for each column as an export writes it
     * @param after what stands from now on, in the same form
     */
    public static RowEffect changed(List<String> header, List<String> before, List<String> after) {
        List<ColumnChange> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                columns.add(new ColumnChange(header.get(i), before.get(i), after.get(i)));
            }
        }
        return new RowEffect(RowOutcome.CHANGED, List.copyOf(columns));
    }

    /** Whether anything is new or other than before. */
    public boolean changes() {
        return outcome == RowOutcome.ADDED || outcome == RowOutcome.CHANGED;
    }
}
