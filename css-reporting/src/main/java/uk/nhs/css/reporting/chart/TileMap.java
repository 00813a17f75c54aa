package uk.nhs.css.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * London's PCTs as equal tiles, each near its neighbours, with a legend that counts. Colour and letter both tell the kind.
 */
public final class TileMap {

    private static final int TILE_WIDTH = 84;
    private static final int TILE_HEIGHT = 56;
    private static final int GAP = 4;
    private static final int LEGEND_LINE = 30;

    private TileMap() {}

    /**
     * @param title what the map shows
     * @param tiles one for each PCT; those without a place in London's grid come below it
     * @param legend the kinds in the order of the legend; kinds without a tile are left out
     * @param id unique on the page, lower case
     */
    public static Chart of(String title, List<Tile> tiles, List<TileKind> legend, String id) {
        List<Tile> strangers = tiles.stream()
                .filter(tile -> LondonGrid.of(tile.code()).isEmpty())
                .toList();
        int rows = LondonGrid.ROWS + (strangers.size() + LondonGrid.COLUMNS - 1) / LondonGrid.COLUMNS;
        int width = LondonGrid.COLUMNS * (TILE_WIDTH + GAP) + GAP;
        int mapHeight = rows * (TILE_HEIGHT + GAP) + GAP;
        Map<TileKind, Long> counts = tiles.stream().collect(Collectors.groupingBy(Tile::kind, Collectors.counting()));
        List<TileKind> kinds = legend.stream().filter(counts::containsKey).toList();
        List<List<TileKind>> lines = lines(kinds, counts, width);
        Svg svg = new Svg(id, width, mapHeight + 10 + lines.size() * LEGEND_LINE);
        for (Tile tile : tiles) {
            LondonGrid.Place place = LondonGrid.of(tile.code()).orElseGet(() -> below(strangers.indexOf(tile), tile));
            tile(svg, tile, place);
        }
        legend(svg, lines, counts, mapHeight + 10);
        String description = kinds.stream()
                .map(kind -> words(kind, counts) + " (" + codes(tiles, kind) + ")")
                .collect(Collectors.joining("; ", "", "."));
        return svg.chart(title, description);
    }

    private static LondonGrid.Place below(int index, Tile tile) {
        String name = TextWidth.cut(tile.name(), TILE_WIDTH - 8.0, Svg.SMALL, false);
        return new LondonGrid.Place(index % LondonGrid.COLUMNS, LondonGrid.ROWS + index / LondonGrid.COLUMNS, name);
    }

    private static void tile(Svg svg, Tile tile, LondonGrid.Place place) {
        double x = GAP + place.column() * (TILE_WIDTH + GAP);
        double y = GAP + place.row() * (TILE_HEIGHT + GAP);
        String ink = tile.kind().ink();
        svg.box(x, y, TILE_WIDTH, TILE_HEIGHT, tile.kind().ground(), Palette.EDGE);
        svg.text(x + 8, y + 23, "start", 15, true, ink, tile.code().value());
        svg.text(x + TILE_WIDTH - 8, y + 23, "end", 15, true, ink, tile.kind().letter());
        svg.text(x + 8, y + 44, "start", Svg.SMALL, false, ink, place.name());
    }

    private static void legend(Svg svg, List<List<TileKind>> lines, Map<TileKind, Long> counts, double top) {
        double y = top;
        for (List<TileKind> line : lines) {
            double x = GAP;
            for (TileKind kind : line) {
                svg.box(x, y, 24, 22, kind.ground(), Palette.EDGE);
                svg.text(x + 12, y + 16, "middle", 14, true, kind.ink(), kind.letter());
                svg.text(x + 32, y + 16, "start", 14, false, Palette.INK, words(kind, counts));
                x += legendWidth(kind, counts);
            }
            y += LEGEND_LINE;
        }
    }

    /** As many kinds on a line as fit. */
    private static List<List<TileKind>> lines(List<TileKind> kinds, Map<TileKind, Long> counts, int width) {
        List<List<TileKind>> lines = new ArrayList<>();
        double room = 0;
        for (TileKind kind : kinds) {
            double needed = legendWidth(kind, counts);
            if (lines.isEmpty() || needed > room) {
                lines.add(new ArrayList<>());
                room = width - GAP;
            }
            lines.get(lines.size() - 1).add(kind);
            room -= needed;
        }
        return lines;
    }

    private static double legendWidth(TileKind kind, Map<TileKind, Long> counts) {
        return 32 + TextWidth.of(words(kind, counts), 14, false) + 20;
    }

    private static String words(TileKind kind, Map<TileKind, Long> counts) {
        return kind.label() + " " + counts.get(kind);
    }

    private static String codes(List<Tile> tiles, TileKind kind) {
        Function<Tile, String> name = tile -> tile.code().value();
        return tiles.stream()
                .filter(tile -> tile.kind().equals(kind))
                .map(name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
