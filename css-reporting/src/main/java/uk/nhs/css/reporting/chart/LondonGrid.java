package uk.nhs.css.reporting.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;

/**
 * Where each of London's PCTs of 2006/07 lies on a grid that keeps its neighbours, roughly, and its name in at most ten
 * letters. A PCT that is not in it (a successor, say) has no place; the map puts it in a row of its own.
 */
final class LondonGrid {

    /** A place: column from the west, row from the north, both from 0. */
    record Place(int column, int row, String name) {}

    static final int COLUMNS = 8;
    static final int ROWS = 6;

    private static final String[] ROWS_FROM_NORTH = {
        "5A9 3 Barnet|5C1 4 Enfield",
        "5K6 1 Harrow|5K5 2 Brent|5K7 3 Camden|5C9 4 Haringey|5NC 5 Waltham F|5NA 6 Redbridge|5A4 7 Havering",
        "5AT 0 Hillingdon|5HX 1 Ealing|5LA 2 Ken & Ch|5LC 3 Westmin’r|5K8 4 Islington|5C3 5 City & H|5C5 6 Newham"
                + "|5C2 7 Bark & D",
        "5HY 0 Hounslow|5H1 1 Ham & F|5LD 3 Lambeth|5LE 4 Southwark|5C4 5 Tower H|5A8 6 Greenwich|TAK 7 Bexley",
        "5M6 1 Richmond|5LG 2 Wandsw’th|5K9 3 Croydon|5A7 4 Bromley|5LF 5 Lewisham",
        "5A5 1 Kingston|5M7 2 Sutton & M"
    };

    private static final Map<PctCode, Place> PLACES = places();

    private LondonGrid() {}

    static Optional<Place> of(PctCode code) {
        return Optional.ofNullable(PLACES.get(code));
    }

    private static Map<PctCode, Place> places() {
        Map<PctCode, Place> places = new LinkedHashMap<>();
        for (int row = 0; row < ROWS_FROM_NORTH.length; row++) {
            for (String entry : ROWS_FROM_NORTH[row].split("\\|")) {
                String[] parts = entry.split(" ", 3);
                places.put(PctCode.of(parts[0]), new Place(Integer.parseInt(parts[1]), row, parts[2]));
            }
        }
        return Map.copyOf(places);
    }
}
