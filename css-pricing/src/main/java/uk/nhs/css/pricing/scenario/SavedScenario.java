package uk.nhs.css.pricing.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.access.OwnedByPct;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.Step;

/** A choice of members, and perhaps of costs, under a name. What it comes to is worked out when somebody looks. */
@Entity
@Table(name = "saved_scenario")
@OwnedByPct(scopedIn = SavedScenarios.class)
public class SavedScenario {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "scenario_name", updatable = false)
    private String name;

    @Column(name = "financial_year", updatable = false)
    private FinancialYear year;

    /** Null for one of the host. */
    @Column(name = "owner_pct", updatable = false)
    private PctCode owner;

    @Column(name = "shared", updatable = false)
    private boolean shared;

    @Column(name = "members", updatable = false)
    private String members;

    @Column(name = "fixed_cost", updatable = false)
    private Money fixed;

    @Column(name = "per_weighted_head", updatable = false)
    private PencePerHead perWeightedHead;

    @Column(name = "per_member", updatable = false)
    private Money perMember;

    @Column(name = "steps", updatable = false)
    private String steps;

    @Column(name = "saved_by", updatable = false)
    private String savedBy;

    @Column(name = "saved_at", updatable = false)
    private Instant savedAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected SavedScenario() {}

    static SavedScenario named(
            String name, ScenarioRequest request, PctCode owner, boolean shared, String by, Instant at) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > 120) {
            throw new MalformedInput(
                    "name", stripped, "is empty or longer than 120 characters", "Give the scenario a name.");
        }
        SavedScenario saved = new SavedScenario();
        saved.id = UUID.randomUUID().toString();
        saved.name = stripped;
        saved.year = request.year();
        saved.owner = owner;
        saved.shared = shared;
        saved.members = request.members().stream().map(PctCode::value).sorted().collect(Collectors.joining(","));
        saved.steps = "";
        request.costModel().ifPresent(model -> {
            saved.fixed = model.fixed();
            saved.perWeightedHead = model.perWeightedHead();
            saved.perMember = model.perMember();
            saved.steps = model.steps().stream()
                    .map(step -> step.from() + ":" + Pounds.plain(step.cost()))
                    .collect(Collectors.joining(","));
            if (saved.steps.length() > 1000) {
                throw new MalformedInput("steps", saved.steps, "are too many to keep", "Give fewer steps.");
            }
        });
        saved.savedBy = by;
        saved.savedAt = at;
        return saved;
    }

    ScenarioRequest request() {
        Optional<CostModel> model =
                Optional.ofNullable(fixed).map(cost -> new CostModel(cost, perWeightedHead, perMember, steps()));
        return new ScenarioRequest(
                year, Arrays.stream(members.split(",")).map(PctCode::of).toList(), model);
    }

    private List<Step> steps() {
        return steps.isEmpty()
                ? List.of()
                : Arrays.stream(steps.split(","))
                        .map(each -> each.split(":"))
                        .map(each -> new Step(Integer.parseInt(each[0]), Pounds.parse(each[1])))
                        .toList();
    }

    Optional<PctCode> owner() {
        return Optional.ofNullable(owner);
    }

    SavedScenarioView view() {
        return new SavedScenarioView(id, name, request(), owner(), shared, savedBy, savedAt);
    }
}
