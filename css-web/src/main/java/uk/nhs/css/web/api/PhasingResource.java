package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.phasing.PctInput;
import uk.nhs.css.membership.phasing.PhasingInputs;
import uk.nhs.css.membership.phasing.PhasingInputsView;
import uk.nhs.css.membership.phasing.PhasingPlans;
import uk.nhs.css.membership.phasing.Pin;
import uk.nhs.css.membership.phasing.PlanView;
import uk.nhs.css.membership.phasing.ProposalRequest;
import uk.nhs.css.membership.phasing.WaveRequest;
import uk.nhs.css.membership.phasing.planner.Progress;
import uk.nhs.css.membership.phasing.planner.Score;

/** What plans are made from, the plan in force, and proposals. A PCT user gets its own row and place only. */
@Path("/phasing")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PhasingResource {

    @Inject
    private PhasingInputs inputs;

    @Inject
    private PhasingPlans plans;

    @Inject
    private IdempotentCalls calls;

    @GET
    @Path("/inputs")
    public String inputs() {
        PhasingInputsView view = inputs.inputs();
        return object().add("pcts", array(view.pcts(), PhasingResource::input))
                .add("systems", array(view.systems(), system -> object().add("name", system.name())
                        .add("firstMonths", system.firstMonths())
                        .add("laterMonths", system.laterMonths())))
                .add("staffPerPct", view.staffPerPct())
                .add("staffLimit", view.staffLimit())
                .build()
                .toString();
    }

    /** The plan in force; 404 while none has been published. */
    @GET
    @Path("/plan")
    public String plan() {
        return plan(plans.published().orElseThrow(() -> new NotFound("phasing plan", "in force")))
                .build()
                .toString();
    }

    /** Proposes a plan and keeps nothing. With keepPublished it moves as few published places as possible, and, unless pinned says otherwise, no pinned one. */
    @POST
    @Path("/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    public String propose(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /phasing/proposals", body, () -> {
            JsonInput input = JsonInput.of(body);
            List<WaveRequest> waves = input.objects("waves").stream()
                    .map(wave -> new WaveRequest(
                            wave.required("start", Dates::parse),
                            wave.required("capacity", PhasingResource::wholeNumber),
                            wave.required("newSystemLimit", PhasingResource::wholeNumber)))
                    .toList();
            boolean keepPublished = input.flag("keepPublished");
            List<Pin> pinned = input.has("pinned")
                    ? input.objects("pinned").stream()
                            .map(pin -> new Pin(pin.required("code", PctCode::of), pin.required("wave", text -> text)))
                            .toList()
                    : keepPublished ? plans.pinsInForce() : List.of();
            ProposalRequest request = new ProposalRequest(
                    waves, input.optional("staffLimit", PhasingResource::wholeNumber), pinned, keepPublished);
            return plan(plans.propose(request, Progress.SILENT)).build().toString();
        });
    }

    private static int wholeNumber(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new MalformedInput("number", text, "is no whole number", "Send a whole number, such as 4.");
        }
        return Integer.parseInt(text);
    }

    private static JsonObjectBuilder input(PctInput pct) {
        return object().add("code", pct.code().value())
                .add("name", pct.name())
                .add("state", pct.state().name())
                .add("system", textOrNull(pct.system()))
                .add("installation", textOrNull(pct.installation()))
                .add("readiness", textOrNull(pct.readiness()))
                .add("earliest", textOrNull(pct.earliest()))
                .add("latest", textOrNull(pct.latest()))
                .add("preferredQuarter", textOrNull(pct.preferredQuarter()))
                .add("wishWeight", pct.wishWeight())
                .add("blocker", textOrNull(pct.blocker()))
                .add(
                        "weightedHeads",
                        pct.weightedHeads().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
                .add("standIn", textOrNull(pct.standInNote()));
    }

    private static JsonObjectBuilder plan(PlanView plan) {
        return object().add("waves", array(plan.waves(), wave -> object().add("number", wave.number())
                        .add("start", wave.start().toString())
                        .add("capacity", wave.capacity())
                        .add("newSystemLimit", wave.newSystemLimit())
                        .add(
                                "members",
                                JsonOutput.texts(wave.members().stream()
                                        .map(PlanView.PlaceView::code)
                                        .toList()))))
                .add("unscheduled", array(plan.unscheduled(), left -> object().add(
                                "code", left.code().value())
                        .add("rule", left.rule())
                        .add("reason", left.reason())))
                .add("optimal", plan.optimal())
                .add("howFar", textOrNull(plan.howFar()))
                .add("score", score(plan.score()))
                .add("unmetWishes", array(plan.unmetWishes(), wish -> object().add(
                                "code", wish.code().value())
                        .add("rule", wish.rule())
                        .add("place", textOrNull(wish.place()))
                        .add("reason", wish.reason())));
    }

    private static JsonObjectBuilder score(Score score) {
        return object().add("moved", score.moved())
                .add("placed", score.placed())
                .add("quorumReached", textOrNull(score.quorumReached()))
                .add("wishPenalty", score.wishPenalty())
                .add("doubleRunningMonths", score.doubleRunningMonths())
                .add("headMonths", score.headMonths());
    }
}
