package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationBook;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.membership.phasing.MembersAhead;
import uk.nhs.css.membership.phasing.MembersAhead.MonthAhead;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurves;

/** How a PCT's price goes as the published plan brings others in. Who they are is not its business, how many is. */
@Named
@RequestScoped
public class PriceAheadPage {

    @Inject
    private MembersAhead ahead;

    @Inject
    private PriceCurves curves;

    @Inject
    private PopulationBook populations;

    @Inject
    private YearChoice years;

    @Inject
    private Actor actor;

    private List<Line> lines;
    private Optional<PopulationUsed> heads = Optional.empty();

    /**
     * A month in which the number of members changes.
     *
     * @param annual what the PCT would pay in a year at that number; empty without its head count
     */
    public record Line(MonthAhead month, PencePerHead price, Optional<Money> annual) {}

    /** None without a cost model of the year. */
    public List<Line> lines() {
        if (lines == null) {
            Optional<PriceCurve> curve = curves.find(years.current());
            heads = actor.pct()
                    .flatMap(code -> populations.used(code, PopulationBasis.UNIFIED_WEIGHTED, years.current()));
            lines = curve.map(prices -> ahead.months().stream()
                            .filter(month -> month.members() > 0)
                            .map(month -> new Line(
                                    month,
                                    prices.shown(month.members(), 2),
                                    heads.map(used -> prices.annual(month.members(), used.heads()))))
                            .toList())
                    .orElse(List.of());
        }
        return lines;
    }

    /** Which head count stands in for the PCT's own, if one does. */
    public Optional<String> standIn() {
        lines();
        return heads.flatMap(PopulationUsed::standInNote);
    }
}
