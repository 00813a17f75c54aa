package uk.nhs.css.reporting.london;

import java.util.List;
import uk.nhs.css.reporting.table.Column;

/** One London-wide report. A class that implements it and is a bean is listed and served; nothing else is to be done. */
interface LondonReport {

    ReportInfo info();

    /** The columns of its table, whatever is asked. */
    List<Column> columns();

    /** Its place in the list of reports, from 1, in the order in which people ask. */
    int position();

    /**
     * Makes it. The number of SQL statements must not depend on how many PCTs there are or how long their history is.
     *
     * @return a report whose rows keep their own order; the registry sorts
     */
    ReportView make(ReportScope scope);

    /**
     * The records behind one of its rows; none where the row's own figures say everything.
     *
     * @param key of a row that {@link #make} has made for the same scope
     */
    default List<RowsBehind> behind(ReportScope scope, String key) {
        return List.of();
    }
}
