package uk.nhs.css.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.pricing.balances.AgreementMonth;
import uk.nhs.css.pricing.balances.AgreementOfBalances;

/** What a PCT says that it owes, and why a difference stands. */
@Path("/pcts/{code}/balances")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PctBalancesResource {

    @Inject
    private AgreementOfBalances agreement;

    @Inject
    private Actor actor;

    @Inject
    private PctDirectory pcts;

    @Inject
    private IdempotentCalls calls;

    /** The PCT's figure at the end of an agreement month; a later one takes the place of an earlier. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String answer(@HeaderParam("Idempotency-Key") String key, @PathParam("code") String code, String body) {
        PctCode pct = Parameters.pct(code);
        return calls.once(key, "POST /pcts/" + pct + "/balances", body, () -> {
            // Another PCT's account is not there, whatever the body says.
            actor.requireSightOf(pct);
            JsonInput input = JsonInput.of(body);
            return AccountsResource.line(agreement.answer(
                            pct,
                            input.required("year", FinancialYear::parse),
                            input.required("month", AgreementMonth::parse),
                            input.required("figure", Pounds::parse),
                            input.optional("note", text -> text).orElse("")))
                    .build()
                    .toString();
        });
    }

    /** Why a difference stands, put on record by the host. */
    @POST
    @Path("/explanation")
    @Consumes(MediaType.APPLICATION_JSON)
    public String explain(@HeaderParam("Idempotency-Key") String key, @PathParam("code") String code, String body) {
        PctCode pct = Parameters.pct(code);
        return calls.once(key, "POST /pcts/" + pct + "/balances/explanation", body, () -> {
            pcts.get(pct);
            JsonInput input = JsonInput.of(body);
            return AccountsResource.line(agreement.explain(
                            pct,
                            input.required("year", FinancialYear::parse),
                            input.required("month", AgreementMonth::parse),
                            input.required("explanation", text -> text)))
                    .build()
                    .toString();
        });
    }
}
