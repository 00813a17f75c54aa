package uk.nhs.css.reporting.table;

/** Text that people typed, made harmless before it is written into a file or a document. */
public final class SafeText {

    private SafeText() {}

    /**
     * For a cell of a sheet or CSV file: text that a spreadsheet would take for a formula gets a leading apostrophe. Numbers
     * never pass here, so that a credit of -5.00 stays a number.
     *
     * <p>Example: {@code =2+2} becomes {@code '=2+2}.
     */
    public static String forSheet(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Without the control characters that neither XML nor a printed page can carry; each becomes a space. */
    public static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(point -> allowed(point) ? point : ' ').forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
