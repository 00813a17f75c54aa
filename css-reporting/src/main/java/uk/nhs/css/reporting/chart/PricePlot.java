package uk.nhs.css.reporting.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.nhs.css.pricing.costmodel.PricePoint;
import uk.nhs.css.pricing.costmodel.QuotedPrice;

/**
 * The scales of a price chart and the places of its labels. Coordinates are floating-point pixels; no figure is computed
 * from them.
 */
final class PricePlot {

    static final int WIDTH = 680;
    static final double LEFT = 56;
    static final double RIGHT = 656;
    static final double TOP = 16;
    /** Below the lowest line: the numbers of members and their name. */
    private static final int BELOW = 54;

    private static final int USUAL_HEIGHT = 330;
    private static final double LINES_TO_THE_USUAL = 7;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};
    private static final double GAP = 12;

    private final int firstMember;
    private final int lastMember;
    private final int lowest;
    private final int highest;
    private final int step;
    private final int height;

    private PricePlot(int firstMember, int lastMember, int lowest, int highest, int step, int height) {
        this.height = height;
        this.firstMember = firstMember;
        this.lastMember = lastMember;
        this.lowest = lowest;
        this.highest = highest;
        this.step = step;
    }

    static PricePlot around(List<PricePoint> points, List<QuotedPrice> quoted) {
        return around(points, quoted, USUAL_HEIGHT);
    }

    /** @param height of the whole picture */
    static PricePlot around(List<PricePoint> points, List<QuotedPrice> quoted, int height) {
        List<Double> prices = Stream.concat(
                        points.stream().map(PricePoint::price), quoted.stream().map(QuotedPrice::price))
                .map(price -> Double.parseDouble(price.atScale(2)))
                .sorted()
                .toList();
        double least = prices.get(0);
        double most = prices.get(prices.size() - 1);
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            // At most eight lines in the usual height, so that their numbers never touch.
            if ((most - least) / candidate <= LINES_TO_THE_USUAL * (height - BELOW) / (USUAL_HEIGHT - BELOW)) {
                step = candidate;
                break;
            }
        }
        int lowest = (int) Math.floor(least / step) * step;
        int highest = Math.max((int) Math.ceil(most / step) * step, lowest + step);
        List<Integer> members = Stream.concat(
                        points.stream().map(PricePoint::members),
                        quoted.stream().map(QuotedPrice::members))
                .sorted(Comparator.naturalOrder())
                .toList();
        int first = members.get(0);
        return new PricePlot(
                first, Math.max(members.get(members.size() - 1), first + 1), lowest, highest, step, height);
    }

    int height() {
        return height;
    }

    /** The line on which the plot stands. */
    double bottom() {
        return height - BELOW;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }

    int step() {
        return step;
    }

    double x(int members) {
        double share = (double) (members - firstMember) / (lastMember - firstMember);
        return LEFT + Math.max(0, share) * (RIGHT - LEFT);
    }

    double y(double pence) {
        return bottom() - (pence - lowest) / (highest - lowest) * (bottom() - TOP);
    }

    /** Every fifth number, and the last where it does not stand too near. */
    List<Integer> memberTicks() {
        List<Integer> ticks = new ArrayList<>();
        for (int members = firstMember; members <= lastMember; members++) {
            if (members % 5 == 0 && lastMember - members != 1 || members == lastMember) {
                ticks.add(members);
            }
        }
        return ticks;
    }

    String path(List<PricePoint> points) {
        StringBuilder path = new StringBuilder();
        for (PricePoint point : points) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(Svg.n(x(point.members())))
                    .append(',')
                    .append(Svg.n(yOf(point)));
        }
        return path.toString();
    }

    Label belowQuorum() {
        return new Label("below quorum", LEFT + 8, bottom() - 10, Svg.SMALL, false, Palette.MUTED);
    }

    /**
     * A place for a text near a point: above right if it is free, else another side, else further away. Free means inside
     * the plot, off the curve, off the drop line, off the other labels. Empty if the plot is too full; the description
     * still says it.
     */
    Optional<Label> place(
            String text, double x, double y, String fill, List<PricePoint> curve, OptionalInt drop, List<Label> taken) {
        double width = TextWidth.of(text, Svg.SMALL, true);
        for (double away = GAP; away < 160; away += 6) {
            double[][] corners = {
                {x + GAP, y - away},
                {x + GAP + 2, y + 5},
                {x - width / 2, y - away - 4},
                {x - width - GAP, y - away},
                {x - width - GAP, y + away + 8},
                {x + GAP, y + away + 8},
                {x - width / 2, y + away + 12},
                {x - width + GAP, y - away - 4}
            };
            for (double[] corner : corners) {
                Label label = new Label(text, corner[0], corner[1], Svg.SMALL, true, fill);
                if (inside(label) && clear(label, curve, drop) && taken.stream().noneMatch(label::overlaps)) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    private boolean inside(Label label) {
        return label.x() >= LEFT + 2
                && label.x() + label.width() <= RIGHT + GAP
                && label.top() >= 0
                && label.bottom() <= bottom() - 2
                && !label.overlaps(belowQuorum());
    }

    /**
     * Whether neither the curve nor the line dropped from today's point runs through a label.
     *
     * @param drop the number of members from which a line drops to the axis, if one does
     */
    boolean clear(Label label, List<PricePoint> curve, OptionalInt drop) {
        for (int i = 1; i < curve.size(); i++) {
            double x1 = x(curve.get(i - 1).members());
            double x2 = x(curve.get(i).members());
            if (crosses(label, x1, yOf(curve.get(i - 1)), x2, yOf(curve.get(i)))) {
                return false;
            }
        }
        return drop.isEmpty()
                || curve.stream()
                        .filter(point -> point.members() == drop.getAsInt())
                        .noneMatch(
                                point -> crosses(label, x(drop.getAsInt()), yOf(point), x(drop.getAsInt()), bottom()));
    }

    /** Looks along the line in steps of a pixel or two. */
    private static boolean crosses(Label label, double x1, double y1, double x2, double y2) {
        int steps = (int) Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 2) + 1;
        return IntStream.rangeClosed(0, steps)
                .anyMatch(k -> label.covers(x1 + (x2 - x1) * k / steps, y1 + (y2 - y1) * k / steps, 4));
    }

    private double yOf(PricePoint point) {
        return y(Double.parseDouble(point.price().atScale(2)));
    }
}
