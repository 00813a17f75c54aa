package uk.nhs.css.reporting.chart;

import uk.nhs.css.domain.pct.PctCode;

/**
 * One PCT on the map.
 *
 * @param code where it lies follows from it
 * @param name its official name; the map shortens it
 * @param kind what it is
 */
public record Tile(PctCode code, String name, TileKind kind) {}
