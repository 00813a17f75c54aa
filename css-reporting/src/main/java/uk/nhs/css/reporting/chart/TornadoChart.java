package uk.nhs.css.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.neutrality.Sensitivity;

/** How far each assumption moves a net position: one bar for each, the widest on top, about the line of the base case. */
public final class TornadoChart {

    private static final int WIDTH = 680;
    private static final int PITCH = 62;
    private static final int THICK = 22;
    private static final int TOP = 34;
    private static final double LEFT = 90;
    private static final double RIGHT = WIDTH - 90;
    private static final int SIZE = 14;

    private TornadoChart() {}

    /**
     * @param base the net position that the swings move
     * @param id unique on the page, lower case
     */
    public static Chart of(String title, Money base, List<Sensitivity.Swing> swings, String id) {
        if (swings.isEmpty()) {
            throw new IllegalArgumentException("a chart without bars");
        }
        BigDecimal least = ends(swings, base).reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = ends(swings, base).reduce(BigDecimal::max).orElseThrow();
        int height = TOP + swings.size() * PITCH + 6;
        Svg svg = new Svg(id, WIDTH, height);
        double middle = at(base.getAmount(), least, most);
        svg.text(middle, 16, "middle", SIZE, true, Palette.INK, "Net " + Pounds.sterling(base));
        for (int i = 0; i < swings.size(); i++) {
            Sensitivity.Swing swing = swings.get(i);
            double top = TOP + i * PITCH;
            svg.text(LEFT - 84, top + 12, "start", SIZE, false, Palette.INK, swing.what());
            double from = at(swing.lowest().getAmount(), least, most);
            double to = at(swing.highest().getAmount(), least, most);
            double bar = top + 20;
            svg.rect(from, bar, Math.max(0, middle - from), THICK, Palette.GREEN);
            svg.rect(middle, bar, Math.max(0, to - middle), THICK, Palette.BLUE);
            double base0 = bar + THICK - 6;
            svg.text(from - 6, base0, "end", Svg.SMALL, false, Palette.INK, whole(swing.lowest()));
            svg.text(to + 6, base0, "start", Svg.SMALL, false, Palette.INK, whole(swing.highest()));
            svg.line(middle, bar - 2, middle, bar + THICK + 2, Palette.INK);
        }
        String description = swings.stream()
                .map(swing -> swing.what() + ": net " + Pounds.sterling(swing.lowest()) + " to "
                        + Pounds.sterling(swing.highest()))
                .collect(Collectors.joining("; ", "Net " + Pounds.sterling(base) + ". ", "."));
        return svg.chart(title, description);
    }

    private static Stream<BigDecimal> ends(List<Sensitivity.Swing> swings, Money base) {
        return Stream.concat(
                Stream.of(base.getAmount()),
                swings.stream()
                        .flatMap(swing -> Stream.of(
                                swing.lowest().getAmount(), swing.highest().getAmount())));
    }

    private static String whole(Money amount) {
        String sterling =
                Pounds.sterling(Pounds.roundHalfUp(amount.getAmount().setScale(0, java.math.RoundingMode.HALF_UP)));
        return sterling.substring(0, sterling.length() - 3);
    }

    private static double at(BigDecimal amount, BigDecimal least, BigDecimal most) {
        double span = most.subtract(least).doubleValue();
        return span == 0
                ? (LEFT + RIGHT) / 2
                : LEFT + (RIGHT - LEFT) * amount.subtract(least).doubleValue() / span;
    }
}
