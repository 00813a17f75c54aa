package uk.nhs.css.pricing.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.pricing.tariff.TariffView;

/** A quoted rate beside the rate of the tariff in force in the year of the paper, and of the versions before it. */
final class TariffRate implements Measure {

    private final String key;
    private final Function<TariffView, PencePerHead> rate;
    private final Function<TariffView, PopulationBasis> basis;
    private final String remark;

    private TariffRate(
            String key,
            Function<TariffView, PencePerHead> rate,
            Function<TariffView, PopulationBasis> basis,
            String remark) {
        this.key = key;
        this.rate = rate;
        this.basis = basis;
        this.remark = remark;
    }

    static TariffRate recurring() {
        return new TariffRate("RATE_RECURRING", TariffView::recurringRate, TariffView::recurringBasis, "");
    }

    static TariffRate setUp() {
        return new TariffRate(
                "RATE_SET_UP",
                TariffView::setUpRate,
                TariffView::setUpBasis,
                " The paper names no basis for it; the one used is our reading of the paper.");
    }

    @Override
    public boolean fits(QuotedFigure quoted) {
        return quoted.key().equals(key)
                && quoted.unit() == FigureUnit.PENCE_PER_HEAD
                && quoted.figure().isPresent();
    }

    @Override
    public Computed compute(QuotedFigure quoted, Figures figures) {
        List<TariffView> versions = figures.tariffs(figures.yearOf(quoted));
        if (versions.isEmpty()) {
            return Computed.missing("No tariff has been issued for " + figures.yearOf(quoted) + ".");
        }
        TariffView inForce = versions.get(0);
        String earlier = versions.stream()
                .skip(1)
                .map(tariff ->
                        " Version " + tariff.version() + ", " + tariff.title() + ", had " + rate.apply(tariff) + ".")
                .collect(Collectors.joining());
        return new Computed(
                rate.apply(inForce).toString(),
                Words.difference(new PencePerHead(quoted.figure().orElseThrow()), rate.apply(inForce)),
                "Version %d of the tariff of %s, %s, charges it on the %s.%s%s"
                        .formatted(
                                inForce.version(),
                                inForce.year(),
                                inForce.title(),
                                basis.apply(inForce).label(),
                                earlier,
                                remark));
    }
}
