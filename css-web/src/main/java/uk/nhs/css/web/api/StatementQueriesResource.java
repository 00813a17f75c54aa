package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.nhs.css.pricing.query.LineQueries;
import uk.nhs.css.pricing.query.LineQueryView;

/** Queries on lines of statements: the host answers, and the PCT that asked says that it is settled. */
@Path("/statement-queries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StatementQueriesResource {

    @Inject
    private LineQueries queries;

    @Inject
    private IdempotentCalls calls;

    /** Open ones first, the longest open at the top; a PCT user gets its own. */
    @GET
    public String all() {
        return array(queries.all(), StatementQueriesResource::json).toString();
    }

    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) {
        return json(queries.one(id)).build().toString();
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public String answer(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /statement-queries/" + id + "/answer", body, () -> {
            queries.one(id);
            queries.answer(id, JsonInput.of(body).required("answer", text -> text));
            return one(id);
        });
    }

    /** Says that the answer settles the matter; the body is an empty object. */
    @POST
    @Path("/{id}/settlement")
    @Consumes(MediaType.APPLICATION_JSON)
    public String settle(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /statement-queries/" + id + "/settlement", body, () -> {
            queries.one(id);
            JsonInput.of(body);
            queries.settle(id);
            return one(id);
        });
    }

    static JsonObjectBuilder json(LineQueryView view) {
        return object().add("id", view.id())
                .add("code", view.code().value())
                .add("state", view.state().name())
                .add(
                        "line",
                        object().add("reference", view.reference())
                                .add("date", view.lineDate().toString())
                                .add("narrative", view.lineText())
                                .add("amount", money(view.lineAmount())))
                .add("question", view.question())
                .add("askedOn", view.askedOn().toString())
                .add("answer", textOrNull(view.answer()))
                .add("answeredOn", textOrNull(view.answeredOn()))
                .add("settledOn", textOrNull(view.settledOn()))
                .add("daysOpen", view.daysOpen());
    }
}
