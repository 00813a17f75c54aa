package uk.nhs.css.reporting.chart;

/** The colours of the NHS identity as charts use them. Each pair of text and ground passes WCAG AA (a test computes it). */
final class Palette {

    static final String INK = "#212b32";
    static final String MUTED = "#4c6272";
    static final String GRID = "#d8dde0";
    static final String EDGE = "#768692";
    static final String WASH = "#f0f4f5";
    static final String PAPER = "#ffffff";
    static final String BLUE = "#005eb8";
    static final String GREEN = "#007f3b";

    private Palette() {}
}
