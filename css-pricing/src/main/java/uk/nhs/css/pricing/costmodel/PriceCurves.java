package uk.nhs.css.pricing.costmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.Refusal;

/** The price curve of a year, from the cost model in force. Everybody may read it: prices are London's. */
@ApplicationScoped
@Transactional
public class PriceCurves {

    private CostModels models;
    private AverageHeads averageHeads;
    private QuotedPrices quoted;

    protected PriceCurves() {}

    @Inject
    public PriceCurves(CostModels models, AverageHeads averageHeads, QuotedPrices quoted) {
        this.models = models;
        this.averageHeads = averageHeads;
        this.quoted = quoted;
    }

    /**
     * The curve to show.
     *
     * @throws Refusal {@code NO_COST_MODEL} if the year has none, {@code NO_POPULATION} if it has one but no head counts
     */
    public PriceCurveView forYear(FinancialYear year) {
        CostModelView model = models.inForce(year);
        PriceCurve curve = curve(model)
                .orElseThrow(() -> new Refusal(
                        "NO_POPULATION",
                        year.toString(),
                        "No PCT's " + PopulationBasis.UNIFIED_WEIGHTED.label() + " is loaded for " + year + ".",
                        "Load the populations of the year, or allow another basis to stand in for it."));
        return view(model, curve);
    }

    /** As {@link #forYear}; empty if the year has no cost model or no head counts. */
    public Optional<PriceCurveView> findView(FinancialYear year) {
        return models.find(year).flatMap(model -> curve(model).map(curve -> view(model, curve)));
    }

    private PriceCurveView view(CostModelView model, PriceCurve curve) {
        String inference = model.inference().isEmpty()
                ? "Drawn from version %d of the year's cost model, %s (%s), with members of average size."
                        .formatted(model.version(), model.title(), model.evidence())
                : model.inference();
        return new PriceCurveView(model.year(), curve.points(), quoted.all(), curve.averageHeads(), inference);
    }

    /** The exact curve; empty if the year has no cost model or no head counts. */
    public Optional<PriceCurve> find(FinancialYear year) {
        return models.find(year).flatMap(this::curve);
    }

    /** Which of the head counts behind the curve of a year stand in for others; empty if there is no curve or none does. */
    public List<String> standInNotes(FinancialYear year) {
        return models.find(year)
                .flatMap(model -> averageHeads.ofThoseLoaded(year))
                .map(AverageHeads.Average::standInNotes)
                .orElse(List.of());
    }

    private Optional<PriceCurve> curve(CostModelView view) {
        // A calibrated curve keeps the average that it was found with; the price does not depend on it.
        return view.calibration()
                .map(Calibration::wholeAverageHeads)
                .or(() -> averageHeads.ofThoseLoaded(view.year()).map(average -> average.heads()
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()))
                .map(heads -> new PriceCurve(view.year(), view.model(), view.calibration(), heads));
    }
}
