package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;

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
import java.util.Optional;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.invoicing.Allocated;
import uk.nhs.css.pricing.invoicing.CreditOnAccount;
import uk.nhs.css.pricing.invoicing.Settlements;

/**
 * Payments, staff in kind and corrections on PCTs' accounts, and the invoices that they settle. A credit goes by the
 * reference of its line on the statement.
 */
@Path("/credits")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CreditsResource {

    @Inject
    private Settlements settlements;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private Actor actor;

    /** Those with something left, by date; a PCT user gets its own. */
    @GET
    public String unallocated() {
        return array(
                        actor.pct().map(settlements::unallocated).orElseGet(settlements::unallocated),
                        CreditsResource::json)
                .toString();
    }

    @GET
    @Path("/{reference}")
    public String one(@PathParam("reference") String reference) {
        return answer(Parameters.number("credit", reference));
    }

    /** Sets so much of a credit against an invoice; without an invoice what is left of it, the oldest invoice first. */
    @POST
    @Path("/{reference}/allocations")
    @Consumes(MediaType.APPLICATION_JSON)
    public String allocate(
            @HeaderParam("Idempotency-Key") String key, @PathParam("reference") String reference, String body) {
        return calls.once(key, "POST /credits/" + reference + "/allocations", body, () -> {
            long seq = Parameters.number("credit", reference);
            settlements.credit(seq);
            JsonInput input = JsonInput.of(body);
            Optional<String> invoice = input.optional("invoice", text -> text);
            if (invoice.isPresent()) {
                settlements.byHand(seq, invoice.get(), input.required("amount", Pounds::parse));
            } else {
                input.refuse("amount", "Send the invoice too, or neither of both.");
                settlements.oldestFirst(seq);
            }
            return answer(seq);
        });
    }

    /** Takes back what of a credit is set against an invoice. */
    @POST
    @Path("/{reference}/take-backs")
    @Consumes(MediaType.APPLICATION_JSON)
    public String takeBack(
            @HeaderParam("Idempotency-Key") String key, @PathParam("reference") String reference, String body) {
        return calls.once(key, "POST /credits/" + reference + "/take-backs", body, () -> {
            long seq = Parameters.number("credit", reference);
            settlements.credit(seq);
            settlements.takeBack(seq, JsonInput.of(body).required("invoice", text -> text));
            return answer(seq);
        });
    }

    private String answer(long seq) {
        return json(settlements.credit(seq))
                .add("allocations", array(settlements.allocations(seq), CreditsResource::allocated))
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(CreditOnAccount credit) {
        return object().add("reference", Long.toString(credit.seq()))
                .add("code", credit.code().value())
                .add("date", credit.date().toString())
                .add("kind", credit.kind().name())
                .add("narrative", credit.narrative())
                .add("amount", money(credit.amount()))
                .add("allocated", money(credit.allocated()))
                .add("returned", money(credit.returned()))
                .add("left", money(credit.left()));
    }

    static JsonObjectBuilder allocated(Allocated part) {
        return object().add("invoice", part.invoice()).add("amount", money(part.amount()));
    }
}
