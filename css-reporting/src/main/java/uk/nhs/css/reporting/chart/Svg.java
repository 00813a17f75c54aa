package uk.nhs.css.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import uk.nhs.css.reporting.table.SafeText;

/** Writes SVG elements with presentation attributes only. */
final class Svg {

    /** The smallest text, in pixels at 1:1. */
    static final int SMALL = 13;

    private static final String FONT = "Arial, Helvetica, sans-serif";
    private final StringBuilder out = new StringBuilder(4096);
    private final String id;
    private final int width;
    private final int height;

    /** @param id unique on the page; the names of title and description start with it */
    Svg(String id, int width, int height) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("chart id " + id);
        }
        this.id = id;
        this.width = width;
        this.height = height;
    }

    Svg rect(double x, double y, double w, double h, String fill) {
        return element("rect", "x", n(x), "y", n(y), "width", n(w), "height", n(h), "fill", fill);
    }

    Svg box(double x, double y, double w, double h, String fill, String stroke) {
        return element(
                "rect", "x", n(x), "y", n(y), "width", n(w), "height", n(h), "rx", "3", "fill", fill, "stroke", stroke);
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke) {
        return element("line", "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2), "stroke", stroke);
    }

    Svg dashed(double x1, double y1, double x2, double y2, String stroke) {
        return element(
                "line",
                "x1",
                n(x1),
                "y1",
                n(y1),
                "x2",
                n(x2),
                "y2",
                n(y2),
                "stroke",
                stroke,
                "stroke-dasharray",
                "4 3");
    }

    Svg path(String d, String stroke, int strokeWidth) {
        return element(
                "path",
                "d",
                d,
                "fill",
                "none",
                "stroke",
                stroke,
                "stroke-width",
                Integer.toString(strokeWidth),
                "stroke-linejoin",
                "round");
    }

    Svg dot(double x, double y, double r, String fill, String stroke) {
        return element(
                "circle", "cx", n(x), "cy", n(y), "r", n(r), "fill", fill, "stroke", stroke, "stroke-width", "3");
    }

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String anchor, int size, boolean bold, String fill, String text) {
        open("text", "x", n(x), "y", n(y), "font-family", FONT, "font-size", Integer.toString(size));
        attributes("font-weight", bold ? "700" : "400", "text-anchor", anchor, "fill", fill);
        out.append('>').append(escaped(text)).append("</text>");
        return this;
    }

    Chart chart(String title, String description) {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\"" + width + "\" height=\"" + height + "\" aria-labelledby=\"" + id + "-title " + id
                + "-desc\"><title id=\"" + id + "-title\">" + escaped(title) + "</title><desc id=\"" + id + "-desc\">"
                + escaped(description) + "</desc>" + out + "</svg>";
        return new Chart(svg, title, description);
    }

    /** A coordinate to a tenth of a pixel, the same on every machine. */
    static String n(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Svg element(String name, String... attributes) {
        open(name, attributes);
        out.append("/>");
        return this;
    }

    private void open(String name, String... attributes) {
        out.append('<').append(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return SafeText.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
