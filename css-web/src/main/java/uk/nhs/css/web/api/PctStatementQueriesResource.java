package uk.nhs.css.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.query.LineQueries;

/** What a PCT asks about the lines of its statement. */
@Path("/pcts/{code}/statement-queries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PctStatementQueriesResource {

    @Inject
    private LineQueries queries;

    @Inject
    private Actor actor;

    @Inject
    private IdempotentCalls calls;

    /** Asks about the line that bears the reference. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(
            @Context UriInfo call,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("code") String code,
            String body) {
        PctCode pct = Parameters.pct(code);
        String sent = calls.once(key, "POST /pcts/" + pct + "/statement-queries", body, () -> {
            // Another PCT's account is not there, whatever the body says.
            actor.requireSightOf(pct);
            JsonInput input = JsonInput.of(body);
            String asked = queries.ask(
                    pct, input.required("reference", text -> text), input.required("question", text -> text));
            return StatementQueriesResource.json(queries.one(asked)).build().toString();
        });
        return Made.at(call, "statement-queries", "id", sent);
    }
}
