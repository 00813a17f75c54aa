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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.remittance.RemittanceDraft;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.remittance.Remittances;

/** Payments of PCTs: the host enters them and reverses wrong ones; what is left of one is allocated as a credit. */
@Path("/remittances")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RemittancesResource {

    @Inject
    private Remittances remittances;

    @Inject
    private IdempotentCalls calls;

    /** The newest first; a PCT user gets its own. */
    @GET
    public String all() {
        return array(remittances.all(), RemittancesResource::json).toString();
    }

    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) {
        return json(remittances.get(id)).build().toString();
    }

    /** Enters a payment and sets it against the PCT's open invoices, the oldest first. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response receive(@Context UriInfo call, @HeaderParam("Idempotency-Key") String key, String body) {
        String entered = calls.once(key, "POST /remittances", body, () -> {
            JsonInput input = JsonInput.of(body);
            RemittanceView received = remittances.receive(new RemittanceDraft(
                    input.required("code", PctCode::of),
                    input.required("date", Dates::parse),
                    input.required("amount", Pounds::parse),
                    input.required("reference", text -> text)));
            return json(received).build().toString();
        });
        return Made.at(call, "remittances", "id", entered);
    }

    /** Takes a wrong payment back by a further entry of today. */
    @POST
    @Path("/{id}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    public String reverse(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /remittances/" + id + "/reversal", body, () -> {
            remittances.get(id);
            String reason = JsonInput.of(body).required("reason", text -> text);
            return json(remittances.reverse(id, reason)).build().toString();
        });
    }

    private static JsonObjectBuilder json(RemittanceView view) {
        return object().add("id", view.id())
                .add("code", view.code().value())
                .add("date", view.date().toString())
                .add("amount", money(view.amount()))
                .add("reference", view.reference())
                .add("credit", Long.toString(view.seq()))
                .add("allocated", array(view.allocated(), CreditsResource::allocated))
                .add("unallocated", money(view.unallocated()))
                .add("reversedOn", textOrNull(view.reversedOn()));
    }
}
