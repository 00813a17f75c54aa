package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.scenario.ScenarioRequest;
import uk.nhs.css.pricing.scenario.ScenarioView;
import uk.nhs.css.pricing.scenario.Scenarios;
import uk.nhs.css.pricing.scenario.Share;
import uk.nhs.css.reporting.chart.PriceCurveChart;

/**
 * What if these PCTs join? The choice stands in the address, so that it can be bookmarked and sent; nothing is saved.
 */
@Named
@RequestScoped
public class ScenariosPage {

    @Inject
    private Scenarios scenarios;

    @Inject
    private PriceCurves curves;

    @Inject
    private PctDirectory directory;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Actor actor;

    @Inject
    private YearChoice years;

    private List<PctView> pcts = List.of();
    private Set<PctCode> chosen = Set.of();
    private ScenarioView scenario;
    private PriceCurveView curve;
    private Refusal refusal;

    /** Without a choice in the address, full membership. */
    public void load() {
        pcts = directory.all();
        String[] members = request.getParameterValues("members");
        chosen = members == null
                ? pcts.stream().map(PctView::code).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
        FinancialYear year = year();
        try {
            curve = curves.forYear(year);
        } catch (Refusal no) {
            refusal = no;
            return;
        }
        if (members != null) {
            Arrays.stream(members)
                    .filter(text -> !text.isEmpty())
                    .map(ScenariosPage::code)
                    .forEach(chosen::add);
        }
        scenario = scenarios.calculate(new ScenarioRequest(year, List.copyOf(chosen), Optional.empty()));
    }

    private static PctCode code(String text) {
        try {
            return PctCode.of(text);
        } catch (MalformedInput bad) {
            throw bad.at("members");
        }
    }

    public FinancialYear year() {
        return years.current();
    }

    /** The PCTs to choose from, by sector. */
    public List<SectorChoice> sectors() {
        return Arrays.stream(Sector.values())
                .map(sector -> new SectorChoice(
                        sector,
                        pcts.stream()
                                .filter(pct -> pct.sector() == sector)
                                .map(pct -> new Choice(pct.code(), pct.name(), chosen.contains(pct.code())))
                                .toList()))
                .toList();
    }

    /** The PCTs of a sector. */
    public record SectorChoice(Sector sector, List<Choice> pcts) {}

    /** A PCT that can be chosen. */
    public record Choice(PctCode code, String name, boolean chosen) {}

    /** Null when nothing could be worked out; the page then says why. */
    public ScenarioView view() {
        return scenario;
    }

    public PriceCurveView curve() {
        return curve;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String chart() {
        return PriceCurveChart.svg(curve, OptionalInt.empty());
    }

    /** The row of the PCT whose user looks. */
    public boolean isOwn(Share share) {
        return actor.pct().filter(share.code()::equals).isPresent();
    }
}
