package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.remittance.RemittanceDraft;
import uk.nhs.css.pricing.remittance.RemittanceView;
import uk.nhs.css.pricing.remittance.Remittances;

/** Payments of PCTs, entered by the host. */
@Path("/remittances")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RemittancesResource {

    @Inject
    private Remittances remittances;

    @Inject
    private IdempotentCalls calls;

    /** Enters a payment and sets it against the PCT's open invoices, the oldest first. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String receive(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /remittances", body, () -> {
            JsonInput input = JsonInput.of(body);
            RemittanceView received = remittances.receive(new RemittanceDraft(
                    input.required("code", PctCode::of),
                    input.required("date", Dates::parse),
                    input.required("amount", Pounds::parse),
                    input.required("reference", text -> text)));
            return object().add("id", received.id())
                    .add("code", received.code().value())
                    .add("date", received.date().toString())
                    .add("amount", money(received.amount()))
                    .add("reference", received.reference())
                    .add("allocated", array(received.allocated(), part -> object().add("invoice", part.invoice())
                            .add("amount", money(part.amount()))))
                    .add("unallocated", money(received.unallocated()))
                    .build()
                    .toString();
        });
    }
}
