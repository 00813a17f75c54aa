package uk.nhs.css.pricing.evidence;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.evidence.FigureUnit;
import uk.nhs.css.domain.evidence.QuotedFigure;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.pricing.costmodel.CostModels;
import uk.nhs.css.pricing.costmodel.PriceCurve;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.costs.FullYearCost;
import uk.nhs.css.pricing.costs.FullYearCosts;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;

/**
 * What the measures may ask while one comparison is made. Each answer is fetched once, so that a further quotation costs no
 * further statement. Asks only what answers empty: a refusal would roll the reader's transaction back.
 */
final class Figures {

    private final Doors doors;
    private final Map<String, QuotedFigure> quotations = new HashMap<>();
    private final Map<FinancialYear, List<TariffView>> tariffs = new HashMap<>();
    private final Map<FinancialYear, Optional<PriceCurve>> curves = new HashMap<>();
    private final Map<FinancialYear, Map<PctCode, FullYearCost>> costs = new HashMap<>();
    private Integer pcts;

    Figures(Doors doors, List<QuotedFigure> quoted) {
        this.doors = doors;
        quoted.forEach(figure -> quotations.put(figure.key(), figure));
    }

    /** The services that hold the figures. */
    record Doors(
            Tariffs tariffs, CostModels costModels, PriceCurves curves, FullYearCosts costs, PctDirectory directory) {}

    /** The year that a paper speaks of: the one in which it was written or, if only the next has a tariff, that. */
    FinancialYear yearOf(QuotedFigure quoted) {
        FinancialYear written = FinancialYear.containing(quoted.documentDate());
        return tariffs(written).isEmpty() && !tariffs(written.next()).isEmpty() ? written.next() : written;
    }

    /** The curve of the first year, from the paper's own on, that has a cost model; a business case speaks of years to come. */
    Optional<PriceCurve> curveFor(QuotedFigure quoted) {
        return curves.computeIfAbsent(
                yearOf(quoted), from -> doors.costModels().firstYearFrom(from).flatMap(year -> doors.curves()
                        .find(year)));
    }

    /** Every tariff version of a year, the one in force first. */
    List<TariffView> tariffs(FinancialYear year) {
        return tariffs.computeIfAbsent(year, doors.tariffs()::versions);
    }

    /** A full year of the PCT whose paper it is; empty if the tariff or a head count is missing. */
    Optional<FullYearCost> fullYear(QuotedFigure quoted) {
        return quoted.pct().map(code -> costs.computeIfAbsent(yearOf(quoted), doors.costs()::ofAll)
                .get(code));
    }

    int pctsInLondon() {
        if (pcts == null) {
            pcts = doors.directory().all().size();
        }
        return pcts;
    }

    Optional<PencePerHead> quotedRate(String key) {
        return quotedNumber(key, FigureUnit.PENCE_PER_HEAD).map(PencePerHead::new);
    }

    Optional<Money> quotedPounds(String key) {
        return quotedNumber(key, FigureUnit.POUNDS).map(Pounds::roundHalfUp);
    }

    private Optional<BigDecimal> quotedNumber(String key, FigureUnit unit) {
        return Optional.ofNullable(quotations.get(key))
                .filter(figure -> figure.unit() == unit)
                .flatMap(QuotedFigure::figure);
    }
}
