package uk.nhs.css.reporting.chart;

/**
 * A text with the place that it covers, so that another can keep out of it.
 *
 * @param x left edge
 * @param baseline the line that the text stands on
 */
record Label(String text, double x, double baseline, int size, boolean bold, String fill) {

    double width() {
        return TextWidth.of(text, size, bold);
    }

    double top() {
        return baseline - size;
    }

    double bottom() {
        return baseline + size * 0.3;
    }

    boolean overlaps(Label other) {
        return x < other.x + other.width() && other.x < x + width() && top() < other.bottom() && other.top() < bottom();
    }

    /** Whether a point lies in it or within {@code margin} pixels of it. */
    boolean covers(double px, double py, double margin) {
        return px > x - margin && px < x + width() + margin && py > top() - margin && py < bottom() + margin;
    }

    void draw(Svg svg) {
        svg.text(x, baseline, "start", size, bold, fill, text);
    }
}
