package uk.nhs.css.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PricePoint;
import uk.nhs.css.pricing.costmodel.QuotedPrice;

/**
 * What a head costs by number of members: the curve from quorum to full membership, the ground below quorum shaded, the
 * quoted points marked and named, and where London stands today.
 */
public final class PriceCurveChart {

    private static final int FIRST_SHOWN = 10;

    private PriceCurveChart() {}

    /** The chart's element alone, under the id {@code price-curve}. */
    public static String svg(PriceCurveView curve, OptionalInt today) {
        return of(curve, today, "price-curve").svg();
    }

    /**
     * @param today how many members there are; empty, zero or a number without a price is not marked
     * @param id unique on the page, lower case
     * @throws IllegalArgumentException if the curve has no point
     */
    public static Chart of(PriceCurveView curve, OptionalInt today, String id) {
        Optional<PricePoint> now = curve.points().stream()
                .filter(p -> today.equals(OptionalInt.of(p.members())))
                .findFirst();
        List<PricePoint> points = shown(curve, today);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a curve without points");
        }
        PricePlot plot = PricePlot.around(points, curve.quoted());
        Svg svg = new Svg(id, PricePlot.WIDTH, plot.height());
        ground(svg, plot);
        curve(svg, plot, points);
        labels(svg, plot, points, curve.quoted(), now).forEach(label -> label.draw(svg));
        return svg.chart("Price per weighted head by number of members, " + curve.year(), description(curve, now));
    }

    /** Marks the quoted points and today's and names them; a quoted point on which London stands has one name. */
    private static List<Label> labels(
            Svg svg, PricePlot plot, List<PricePoint> points, List<QuotedPrice> quoted, Optional<PricePoint> now) {
        OptionalInt drop = now.map(point -> OptionalInt.of(point.members())).orElse(OptionalInt.empty());
        List<Label> labels = new ArrayList<>();
        boolean asQuoted = false;
        for (QuotedPrice quotation : quoted) {
            double x = plot.x(quotation.members());
            double y = plot.y(pence(quotation.price()));
            svg.dot(x, y, 5, Palette.PAPER, Palette.BLUE);
            if (now.filter(point -> isQuoted(point, quotation)).isPresent()) {
                asQuoted = true;
            } else {
                String text = quotation.price().atScale(2) + "p quoted, " + quotation.members() + " members";
                plot.place(text, x, y, Palette.INK, points, drop, labels).ifPresent(labels::add);
            }
        }
        if (now.isPresent()) {
            double x = plot.x(now.get().members());
            double y = plot.y(pence(now.get().price()));
            svg.dashed(x, y, x, plot.bottom(), Palette.GREEN);
            svg.dot(x, y, 5, Palette.GREEN, Palette.GREEN);
            String text = "Today: " + today(now.get()) + (asQuoted ? ", as quoted" : "");
            plot.place(text, x, y, Palette.GREEN, points, drop, labels).ifPresent(labels::add);
        }
        return labels;
    }

    private static boolean isQuoted(PricePoint point, QuotedPrice quotation) {
        return point.members() == quotation.members() && point.price().compareTo(quotation.price()) == 0;
    }

    /**
     * The points that are worth showing: from ten members on, below which the price is out of all proportion, or from
     * today's number if that is smaller.
     */
    public static List<PricePoint> shown(PriceCurveView curve, OptionalInt today) {
        int first = curve.points().stream()
                .map(PricePoint::members)
                .filter(members -> today.equals(OptionalInt.of(members)) || members == FIRST_SHOWN)
                .findFirst()
                .orElse(1);
        return curve.points().stream().filter(p -> p.members() >= first).toList();
    }

    static void ground(Svg svg, PricePlot plot) {
        double quorum = plot.x(Quorum.MEMBERS);
        if (quorum > PricePlot.LEFT) {
            svg.rect(
                    PricePlot.LEFT,
                    PricePlot.TOP,
                    quorum - PricePlot.LEFT,
                    plot.bottom() - PricePlot.TOP,
                    Palette.WASH);
        }
        for (int pence = plot.lowest(); pence <= plot.highest(); pence += plot.step()) {
            svg.line(PricePlot.LEFT, plot.y(pence), PricePlot.RIGHT, plot.y(pence), Palette.GRID);
            svg.text(PricePlot.LEFT - 8, plot.y(pence) + 4.5, "end", Svg.SMALL, false, Palette.MUTED, pence + "p");
        }
        for (int members : plot.memberTicks()) {
            svg.line(plot.x(members), plot.bottom(), plot.x(members), plot.bottom() + 5, Palette.EDGE);
            svg.text(plot.x(members), plot.bottom() + 20, "middle", Svg.SMALL, false, Palette.MUTED, "" + members);
        }
        svg.text(
                (PricePlot.LEFT + PricePlot.RIGHT) / 2.0,
                plot.height() - 6,
                "middle",
                Svg.SMALL,
                false,
                Palette.MUTED,
                "Members");
        Label below = plot.belowQuorum();
        if (below.x() + below.width() < quorum) {
            below.draw(svg);
        }
    }

    static void curve(Svg svg, PricePlot plot, List<PricePoint> points) {
        List<PricePoint> viable =
                points.stream().filter(p -> p.members() >= Quorum.MEMBERS).toList();
        List<PricePoint> below =
                points.stream().filter(p -> p.members() <= Quorum.MEMBERS).toList();
        if (below.size() > 1) {
            svg.path(plot.path(below), Palette.EDGE, 2);
        }
        if (viable.size() > 1) {
            svg.path(plot.path(viable), Palette.BLUE, 4);
        }
    }

    private static String description(PriceCurveView curve, Optional<PricePoint> now) {
        PricePoint first = curve.points().stream()
                .filter(p -> p.members() >= Quorum.MEMBERS)
                .findFirst()
                .orElse(curve.points().get(0));
        PricePoint last = curve.points().get(curve.points().size() - 1);
        StringBuilder text = new StringBuilder("From " + price(first) + " at " + first.members() + " members to "
                + price(last) + " at " + last.members() + ".");
        now.ifPresent(point -> text.append(" Today ").append(today(point)).append('.'));
        curve.quoted().forEach(quoted -> text.append(" Quoted: ")
                .append(quoted.price().atScale(2))
                .append(" pence at ")
                .append(quoted.members())
                .append(" members (")
                .append(quoted.source())
                .append(")."));
        return text.toString();
    }

    private static String today(PricePoint point) {
        return point.members() + (point.members() == 1 ? " member, " : " members, ")
                + point.price().atScale(2) + "p";
    }

    private static String price(PricePoint point) {
        return point.price().atScale(2) + " pence";
    }

    /** For placing only; the text shown comes from the exact rate. */
    static double pence(PencePerHead price) {
        return price.pence().doubleValue();
    }
}
