package uk.nhs.css.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PricePoint;
import uk.nhs.css.pricing.costmodel.QuotedPrice;

/** The price a head by number of members from quorum on, and on it what one PCT pays in a year at some of those sizes. */
public final class CostCurveChart {

    /** Low, so that a board paper keeps to its pages. */
    private static final int HEIGHT = 184;

    private CostCurveChart() {}

    /**
     * A size of the service at which the PCT's cost is named.
     *
     * @param price pence a weighted head
     * @param annual the cost of a year as it is to be read, such as {@code £181,435.96}
     */
    public record Mark(int members, PencePerHead price, String annual) {

        private String inWords(String quoted) {
            return members + " members, " + price.atScale(2) + "p" + quoted + ": " + annual;
        }

        private boolean isQuoted(QuotedPrice quotation) {
            return members == quotation.members()
                    && price.atScale(2).equals(quotation.price().atScale(2));
        }
    }

    /**
     * @param marks at least one, in order of members
     * @param id unique on the page, lower case
     * @throws IllegalArgumentException if the curve has no point from quorum on
     */
    public static Chart of(PriceCurveView curve, List<Mark> marks, String title, String id) {
        List<PricePoint> points = curve.points().stream()
                .filter(point -> point.members() >= Quorum.MEMBERS)
                .toList();
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve without points");
        }
        PricePlot plot = PricePlot.around(points, curve.quoted(), HEIGHT);
        Svg svg = new Svg(id, PricePlot.WIDTH, HEIGHT);
        PriceCurveChart.ground(svg, plot);
        PriceCurveChart.curve(svg, plot, points);
        labels(svg, plot, points, curve.quoted(), marks).forEach(label -> label.draw(svg));
        return svg.chart(title, description(curve, marks));
    }

    private static List<Label> labels(
            Svg svg, PricePlot plot, List<PricePoint> points, List<QuotedPrice> quoted, List<Mark> marks) {
        List<Label> labels = new ArrayList<>();
        for (Mark mark : fromTheEnds(marks)) {
            double x = plot.x(mark.members());
            double y = plot.y(PriceCurveChart.pence(mark.price()));
            boolean asQuoted = quoted.stream().anyMatch(mark::isQuoted);
            svg.dot(x, y, 5, asQuoted ? Palette.PAPER : Palette.BLUE, Palette.BLUE);
            plot.place(
                            mark.inWords(asQuoted ? " as quoted" : ""),
                            x,
                            y,
                            Palette.INK,
                            points,
                            OptionalInt.empty(),
                            labels)
                    .ifPresent(labels::add);
        }
        for (QuotedPrice quotation : quoted) {
            if (marks.stream().anyMatch(mark -> mark.isQuoted(quotation))) {
                continue;
            }
            double x = plot.x(quotation.members());
            double y = plot.y(PriceCurveChart.pence(quotation.price()));
            svg.dot(x, y, 5, Palette.PAPER, Palette.BLUE);
            plot.place(
                            quotation.price().atScale(2) + "p quoted",
                            x,
                            y,
                            Palette.MUTED,
                            points,
                            OptionalInt.empty(),
                            labels)
                    .ifPresent(labels::add);
        }
        return labels;
    }

    /** The last has the least room beside it and the first the next least: they choose their places before the others. */
    private static List<Mark> fromTheEnds(List<Mark> marks) {
        List<Mark> order = new ArrayList<>();
        order.add(marks.get(marks.size() - 1));
        order.addAll(marks.subList(0, marks.size() - 1));
        return order;
    }

    private static String description(PriceCurveView curve, List<Mark> marks) {
        String text = marks.stream().map(mark -> mark.inWords("")).collect(Collectors.joining("; ", "", "."));
        return text
                + curve.quoted().stream()
                        .map(quoted -> " Quoted: " + quoted.price().atScale(2) + " pence at " + quoted.members()
                                + " members (" + quoted.source() + ").")
                        .collect(Collectors.joining());
    }
}
