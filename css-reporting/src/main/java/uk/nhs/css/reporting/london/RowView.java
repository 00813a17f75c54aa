package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One row of a report, opened: each of its figures, and the records behind them.
 *
 * @param report the report that it is a row of
 * @param about what the row is about, such as a PCT's name
 * @param pct the PCT that it is about, if it is about one
 * @param asAt the day that the report looks from
 * @param figures the row's cells under their headings; blanks are left out
 * @param behind the records behind them
 */
public record RowView(
        ReportInfo report,
        String about,
        Optional<PctCode> pct,
        LocalDate asAt,
        List<Figure> figures,
        List<RowsBehind> behind) {

    /**
     * A cell under its heading.
     *
     * @param column the column's key
     * @param heading what people read above it
     * @param shown as pages show it
     */
    public record Figure(String column, String heading, String shown) {}

    public RowView {
        figures = List.copyOf(figures);
        behind = List.copyOf(behind);
    }
}
