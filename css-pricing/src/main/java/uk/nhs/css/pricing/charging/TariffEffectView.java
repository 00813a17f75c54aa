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
 * @param standInNotes which head counts behind the charges stand in for others
 */
public record TariffEffectView(
        TariffView next, Optional<TariffView> standing, List<Line> lines, List<String> standInNotes) {

    /** Keeps its own copies. */
    public TariffEffectView {
        lines = List.copyOf(lines);
        standInNotes = List.copyOf(standInNotes);
    }

    /** London's charges of the year without the version, as far as they are known. */
    public Money before() {
        return sum(Line::before);
    }

    /** London's charges of the year with it, as far as they are known. */
    public Money after() {
        return sum(Line::after);
    }

    /** The sum of the differences that are known. */
    public Money difference() {
        return sum(Line::difference);
    }

    /** Of how many PCTs it is not known what they would be charged. */
    public long unknown() {
        return lines.stream().filter(line -> line.after().isEmpty()).count();
    }

    /** How many PCTs it would not touch, since they are charged already. */
    public long kept() {
        return lines.stream().filter(line -> line.keeps().isPresent()).count();
    }

    private Money sum(Function<Line, Optional<Money>> column) {
        return lines.stream().map(column).flatMap(Optional::stream).reduce(Pounds.ZERO, Money::plus);
    }

    /**
     * One PCT.
     *
     * @param code the PCT
     * @param name its name
     * @param before what it would be charged for the year in all as things stand; zero if the year has no tariff; empty if
     *     it cannot be said
     * @param after what it would be charged in all with the version; empty if it cannot be said
     * @param keeps the version that its charges of the year keep, if it has been charged already
     * @param trouble why it could not be charged now, if that is so; if it has been charged before, that stands
     */
    public record Line(
            PctCode code,
            String name,
            Optional<Money> before,
            Optional<Money> after,
            Optional<Integer> keeps,
            Optional<String> trouble) {

        /** Empty unless both are known. */
        public Optional<Money> difference() {
            return after.flatMap(with -> before.map(with::minus));
        }
    }
}
