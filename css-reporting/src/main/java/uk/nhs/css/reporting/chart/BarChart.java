package uk.nhs.css.reporting.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Bars under one another, each with its name before it and its value in words behind it. */
public final class BarChart {

    private static final int WIDTH = 680;
    private static final int PITCH = 34;
    private static final int THICK = 20;
    private static final double LONGEST_NAME = 240;
    private static final int SIZE = 14;

    private BarChart() {}

    /**
     * @param bars at least one
     * @param id unique on the page, lower case
     */
    public static Chart of(String title, List<Bar> bars, String id) {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a chart without bars");
        }
        double names =
                Math.min(LONGEST_NAME, widest(bars.stream().map(Bar::label).toList(), false));
        double words = widest(bars.stream().map(Bar::words).toList(), true);
        double left = names + 16;
        double room = WIDTH - left - words - 20;
        BigDecimal most = bars.stream()
                .map(Bar::outOf)
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .max(BigDecimal.ONE.movePointLeft(2));
        int height = bars.size() * PITCH + 8;
        Svg svg = new Svg(id, WIDTH, height);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = 6 + i * PITCH;
            double base = top + THICK - 5;
            svg.text(
                    left - 12,
                    base,
                    "end",
                    SIZE,
                    false,
                    Palette.INK,
                    TextWidth.cut(bar.label(), LONGEST_NAME, SIZE, false));
            double track = room * ratio(bar.outOf(), most);
            if (bar.outOf().compareTo(bar.value()) > 0) {
                svg.box(left, top, track, THICK, Palette.WASH, Palette.EDGE);
            }
            if (bar.value().signum() > 0) {
                svg.rect(left, top, room * ratio(bar.value(), most), THICK, Palette.BLUE);
            }
            svg.text(left + track + 10, base, "start", SIZE, true, Palette.INK, bar.words());
        }
        svg.line(left, 0, left, height, Palette.EDGE);
        String description =
                bars.stream().map(bar -> bar.label() + ": " + bar.words()).collect(Collectors.joining("; ", "", "."));
        return svg.chart(title, description);
    }

    private static double widest(List<String> texts, boolean bold) {
        return texts.stream()
                .mapToDouble(text -> TextWidth.of(text, SIZE, bold))
                .max()
                .orElse(0);
    }

    private static double ratio(BigDecimal part, BigDecimal whole) {
        return part.doubleValue() / whole.doubleValue();
    }
}
