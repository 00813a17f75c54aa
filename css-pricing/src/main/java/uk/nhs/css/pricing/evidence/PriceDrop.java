package uk.nhs.css.pricing.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.PencePerHead;

/** The fall in price from quorum to full membership in per cent, worked out from the two quoted prices. */
final class PriceDrop implements Measure {

    @Override
    public boolean fits(QuotedFigure quoted) {
        return quoted.key().equals("PRICE_DROP")
                && quoted.unit() == FigureUnit.PERCENT
                && quoted.figure().isPresent();
    }

    @Override
    public Computed compute(QuotedFigure quoted, Figures figures) {
        Optional<PencePerHead> atQuorum = figures.quotedRate("PRICE_" + Quorum.MEMBERS);
        Optional<PencePerHead> atFull = figures.quotedRate("PRICE_" + Quorum.FULL_MEMBERSHIP);
        if (atQuorum.isEmpty() || atFull.isEmpty() || atFull.get().compareTo(atQuorum.get()) >= 0) {
            return Computed.missing("The two prices between which it falls are not on record.");
        }
        BigDecimal high = atQuorum.get().pence();
        BigDecimal low = atFull.get().pence();
        BigDecimal fall = high.subtract(low);
        BigDecimal percent = Words.percent(fall, high, 1);
        return new Computed(
                percent.toPlainString() + "%",
                Words.differenceInPoints(quoted.figure().orElseThrow(), percent),
                "From %s to %s is a fall of %sp, and %s/%s is %s%%. %s is %s%% of %s, and the rise back from %s to %s is %s%%."
                        .formatted(
                                atQuorum.get(),
                                atFull.get(),
                                fall.toPlainString(),
                                fall.toPlainString(),
                                high.toPlainString(),
                                percent.toPlainString(),
                                atFull.get(),
                                Words.percent(low, high, 0).toPlainString(),
                                atQuorum.get(),
                                atFull.get(),
                                atQuorum.get(),
                                Words.percent(fall, low, 1).toPlainString()));
    }
}
