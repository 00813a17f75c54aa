package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import uk.nhs.css.pricing.staffinlieu.Arrangement;
import uk.nhs.css.pricing.staffinlieu.Band;
import uk.nhs.css.pricing.staffinlieu.HighCostArea;
import uk.nhs.css.pricing.staffinlieu.StaffOfferDraft;
import uk.nhs.css.pricing.staffinlieu.StaffOffers;

/** Staff in lieu of one PCT: its offers, and a further one. Dates are half-open. */
@Path("/pcts/{code}/staff-offers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PctStaffOffersResource {

    @Inject
    private StaffOffers offers;

    @Inject
    private IdempotentCalls calls;

    /** The offers of one PCT, the newest first. */
    @GET
    public String of(@PathParam("code") String code) {
        return array(offers.of(Parameters.pct(code)), StaffResource::json).toString();
    }

    /** Offers a post. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response offer(
            @Context UriInfo call,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("code") String code,
            String body) {
        PctCode pct = Parameters.pct(code);
        String offered = calls.once(key, "POST /pcts/" + pct + "/staff-offers", body, () -> {
            // Another PCT's offers are not there, whatever the body says.
            offers.of(pct);
            return StaffResource.json(offers.offer(draft(pct, JsonInput.of(body))))
                    .build()
                    .toString();
        });
        return Made.at(call, "staff-offers", "id", offered);
    }

    private static StaffOfferDraft draft(PctCode code, JsonInput input) {
        return new StaffOfferDraft(
                code,
                input.optional("postReference", text -> text).orElse(""),
                input.required("title", text -> text),
                input.required("band", Band::of),
                input.required("wte", StaffResource::decimal),
                input.optional("annualCost", Pounds::parse),
                input.optional("basicPay", Pounds::parse),
                input.optional("highCostArea", HighCostArea::of).orElse(HighCostArea.NONE),
                input.required("arrangement", Arrangement::of),
                input.required("from", Dates::parse),
                input.required("to", Dates::parse),
                input.optional("note", text -> text).orElse(""),
                false);
    }
}
