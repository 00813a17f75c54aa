package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.pricing.costs.FullYearCost;

/** The total of recurring and one-off cost, with the head counts that the paper's own figures imply. */
final class TotalAmount extends PaperAmount {

    TotalAmount() {
        super("_TOTAL");
    }

    @Override
    Optional<Money> amount(FullYearCost cost) {
        return Optional.of(cost.total());
    }

    @Override
    String explanation(Money said, FullYearCost cost, String name, Figures figures) {
        String sum = recurringInWords(cost) + " and " + oneOffInWords(cost) + ".";
        Optional<Money> oneOff = figures.quotedPounds(name + "_ONE_OFF");
        Optional<PencePerHead> recurringRate = figures.quotedRate("RATE_RECURRING");
        Optional<PencePerHead> setUpRate = figures.quotedRate("RATE_SET_UP");
        if (oneOff.isEmpty() || recurringRate.isEmpty() || setUpRate.isEmpty()) {
            return sum;
        }
        HeadCountsBehind heads = new HeadCountsBehind(said, oneOff.get(), recurringRate.get(), setUpRate.get());
        return heads.applies() ? sum + " " + inWords(heads) : sum;
    }

    private static String inWords(HeadCountsBehind heads) {
        String counts = "By the paper's own figures %s ÷ %s = %s heads, %s ÷ %s = %s and %s ÷ %s = %s."
                .formatted(
                        Words.pounds(heads.oneOff()),
                        heads.setUpRate(),
                        Words.number(heads.behindSetUp()),
                        Words.pounds(heads.recurring()),
                        heads.recurringRate(),
                        Words.number(heads.behindRecurring()),
                        Words.pounds(heads.total()),
                        heads.bothRates(),
                        Words.number(heads.behindTotal()));
        return heads.gapEvenIfRounded()
                .map(gap -> counts
                        + (" No one head count gives all three, even if every figure is rounded to the nearest £1,000 and 1p"
                                        + " (a gap of %s heads): the two charges stand on two bases, or a figure is wrong. The basis"
                                        + " belongs to the charge.")
                                .formatted(Words.number(gap)))
                .orElse(counts + " One head count can give all three if the figures are rounded.");
    }
}
