package uk.nhs.css.web.pages.costs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.benefits.BenefitView;
import uk.nhs.css.pricing.benefits.BenefitsRegister;
import uk.nhs.css.pricing.costmodel.CostModelView;
import uk.nhs.css.pricing.costmodel.CostModels;
import uk.nhs.css.pricing.costs.Completeness;
import uk.nhs.css.pricing.costs.CostCategory;
import uk.nhs.css.pricing.costs.CostReturnState;
import uk.nhs.css.pricing.neutrality.LondonPosition;
import uk.nhs.css.pricing.neutrality.NetPosition;
import uk.nhs.css.pricing.neutrality.Neutrality;
import uk.nhs.css.pricing.neutrality.Sensitivity;
import uk.nhs.css.reporting.chart.TornadoChart;
import uk.nhs.css.web.pages.Address;
import uk.nhs.css.web.pages.YearChoice;

/** What London's PCTs have supplied of their costs, where that leaves London, the benefits and the cost models. */
@Named
@RequestScoped
public class CostsPage {

    @Inject
    private Completeness completeness;

    @Inject
    private Neutrality neutrality;

    @Inject
    private BenefitsRegister register;

    @Inject
    private CostModels models;

    @Inject
    private YearChoice years;

    private List<Completeness.Row> rows;
    private LondonPosition london;
    private Map<PctCode, NetPosition> positions;
    private List<BenefitView> benefits;
    private List<CostModelView> versions;

    public void load() {
        rows = completeness.of(year());
        LondonPosition everybody = neutrality.london(year());
        london = onlyMembers() ? everybody.members() : everybody;
        positions = london.pcts().stream().collect(Collectors.toMap(NetPosition::code, Function.identity()));
        benefits = register.all();
        versions = models.versions(year());
    }

    public FinancialYear year() {
        return years.chosen(Address.part("year"));
    }

    public String yearInAddress() {
        return Address.encoded(year().toString());
    }

    public List<SelectItem> years() {
        return years.items();
    }

    /** Whether the figures are those of members only. */
    public boolean onlyMembers() {
        return "members".equals(Address.part("whom"));
    }

    public String whom() {
        return onlyMembers() ? "members" : "all";
    }

    public List<SelectItem> whoms() {
        return List.of(new SelectItem("all", "All PCTs"), new SelectItem("members", "Members of the year"));
    }

    public String sort() {
        return Address.blank(Address.part("sort")) ? "name" : Address.part("sort");
    }

    /** A PCT with what it supplied and where it stands. */
    public record Row(Completeness.Row supplied, NetPosition position) {}

    /** Those of the choice, sorted. */
    public List<Row> rows() {
        boolean down = sort().startsWith("-");
        Comparator<Row> order =
                switch (down ? sort().substring(1) : sort()) {
                    case "net" -> Comparator.comparing(row -> row.position().net());
                    case "replaced" ->
                        Comparator.comparing(row -> row.position().replaced());
                    default -> Comparator.comparing(row -> row.supplied().name());
                };
        return rows.stream()
                .filter(row -> positions.containsKey(row.code()))
                .map(row -> new Row(row, positions.get(row.code())))
                .sorted(down ? order.reversed() : order)
                .toList();
    }

    public LondonPosition london() {
        return london;
    }

    public long accepted() {
        return rows.stream().filter(row -> row.counted().isPresent()).count();
    }

    public int pcts() {
        return rows.size();
    }

    /** Those that wait for the host. */
    public List<Completeness.Row> waiting() {
        return rows.stream()
                .filter(row ->
                        row.latest().filter(CostReturnState.SUBMITTED::equals).isPresent())
                .toList();
    }

    /** How many PCTs of the choice supplied a category, and what is imputed of it for the others. */
    public record CategoryRow(CostCategory category, long suppliers, long imputedFor, Money imputed) {}

    public List<CategoryRow> categories() {
        return java.util.Arrays.stream(CostCategory.values())
                .map(category -> new CategoryRow(
                        category,
                        rows.stream()
                                .filter(row -> row.supplied().get(category))
                                .count(),
                        london.pcts().stream()
                                .filter(each -> each.imputed().stream().anyMatch(cost -> cost.category() == category))
                                .count(),
                        london.pcts().stream()
                                .flatMap(each -> each.imputed().stream())
                                .filter(cost -> cost.category() == category)
                                .map(uk.nhs.css.pricing.costs.ImputedCost::amount)
                                .reduce(uk.nhs.css.domain.money.Pounds.ZERO, Money::plus)))
                .toList();
    }

    public Sensitivity sensitivity() {
        return london.sensitivity();
    }

    public String tornado() {
        return TornadoChart.of(
                        "How London’s net position moves",
                        london.net(),
                        sensitivity().swings(),
                        "tornado")
                .svg();
    }

    public int spread() {
        return Spread.years(Address.part("spread"));
    }

    public List<SelectItem> spreads() {
        return Spread.items();
    }

    public String returnOnInvestment() {
        return Spread.ratio(london.returnOnInvestment(spread()));
    }

    public List<BenefitView> benefits() {
        return benefits;
    }

    public List<CostModelView> versions() {
        return versions;
    }
}
