package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.moneyOrNull;
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
import java.math.BigDecimal;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.staffinlieu.EndedEarly;
import uk.nhs.css.pricing.staffinlieu.RestOutcome;
import uk.nhs.css.pricing.staffinlieu.StaffDecisions;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView;
import uk.nhs.css.pricing.staffinlieu.StaffOffers;

/** Staff in lieu: all offers, what the host decides on them, and the PCT's withdrawal. */
@Path("/staff-offers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StaffResource {

    @Inject
    private StaffOffers offers;

    @Inject
    private StaffDecisions decisions;

    @Inject
    private IdempotentCalls calls;

    /** The offers that the caller may see, the newest first. */
    @GET
    public String all() {
        return array(offers.all(), StaffResource::json).toString();
    }

    @GET
    @Path("/{id}")
    public String one(@PathParam("id") String id) {
        return json(offers.one(id)).build().toString();
    }

    /** Accepts an offer: all of it, or so much whole-time equivalent. */
    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public String accept(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /staff-offers/" + id + "/acceptance", body, () -> {
            offers.one(id);
            JsonInput input = JsonInput.of(body == null || body.isBlank() ? "{}" : body);
            Optional<BigDecimal> wte = input.optional("wte", StaffResource::decimal);
            return json(decisions.accept(
                            id, wte, input.optional("reason", text -> text).orElse("")))
                    .build()
                    .toString();
        });
    }

    /** The host declines an offer. */
    @POST
    @Path("/{id}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    public String decline(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /staff-offers/" + id + "/decline", body, () -> {
            offers.one(id);
            decisions.decline(id, JsonInput.of(body).required("reason", text -> text));
            return one(id);
        });
    }

    /** Takes an offer back that is not decided on. */
    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public String withdraw(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /staff-offers/" + id + "/withdrawal", body, () -> {
            offers.one(id);
            offers.withdraw(id, JsonInput.of(body).required("reason", text -> text));
            return one(id);
        });
    }

    /** Ends an accepted post before its day; {@code to} is the first day without it, as in the offer. */
    @POST
    @Path("/{id}/early-end")
    @Consumes(MediaType.APPLICATION_JSON)
    public String endEarly(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /staff-offers/" + id + "/early-end", body, () -> {
            offers.one(id);
            JsonInput input = JsonInput.of(body);
            EndedEarly ended =
                    decisions.endEarly(id, input.required("to", Dates::parse), input.required("reason", text -> text));
            return json(ended.offer())
                    .add("reopened", array(ended.reopened(), CreditsResource::allocated))
                    .build()
                    .toString();
        });
    }

    /** Carries the rest of an offer's year to the next year, or lets it lapse. */
    @POST
    @Path("/{id}/rests")
    @Consumes(MediaType.APPLICATION_JSON)
    public String decideRest(@HeaderParam("Idempotency-Key") String key, @PathParam("id") String id, String body) {
        return calls.once(key, "POST /staff-offers/" + id + "/rests", body, () -> {
            offers.one(id);
            JsonInput input = JsonInput.of(body);
            return json(decisions.decideRest(
                            id,
                            input.required("year", FinancialYear::parse),
                            input.required("outcome", RestOutcome::of),
                            input.required("reason", text -> text)))
                    .build()
                    .toString();
        });
    }

    static BigDecimal decimal(String text) {
        if (!text.strip().matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
            throw new MalformedInput("wte", text, "is no figure", "Write digits with a point, such as 0.60.");
        }
        return new BigDecimal(text.strip());
    }

    static JsonObjectBuilder json(StaffOfferView view) {
        StaffOfferView.Facts facts = view.facts();
        return object().add("id", facts.id())
                .add("state", facts.state().name())
                .add("value", money(view.value()))
                .add("code", facts.code().value())
                .add("title", facts.title())
                .add("postReference", facts.postReference())
                .add("band", facts.band().code())
                .add("wte", facts.wte().toPlainString())
                .add("acceptedWte", textOrNull(facts.acceptedWte()))
                .add("annualCost", money(facts.annualCost()))
                .add("basicPay", moneyOrNull(facts.basicPay()))
                .add("from", facts.from().toString())
                .add("to", facts.to().toString())
                .add("endedOn", textOrNull(facts.endedOn()))
                .add("arrangement", facts.arrangement().name())
                .add("offeredValue", money(view.offeredValue()))
                .add("used", money(view.used()))
                .add("credits", array(view.credits(), credit -> object().add("reference", Long.toString(credit.seq()))
                        .add("date", credit.postedOn().toString())
                        .add("amount", money(credit.amount()))))
                .add("settledWhy", textOrNull(facts.settledWhy()))
                .add("years", array(view.years(), year -> object().add(
                                "year", year.year().toString())
                        .add("value", money(year.value()))
                        .add("carriedIn", money(year.carriedIn()))
                        .add("carriedOut", money(year.carriedOut()))
                        .add("lapsed", money(year.lapsed()))
                        .add("used", money(year.used()))
                        .add("left", money(year.left()))));
    }
}
