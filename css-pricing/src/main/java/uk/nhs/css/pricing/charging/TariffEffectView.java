package uk.nhs.css.pricing.charging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.tariff.TariffView;

/**
 * What a further version of a year's tariff would do to each PCT's charges of the year. Nothing is issued and nothing posted.
 *
 * @param next the version as it would be issued
 * @param standing the version in force now; empty if the year has none
 * @param lines each PCT that is charged for the year, by code
 */
public record TariffEffectView(TariffView next, Optional<TariffView> standing, List<Line> lines) {

    /** Keeps its own copy. */
    public TariffEffectView {
        lines = List.copyOf(lines);
    }

    /** London's charges of the year without the version. */
    public Money before() {
        return sum(Line::before);
    }

    /** London's charges of the year with it. */
    public Money after() {
        return sum(Line::after);
    }

    public Money difference() {
        return after().minus(before());
    }

    /** How many PCTs it would not touch, since they are charged already. */
    public long kept() {
        return lines.stream().filter(line -> line.keeps().isPresent()).count();
    }

    private Money sum(Function<Line, Money> column) {
        return lines.stream().map(column).reduce(Pounds.ZERO, Money::plus);
    }

    /**
     * One PCT.
     *
     * @param code the PCT
     * @param name its name
     * @param before what it would be charged for the year in all as things stand; zero if the year has no tariff
     * @param after what it would be charged in all with the version
     * @param keeps the version that its charges of the year keep, if it has been charged already
     * @param trouble why it could not be charged now, if that is so; the amounts are then what it has been charged
     */
    public record Line(
            PctCode code, String name, Money before, Money after, Optional<Integer> keeps, Optional<String> trouble) {

        public Money difference() {
            return after.minus(before);
        }
    }
}
