package uk.nhs.css.reporting.table;

import java.util.regex.Pattern;

/**
 * A column of a table.
 *
 * @param key its stable name, the header in files and the name to sort by: lower case with underscores
 * @param heading what people read above it
 * @param type what its cells hold
 * @param place where pages and printed documents show it
 * @param summed whether the total row is the sum of the rows in this column
 */
public record Column(String key, String heading, ColumnType type, Place place, boolean summed) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");

    /** Where a column stands for people; files always give it a column of its own. */
    public enum Place {
        /** A column of its own. */
        COLUMN,
        /** Small print under the row's first text that stands in a column of its own. */
        UNDERNEATH,
        /** In files only. */
        FILES_ONLY
    }

    /** Checks that the key is one and that only amounts and counts are summed. */
    public Column {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("column key " + key);
        }
        if (summed && !type.additive()) {
            throw new IllegalArgumentException(key + " cannot be summed");
        }
    }

    /** A column that people see; amounts and counts are summed in the total row. */
    public static Column of(String key, String heading, ColumnType type) {
        return new Column(key, heading, type, Place.COLUMN, type.additive());
    }

    /** The same column, whose total is no sum: a balance, or alternatives beside one another. */
    public Column notSummed() {
        return new Column(key, heading, type, place, false);
    }

    /** The same column as small print under the row. */
    public Column underneath() {
        return new Column(key, heading, type, Place.UNDERNEATH, summed);
    }

    /** The same column in files only. */
    public Column filesOnly() {
        return new Column(key, heading, type, Place.FILES_ONLY, summed);
    }

    public boolean numeric() {
        return type.numeric();
    }
}
