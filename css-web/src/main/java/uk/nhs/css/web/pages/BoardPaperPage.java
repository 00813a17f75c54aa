package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.pricing.boardpaper.BoardPapers;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.reporting.chart.PriceCurveChart;

/** What the service means for a PCT's year, as its board reads it. */
@Named
@RequestScoped
public class BoardPaperPage {

    @Inject
    private BoardPapers papers;

    @Inject
    private PriceCurves curves;

    @Inject
    private Actor actor;

    @Inject
    private YearChoice years;

    private String year;
    private BoardPaperView paper;
    private PriceCurveView curve;
    private Refusal refusal;

    public void load() {
        try {
            paper = papers.forPct(actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name())), chosen());
            curve = curves.forYear(chosen());
        } catch (Refusal no) {
            refusal = no;
        }
    }

    public BoardPaperView view() {
        return paper;
    }

    public PriceCurveView curve() {
        return curve;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The price curve without a mark for today: the paper shows what each membership would cost. */
    public String chart() {
        return PriceCurveChart.svg(curve, java.util.OptionalInt.empty());
    }

    public FinancialYear chosen() {
        return years.chosen(year);
    }

    public List<SelectItem> years() {
        return years.items();
    }

    public String getYear() {
        return chosen().toString();
    }

    public void setYear(String year) {
        this.year = year;
    }
}
