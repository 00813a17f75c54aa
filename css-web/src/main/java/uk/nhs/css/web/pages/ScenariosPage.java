package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.MembershipRoll;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.pct.Sector;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.scenario.SavedScenarioView;
import uk.nhs.css.pricing.scenario.SavedScenarios;
import uk.nhs.css.pricing.scenario.ScenarioRequest;
import uk.nhs.css.pricing.scenario.ScenarioView;
import uk.nhs.css.pricing.scenario.Scenarios;
import uk.nhs.css.pricing.scenario.Share;
import uk.nhs.css.reporting.chart.PriceCurveChart;
import uk.nhs.css.web.frame.Failures;
import uk.nhs.css.web.frame.Redirect;

/**
 * What if these PCTs join? The choice stands in the address, so that it can be bookmarked and sent; it can be saved under a
 * name and set beside others.
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

    @Inject
    private SavedScenarios savedScenarios;

    @Inject
    private MembershipRoll roll;

    @Inject
    private Redirect redirect;

    private String name;
    private String shared;
    private List<SavedScenarioView> saved = List.of();
    private boolean loaded;
    private List<PctView> pcts = List.of();
    private Set<PctCode> chosen = Set.of();
    private ScenarioView scenario;
    private PriceCurveView curve;
    private Refusal refusal;

    /** Without a choice in the address, full membership. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        pcts = directory.all();
        FinancialYear year = year();
        saved = savedScenarios.all(year);
        String[] members = request.getParameterValues("members");
        String[] also = request.getParameterValues("also");
        chosen = members == null && also == null
                ? pcts.stream().map(PctView::code).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
        try {
            curve = curves.forYear(year);
        } catch (Refusal no) {
            refusal = no;
            return;
        }
        // What was typed wrong is said at its field; the choice and what is saved stay on the page.
        Failures.attempt(() -> {
            add(members, "members");
            if (also != null) {
                roll.membersDuring(year).forEach(span -> chosen.add(span.code()));
                add(also, "members");
            }
            scenario = scenarios.calculate(request());
        });
    }

    private void add(String[] texts, String field) {
        if (texts != null) {
            Arrays.stream(texts)
                    .filter(text -> !text.isEmpty())
                    .map(text -> code(text, field))
                    .forEach(chosen::add);
        }
    }

    private ScenarioRequest request() {
        return new ScenarioRequest(year(), List.copyOf(chosen), costModel());
    }

    /** Another cost model than the one in force, if the address brings one. */
    private Optional<CostModel> costModel() {
        if (!otherCosts()) {
            return Optional.empty();
        }
        return Optional.of(new CostModel(
                value("fixed", Pounds::parse, Pounds.ZERO),
                value("perWeightedHead", PencePerHead::parse, PencePerHead.of("0")),
                value("perMember", Pounds::parse, Pounds.ZERO),
                List.of()));
    }

    private <T> T value(String field, Function<String, T> reading, T otherwise) {
        try {
            return Address.blank(typed(field)) ? otherwise : reading.apply(typed(field));
        } catch (MalformedInput bad) {
            throw bad.at(field);
        }
    }

    /** What the address says of another cost model. */
    public String typed(String field) {
        return request.getParameter(field);
    }

    /** Whether the address brings a cost model of its own. */
    public boolean otherCosts() {
        return !Address.blank(typed("fixed"))
                || !Address.blank(typed("perWeightedHead"))
                || !Address.blank(typed("perMember"));
    }

    /** Saves the choice in the address under a name. */
    public void save() {
        load();
        savedScenarios.save(name, request(), "yes".equals(shared));
        redirect.to("/scenarios#saved", "The scenario is saved.");
    }

    /** Those that may be seen, the latest first. */
    public List<SavedScenarioView> saved() {
        return saved;
    }

    /** The address that opens a saved choice again. */
    public String address(SavedScenarioView view) {
        String members =
                view.request().members().stream().map(code -> "members=" + code).collect(Collectors.joining("&"));
        String costs = view.request()
                .costModel()
                .filter(model -> model.steps().isEmpty())
                .map(model -> "&fixed=" + Pounds.plain(model.fixed()) + "&perWeightedHead="
                        + model.perWeightedHead().pence().toPlainString() + "&perMember="
                        + Pounds.plain(model.perMember()))
                .orElse("");
        return "/scenarios?" + members + costs;
    }

    public boolean host() {
        return actor.role() == Role.HOST_ADMIN;
    }

    public List<SelectItem> sharing() {
        return List.of(new SelectItem("no", "No, the host only"), new SelectItem("yes", "Yes, every PCT may see it"));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShared() {
        return shared;
    }

    public void setShared(String shared) {
        this.shared = shared;
    }

    private static PctCode code(String text, String field) {
        try {
            return PctCode.of(text);
        } catch (MalformedInput bad) {
            throw bad.at(field);
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
        // A form that is shown with the outcome must find it when it comes back.
        load();
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
