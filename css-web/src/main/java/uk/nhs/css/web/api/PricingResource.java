package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Allocation;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.PriceCurveView;
import uk.nhs.css.pricing.costmodel.PriceCurves;
import uk.nhs.css.pricing.costmodel.Step;
import uk.nhs.css.pricing.scenario.SavedScenarioView;
import uk.nhs.css.pricing.scenario.SavedScenarios;
import uk.nhs.css.pricing.scenario.ScenarioRequest;
import uk.nhs.css.pricing.scenario.ScenarioView;
import uk.nhs.css.pricing.scenario.Scenarios;

/** What the service costs a head, who would pay what, and the exact split itself. Only a scenario with a name is saved. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PricingResource {

    @Inject
    private PriceCurves curves;

    @Inject
    private Scenarios scenarios;

    @Inject
    private SavedScenarios savedScenarios;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private Clock clock;

    @GET
    @Path("/price-curve")
    public String priceCurve(@QueryParam("year") String year) {
        FinancialYear current = FinancialYear.containing(LocalDate.now(clock));
        PriceCurveView curve = curves.forYear(Parameters.query("year", year, FinancialYear::parse, current));
        return object().add("year", curve.year().toString())
                .add("points", array(curve.points(), point -> object().add("members", point.members())
                        .add("pencePerHead", point.price().atScale(2))))
                .add("quoted", array(curve.quoted(), quoted -> object().add("members", quoted.members())
                        .add("pencePerHead", quoted.price().atScale(2))
                        .add("source", quoted.source())))
                .add("averageHeads", curve.averageHeads())
                .add("inference", curve.inference())
                .build()
                .toString();
    }

    @POST
    @Path("/scenarios")
    @Consumes(MediaType.APPLICATION_JSON)
    public String scenario(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /scenarios", body, () -> {
            JsonInput input = JsonInput.of(body);
            ScenarioRequest request = new ScenarioRequest(
                    input.required("year", FinancialYear::parse),
                    input.list("members", PctCode::of),
                    input.optionalObject("costModel").map(PricingResource::costModel));
            JsonObjectBuilder answer = scenario(scenarios.calculate(request));
            input.optional("name", text -> text).ifPresent(name -> {
                SavedScenarioView saved = savedScenarios.save(name, request, input.flag("shared"));
                answer.add("id", saved.id()).add("name", saved.name()).add("shared", saved.shared());
            });
            return answer.build().toString();
        });
    }

    @POST
    @Path("/allocations")
    @Consumes(MediaType.APPLICATION_JSON)
    public String allocation(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /allocations", body, () -> {
            JsonInput input = JsonInput.of(body);
            Money total = input.required("total", Pounds::parse);
            Map<String, BigDecimal> weights = new LinkedHashMap<>();
            for (JsonInput entry : input.objects("weights")) {
                String name = entry.required("key", text -> text);
                if (weights.putIfAbsent(name, entry.required("weight", PricingResource::weight)) != null) {
                    throw new MalformedInput("weights", name, "is there twice", "Give each key one weight.");
                }
            }
            Map<String, Money> shares = Allocation.split(total, weights);
            return object().add("shares", array(weights.keySet(), name -> object().add("key", name)
                            .add("share", money(shares.get(name)))))
                    .build()
                    .toString();
        });
    }

    private static CostModel costModel(JsonInput input) {
        List<Step> steps = input.has("steps")
                ? input.objects("steps").stream()
                        .map(step -> new Step(
                                step.required("from", PricingResource::wholeNumber),
                                step.required("cost", Pounds::parse)))
                        .toList()
                : List.of();
        return new CostModel(
                input.required("fixed", Pounds::parse),
                input.required("perWeightedHead", PencePerHead::parse),
                input.required("perMember", Pounds::parse),
                steps);
    }

    private static int wholeNumber(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new MalformedInput("number", text, "is no whole number", "Send a whole number, such as 20.");
        }
        return Integer.parseInt(text);
    }

    private static BigDecimal weight(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
            throw new MalformedInput(
                    "weight", text, "is no weight", "Send a number of zero or more with at most nine decimals.");
        }
        return new BigDecimal(text);
    }

    private static JsonObjectBuilder scenario(ScenarioView view) {
        return object().add("year", view.year().toString())
                .add("members", view.members())
                .add("weightedHeads", view.weightedHeads())
                .add("totalCost", money(view.totalCost()))
                .add("pencePerHead", view.pencePerHead().pence().toPlainString())
                .add("belowQuorum", view.belowQuorum())
                .add("shares", array(view.shares(), share -> object().add(
                                "code", share.code().value())
                        .add("name", share.name())
                        .add("weightedHeads", share.weightedHeads())
                        .add("share", money(share.share()))
                        .add("standIn", share.standIn())))
                .add("standIns", texts(view.standInNotes()));
    }
}
