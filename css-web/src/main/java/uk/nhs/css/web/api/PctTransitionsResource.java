package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.moneyOrNull;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.membership.transition.DayCorrection;
import uk.nhs.css.membership.transition.TransitionDay;
import uk.nhs.css.membership.transition.TransitionView;
import uk.nhs.css.membership.transition.Transitions;

/** A PCT's way off its legacy systems. A PCT user gets its own only. */
@Path("/pcts/{code}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PctTransitionsResource {

    @Inject
    private Transitions transitions;

    @Inject
    private PctDirectory pcts;

    @Inject
    private IdempotentCalls calls;

    /** By system. */
    @GET
    public String all(@PathParam("code") String code) {
        return json(Parameters.pct(code));
    }

    /**
     * Corrects a day that was entered wrongly, START or DECOMMISSIONED, to another date, or takes it back with
     * {@code "takenBack": true}; answers as the list does.
     */
    @POST
    @Path("/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    public String correct(@HeaderParam("Idempotency-Key") String key, @PathParam("code") String code, String body) {
        PctCode pct = Parameters.pct(code);
        return calls.once(key, "POST /pcts/" + pct + "/transitions/corrections", body, () -> {
            pcts.get(pct);
            JsonInput input = JsonInput.of(body);
            TransitionDay day = input.required("day", TransitionDay::parse);
            String reason = input.required("reason", text -> text);
            boolean takenBack = input.flag("takenBack");
            if (takenBack) {
                input.refuse("date", "Send either date or takenBack.");
            }
            transitions.correct(
                    pct,
                    input.required("system", text -> text),
                    takenBack
                            ? DayCorrection.takenBack(day, reason)
                            : DayCorrection.to(day, input.required("date", Dates::parse), reason));
            return json(pct);
        });
    }

    private String json(PctCode pct) {
        return array(transitions.of(pct), PctTransitionsResource::transition).toString();
    }

    private static JsonObjectBuilder transition(TransitionView view) {
        return object().add("code", view.code().value())
                .add("system", view.system())
                .add("plannedStart", view.plan().start().toString())
                .add("plannedEnd", view.plan().end().toString())
                .add("start", textOrNull(view.actualStart()))
                .add("decommissioned", textOrNull(view.decommissionedOn()))
                .add("daysInDoubleRunning", view.daysInDoubleRunning())
                .add("openExceptions", view.openExceptions())
                .add("overrun", view.overrun())
                .add("gates", array(view.gates(), gate -> object().add(
                                "gate", gate.gate().name())
                        .add("outcome", gate.outcome().name())
                        .add("on", textOrNull(gate.on()))))
                .add("corrections", array(view.changes(), change -> object().add(
                                "day", change.day().name())
                        .add("before", change.before().toString())
                        .add("after", textOrNull(change.after()))
                        .add("reason", change.why())
                        .add("by", change.by())
                        .add("recordedOn", change.recordedOn().toString())))
                .add("months", array(view.months(), month -> object().add(
                                "month", month.month().toString())
                        .add("plannedStaff", month.plannedStaff())
                        .add(
                                "actualStaff",
                                month.actualStaff()
                                        .<JsonValue>map(Json::createValue)
                                        .orElse(JsonValue.NULL))
                        .add("plannedCost", money(month.plannedCost()))
                        .add("actualCost", moneyOrNull(month.actualCost()))
                        .add("legacyCost", money(month.legacyCost()))
                        .add("overrun", month.overrun())))
                .add("illustrative", view.illustrative());
    }
}
