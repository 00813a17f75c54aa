package uk.nhs.css.web.pages;

import java.util.Comparator;
import java.util.Map;
import uk.nhs.css.domain.refusal.MalformedInput;

/** The column by which a list is sorted, as its address names it: {@code date}, or {@code -date} from the highest. */
public final class ColumnOrder {

    private ColumnOrder() {}

    /**
     * The order that was asked for.
     *
     * @param columns the order of each column by its name, from the lowest
     * @throws MalformedInput under {@code sort} if there is no such column
     */
    public static <T> Comparator<T> of(String asked, Map<String, Comparator<T>> columns) {
        boolean descending = asked.startsWith("-");
        Comparator<T> order = columns.get(descending ? asked.substring(1) : asked);
        if (order == null) {
            throw new MalformedInput("sort", asked, "is no column", "Choose a column heading of the table.");
        }
        return descending ? order.reversed() : order;
    }
}
