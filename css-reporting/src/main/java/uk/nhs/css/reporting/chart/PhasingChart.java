package uk.nhs.css.reporting.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.PlanView.MonthLoad;
import uk.nhs.css.membership.phasing.PlanView.PlaceView;
import uk.nhs.css.membership.phasing.PlanView.WaveView;

/** A phasing plan by month: a bar for each PCT's double running, wave by wave, and the staff that it takes under them. */
public final class PhasingChart {

    private static final int WIDTH = 960;
    private static final int PITCH = 22;
    private static final int THICK = 14;
    private static final int HEAD = 46;
    private static final int STAFF = 120;
    private static final double LEFT = 256;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final PlanView plan;
    private final YearMonth first;
    private final int months;
    private final List<Bar> bars = new ArrayList<>();
    private final Svg svg;

    private PhasingChart(PlanView plan, String id) {
        this.plan = plan;
        for (WaveView wave : plan.waves()) {
            wave.members().stream()
                    .sorted(Comparator.comparing(PlaceView::name))
                    .forEach(place -> bars.add(new Bar(wave, place)));
        }
        this.first = bars.stream()
                .map(bar -> YearMonth.from(bar.wave().start()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        YearMonth last = bars.stream()
                .map(bar -> YearMonth.from(bar.place().doubleRunningUntil().minusDays(1)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.months = Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
        this.svg = new Svg(id, WIDTH, HEAD + bars.size() * PITCH + STAFF);
    }

    private record Bar(WaveView wave, PlaceView place) {}

    /** Whether there is anything to draw. */
    public static boolean has(PlanView plan) {
        return plan.waves().stream().anyMatch(wave -> !wave.members().isEmpty());
    }

    /**
     * @param plan has at least one place
     * @param id unique on the page, lower case
     */
    public static Chart of(PlanView plan, String id) {
        if (!has(plan)) {
            throw new IllegalArgumentException("a plan without a place");
        }
        return new PhasingChart(plan, id).draw();
    }

    private Chart draw() {
        months();
        places();
        staff();
        return svg.chart("Waves, double running and staff by month", words());
    }

    private void months() {
        int step = months > 24 ? 3 : 1;
        for (int month = 0; month <= months; month++) {
            svg.line(x(month), HEAD - 6, x(month), HEAD + bars.size() * PITCH + 8, Palette.GRID);
        }
        for (int month = 0; month < months; month += step) {
            YearMonth at = first.plusMonths(month);
            svg.text(x(month) + 3, HEAD - 12, "start", Svg.SMALL, false, Palette.MUTED, MONTH.format(at));
            if (month == 0 || at.getMonthValue() <= step) {
                svg.text(x(month) + 3, HEAD - 29, "start", Svg.SMALL, true, Palette.INK, String.valueOf(at.getYear()));
            }
        }
    }

    private void places() {
        int wave = 0;
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            double top = HEAD + row * PITCH;
            if (bar.wave().number() != wave) {
                wave = bar.wave().number();
                svg.line(0, top, WIDTH, top, Palette.EDGE);
                svg.text(0, top + 16, "start", Svg.SMALL, true, Palette.INK, "Wave " + wave);
            }
            svg.text(
                    LEFT - 8,
                    top + 16,
                    "end",
                    Svg.SMALL,
                    false,
                    Palette.INK,
                    TextWidth.cut(shortName(bar.place().name()), LEFT - 72, Svg.SMALL, false));
            double from = x(bar.wave().start());
            svg.rect(
                    from,
                    top + 4,
                    Math.max(3, x(bar.place().doubleRunningUntil()) - from),
                    THICK,
                    bar.place().pinned() ? Palette.GREEN : Palette.BLUE);
        }
        double bottom = HEAD + bars.size() * PITCH;
        svg.line(0, bottom, WIDTH, bottom, Palette.EDGE);
    }

    /** Every row is a PCT: what only says so would cost the letters that tell them apart. */
    private static String shortName(String name) {
        return name.replaceFirst("( Teaching)? PCT$", "");
    }

    private void staff() {
        double base = HEAD + bars.size() * PITCH + STAFF - 8;
        double tall = STAFF - 48;
        int most = Math.max(
                plan.staffLimit(),
                plan.staff().stream().mapToInt(MonthLoad::staff).max().orElse(0));
        svg.text(LEFT - 8, base - 4, "end", Svg.SMALL, false, Palette.INK, "Staff in double running");
        double limit = base - tall * plan.staffLimit() / most;
        svg.text(LEFT - 8, limit + 4, "end", Svg.SMALL, false, Palette.MUTED, "limit " + plan.staffLimit());
        double column = x(1) - x(0);
        for (MonthLoad load : plan.staff()) {
            long month = ChronoUnit.MONTHS.between(first, load.month());
            if (month < 0 || month >= months || load.staff() == 0) {
                continue;
            }
            double height = tall * load.staff() / most;
            svg.rect(x((int) month) + 2, base - height, Math.max(2, column - 4), height, Palette.EDGE);
            if (column >= 14) {
                svg.text(
                        x((int) month) + column / 2,
                        base - height - 4,
                        "middle",
                        Svg.SMALL,
                        true,
                        Palette.INK,
                        String.valueOf(load.staff()));
            }
        }
        svg.dashed(LEFT, limit, WIDTH, limit, Palette.INK);
        svg.line(LEFT, base, WIDTH, base, Palette.EDGE);
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (WaveView wave : plan.waves()) {
            words.append("Wave ")
                    .append(wave.number())
                    .append(" in ")
                    .append(WORDS.format(wave.start()))
                    .append(": ")
                    .append(wave.members().size())
                    .append(" of ")
                    .append(wave.capacity())
                    .append(" places taken. ");
        }
        int peak = plan.staff().stream().mapToInt(MonthLoad::staff).max().orElse(0);
        return words + "At most " + peak + " of " + plan.staffLimit() + " staff in a month.";
    }

    private double x(LocalDate day) {
        return x(Math.toIntExact(ChronoUnit.MONTHS.between(first, YearMonth.from(day))));
    }

    private double x(int month) {
        return LEFT + (WIDTH - LEFT - 4) * month / months;
    }
}
