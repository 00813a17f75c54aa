package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.costs.FullYearCost;

/**
 * An amount in a PCT's own paper beside the same amount of a full year by the tariff. The end of the quotation's key says
 * which amount it is: {@code BRENT_TOTAL} is the total of whichever PCT the quotation belongs to.
 */
abstract class PaperAmount implements Measure {

    private final String suffix;

    PaperAmount(String suffix) {
        this.suffix = suffix;
    }

    @Override
    public final boolean fits(QuotedFigure quoted) {
        return quoted.key().endsWith(suffix)
                && quoted.unit() == FigureUnit.POUNDS
                && quoted.pct().isPresent()
                && quoted.figure().isPresent();
    }

    @Override
    public final Computed compute(QuotedFigure quoted, Figures figures) {
        Optional<FullYearCost> cost = figures.fullYear(quoted);
        if (cost.isEmpty()) {
            return Computed.missing("The tariff of " + figures.yearOf(quoted)
                    + " or a head count of this PCT that it asks for is not loaded.");
        }
        String name = quoted.key().substring(0, quoted.key().length() - suffix.length());
        Money said = Pounds.roundHalfUp(quoted.figure().orElseThrow());
        return amount(cost.get())
                .map(computed -> new Computed(
                        Pounds.sterling(computed),
                        Words.difference(said, computed),
                        explanation(said, cost.get(), name, figures)))
                .orElseGet(() -> Computed.missing("The PCT has supplied no cost that the service replaces."));
    }

    /** The amount by the system; empty if the PCT has not supplied what it takes. */
    abstract Optional<Money> amount(FullYearCost cost);

    /**
     * How the amount comes about and why it differs.
     *
     * @param name the beginning of the key, common to the quotations of one paper
     */
    abstract String explanation(Money said, FullYearCost cost, String name, Figures figures);

    /** {@code £116,000.04 a year (39p × 297,436 weighted heads)}. */
    static String recurringInWords(FullYearCost cost) {
        return "%s a year (%s × %s %s)%s"
                .formatted(
                        Pounds.sterling(cost.recurring()),
                        cost.tariff().recurringRate(),
                        cost.recurringHeads().heads(),
                        cost.recurringHeads().basis().unit(),
                        standIn(cost.recurringHeads().standInNote()));
    }

    /** {@code £56,000.00 once (20p × 280,000 residents)}. */
    static String oneOffInWords(FullYearCost cost) {
        return cost.setUpHeads()
                .map(heads -> "%s once (%s × %s %s)%s"
                        .formatted(
                                Pounds.sterling(cost.oneOff()),
                                cost.tariff().setUpRate(),
                                heads.heads(),
                                heads.basis().unit(),
                                standIn(heads.standInNote())))
                .orElse("no set-up charge");
    }

    /** {@code less £60,000.00 for what it replaces}. */
    static String replacedInWords(FullYearCost cost) {
        return cost.replaced()
                .map(replaced -> "less " + Pounds.sterling(replaced) + " for what the service replaces")
                .orElse("with nothing taken off, because the PCT has supplied no cost that the service replaces");
    }

    private static String standIn(Optional<String> note) {
        return note.map(text -> ", " + text).orElse("");
    }
}
