package uk.nhs.css.reporting.chart;

/**
 * What a tile of the map can be: told by colour and by letter, so that nobody depends on colour.
 *
 * @param letter one letter, different for each kind of one map
 * @param label the words of the legend
 * @param ground the tile's colour, {@code #rrggbb}
 * @param ink the colour of its text, readable on the ground
 */
public record TileKind(String letter, String label, String ground, String ink) {

    /** Already there: white on blue. */
    public static TileKind strong(String letter, String label) {
        return new TileKind(letter, label, Palette.BLUE, Palette.PAPER);
    }

    /** Over and done: white on grey. */
    public static TileKind past(String letter, String label) {
        return new TileKind(letter, label, Palette.MUTED, Palette.PAPER);
    }

    /** Any pale ground under dark text. */
    public static TileKind pale(String letter, String label, String ground) {
        return new TileKind(letter, label, ground, Palette.INK);
    }
}
