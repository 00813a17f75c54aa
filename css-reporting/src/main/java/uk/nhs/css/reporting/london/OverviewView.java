package uk.nhs.css.reporting.london;

import java.time.LocalDate;
import java.util.List;
import uk.nhs.css.reporting.chart.Chart;

/**
 * How London stands.
 *
 * @param asAt the business date
 * @param tiles the figures that matter
 * @param map London's PCTs by membership state
 */
public record OverviewView(LocalDate asAt, List<Tile> tiles, Chart map) {

    public OverviewView {
        tiles = List.copyOf(tiles);
    }

    /**
     * A figure with its report.
     *
     * @param label what it is
     * @param value the figure
     * @param note words that place it
     * @param report the name of the report that it opens
     */
    public record Tile(String label, String value, String note, String report) {}
}
