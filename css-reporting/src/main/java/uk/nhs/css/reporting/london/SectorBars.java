package uk.nhs.css.reporting.london;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.reporting.chart.Bar;
import uk.nhs.css.reporting.chart.BarChart;
import uk.nhs.css.reporting.chart.Chart;

/** The chart that stays readable however many PCTs there are: a bar for each sector. */
final class SectorBars {

    private SectorBars() {}

    /** How many PCTs of each sector are so, of how many. */
    static Chart count(String title, List<Standing> shown, Predicate<Standing> which, String id) {
        return chart(
                title,
                shown,
                pcts -> {
                    long count = pcts.stream().filter(which).count();
                    return new Bar(
                            sector(pcts),
                            BigDecimal.valueOf(count),
                            BigDecimal.valueOf(pcts.size()),
                            count + " of " + pcts.size());
                },
                id);
    }

    /** What the PCTs of each sector come to; a sector that comes to less than nothing has no bar but its figure. */
    static Chart money(String title, List<Standing> shown, Function<Standing, Money> amount, String id) {
        return chart(
                title,
                shown,
                pcts -> {
                    Money sum = pcts.stream().map(amount).reduce(Pounds.ZERO, Money::plus);
                    return Bar.of(sector(pcts), sum.getAmount().max(BigDecimal.ZERO), Pounds.sterling(sum));
                },
                id);
    }

    private static Chart chart(String title, List<Standing> shown, Function<List<Standing>, Bar> bar, String id) {
        return BarChart.of(
                title,
                Arrays.stream(Sector.values())
                        .map(sector -> shown.stream()
                                .filter(standing -> standing.sector() == sector)
                                .toList())
                        .filter(pcts -> !pcts.isEmpty())
                        .map(bar)
                        .toList(),
                id);
    }

    private static String sector(List<Standing> pcts) {
        return pcts.get(0).sector().label();
    }
}
