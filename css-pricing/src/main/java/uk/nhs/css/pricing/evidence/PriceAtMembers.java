package uk.nhs.css.pricing.evidence;

import java.util.Optional;
import java.util.stream.Collectors;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.QuotedPrices;

/** A quoted price for a number of members, beside the price curve; that for full membership also beside the tariff. */
final class PriceAtMembers implements Measure {

    @Override
    public boolean fits(QuotedFigure quoted) {
        return quoted.unit() == FigureUnit.PENCE_PER_HEAD
                && quoted.figure().isPresent()
                && QuotedPrices.membersIn(quoted.key())
                        .filter(members -> members > 0)
                        .isPresent();
    }

    @Override
    public Computed compute(QuotedFigure quoted, Figures figures) {
        int members = QuotedPrices.membersIn(quoted.key()).orElseThrow();
        Optional<PriceCurve> curve = figures.curveFor(quoted);
        if (curve.isEmpty()) {
            return Computed.missing("No cost model is recorded for the year, so there is no price curve.");
        }
        PencePerHead price = curve.get().shown(members, 2);
        return new Computed(
                price.atScale(2) + "p",
                Words.difference(new PencePerHead(quoted.figure().orElseThrow()), price),
                explanation(members, curve.get(), figures));
    }

    private static String explanation(int members, PriceCurve curve, Figures figures) {
        String source = curve.calibration()
                        .filter(found -> found.fewer().members() == members
                                || found.more().members() == members)
                        .isPresent()
                ? "The cost model is calibrated on this quotation, so the price curve runs through it."
                : "The price with %d members of average size, by the cost model of %s."
                        .formatted(members, curve.year());
        String versions = figures.tariffs(curve.year()).stream()
                .map(tariff -> tariff.recurringRate() + " in version " + tariff.version() + " (" + tariff.title() + ")")
                .collect(Collectors.joining(", "));
        return members != Quorum.FULL_MEMBERSHIP || versions.isEmpty()
                ? source
                : source + " The tariff of " + curve.year() + " charges " + versions
                        + ": each version is kept with its own document.";
    }
}
