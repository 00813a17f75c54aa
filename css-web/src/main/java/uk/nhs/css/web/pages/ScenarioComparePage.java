package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.neutrality.NetPosition;
import uk.nhs.css.pricing.neutrality.Neutrality;
import uk.nhs.css.pricing.scenario.SavedScenarioView;
import uk.nhs.css.pricing.scenario.SavedScenarios;
import uk.nhs.css.pricing.scenario.ScenarioView;
import uk.nhs.css.pricing.scenario.Scenarios;
import uk.nhs.css.pricing.scenario.Share;

/** Saved scenarios side by side with the real position: price, quorum, each PCT's share and where it leaves the PCT. */
@Named
@RequestScoped
public class ScenarioComparePage {

    private static final int MOST = 4;

    @Inject
    private SavedScenarios saved;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Neutrality neutrality;

    @Inject
    private HttpServletRequest request;

    @Inject
    private YearChoice years;

    private final List<Side> sides = new ArrayList<>();
    private List<Line> lines = List.of();
    private String problem = "";

    /** A scenario with its outcome. */
    public record Side(SavedScenarioView saved, ScenarioView outcome) {

        Optional<Money> share(PctCode code) {
            return outcome.shares().stream()
                    .filter(each -> each.code().equals(code))
                    .map(Share::share)
                    .findFirst();
        }
    }

    /** What a PCT pays in a scenario, and its net then if the one who looks may see its costs. */
    public record Cell(Optional<Money> share, Optional<Money> net) {}

    /**
     * A PCT in every scenario.
     *
     * @param recurring what the tariff charges a year, for a PCT that may be seen
     * @param net its net position by the tariff, likewise
     */
    public record Line(PctCode code, String name, Optional<Money> recurring, Optional<Money> net, List<Cell> cells) {}

    /** Without a scenario, or with more than four, the page leads back to the choice. */
    public void load() {
        String[] ids = request.getParameterValues("id");
        if (ids == null || ids.length > MOST) {
            problem = ids == null
                    ? "No scenario is chosen. Choose one to " + MOST + " of those that are saved."
                    : ids.length + " scenarios are too many beside one another. Choose at most " + MOST + ".";
            return;
        }
        Arrays.stream(ids)
                .distinct()
                .map(saved::get)
                .forEach(each -> sides.add(new Side(each, scenarios.calculate(each.request()))));
        Map<PctCode, NetPosition> positions = new TreeMap<>();
        neutrality.london(year()).pcts().forEach(each -> positions.put(each.code(), each));
        Map<PctCode, String> names = new TreeMap<>();
        sides.forEach(side -> side.outcome().shares().forEach(share -> names.put(share.code(), share.name())));
        lines = names.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), Optional.ofNullable(positions.get(each.getKey()))))
                .toList();
    }

    private Line line(PctCode code, String name, Optional<NetPosition> position) {
        List<Cell> cells = sides.stream()
                .map(side -> {
                    Optional<Money> share = side.share(code);
                    // The share takes the place of the tariff's charge; what it replaces and brings stays.
                    return new Cell(
                            share,
                            share.flatMap(amount -> position.map(
                                    now -> now.net().minus(now.recurring()).plus(amount))));
                })
                .toList();
        return new Line(code, name, position.map(NetPosition::recurring), position.map(NetPosition::net), cells);
    }

    public FinancialYear year() {
        return sides.isEmpty()
                ? years.current()
                : sides.get(0).saved().request().year();
    }

    /** Why nothing is compared; empty if something is. */
    public String problem() {
        return problem;
    }

    public List<Side> sides() {
        return sides;
    }

    public List<Line> lines() {
        return lines;
    }

    /** How wide a row is: two columns for each scenario, and the first four. */
    public boolean wide() {
        return sides.size() > 1;
    }
}
