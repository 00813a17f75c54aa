package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.money.Pounds;

/** The most that may be drawn for mobilisation, beside what the fund holds if every PCT pays in. */
final class MobilisationCeiling implements Measure {

    @Override
    public boolean fits(QuotedFigure quoted) {
        return quoted.key().equals("MOBILISATION_CEILING")
                && quoted.unit() == FigureUnit.POUNDS
                && quoted.figure().isPresent();
    }

    @Override
    public Computed compute(QuotedFigure quoted, Figures figures) {
        Optional<Money> perPct = figures.quotedPounds("MOBILISATION_PER_PCT").filter(Money::isPositive);
        if (perPct.isEmpty() || figures.pctsInLondon() == 0) {
            return Computed.missing("What each PCT pays in is not on record.");
        }
        Money fund = perPct.get().multipliedBy(figures.pctsInLondon());
        String percent = Words.percent(quoted.figure().orElseThrow(), fund.getAmount(), 1)
                .toPlainString();
        return new Computed(
                Pounds.sterling(fund),
                percent + "% of it",
                "%d × %s is %s if every PCT pays in; %s is %s%% of that. What was drawn before is not stated."
                        .formatted(
                                figures.pctsInLondon(),
                                Words.pounds(perPct.get()),
                                Words.pounds(fund),
                                Words.quoted(quoted),
                                percent));
    }
}
