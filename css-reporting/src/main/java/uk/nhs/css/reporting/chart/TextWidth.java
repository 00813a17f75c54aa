package uk.nhs.css.reporting.chart;

/** How wide a text is in Arial, well enough to lay charts out without a screen. Never too narrow for ordinary words. */
final class TextWidth {

    private static final String NARROW = "iljtfrI.,:;'!|()/ -’";
    private static final String WIDE = "mwMW%@";

    private TextWidth() {}

    /** In pixels. */
    static double of(String text, int size, boolean bold) {
        double ems = text.chars()
                .mapToDouble(character -> {
                    if (NARROW.indexOf(character) >= 0) {
                        return 0.34;
                    }
                    if (WIDE.indexOf(character) >= 0) {
                        return 0.90;
                    }
                    return Character.isUpperCase(character) ? 0.72 : 0.56;
                })
                .sum();
        return ems * size * (bold ? 1.07 : 1.0);
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    static String cut(String text, double room, int size, boolean bold) {
        if (of(text, size, bold) <= room) {
            return text;
        }
        String kept = text;
        while (!kept.isEmpty() && of(kept + "…", size, bold) > room) {
            kept = kept.substring(0, kept.length() - 1);
        }
        return kept.stripTrailing() + "…";
    }
}
