package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.pricing.charging.ChargeRunView;
import uk.nhs.css.pricing.charging.ChargeRuns;
import uk.nhs.css.pricing.ledger.LedgerCheckView;
import uk.nhs.css.pricing.ledger.LedgerChecks;

/** Charge runs and the check of the ledger, for host administrators. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ChargesResource {

    @Inject
    private ChargeRuns runs;

    @Inject
    private LedgerChecks checks;

    @Inject
    private IdempotentCalls calls;

    /** Previews or makes the charges of a year. A preview posts nothing and answers as the run that would follow. */
    @POST
    @Path("/charge-runs")
    @Consumes(MediaType.APPLICATION_JSON)
    public String chargeRun(
            @HeaderParam("Idempotency-Key") String key, @QueryParam("preview") String preview, String body) {
        boolean previewOnly = Parameters.query("preview", preview, Parameters::trueOrFalse, false);
        return calls.once(key, "POST /charge-runs?preview=" + previewOnly, body, () -> {
            JsonInput input = JsonInput.of(body);
            FinancialYear year = input.required("year", FinancialYear::parse);
            Optional<String> override =
                    input.optional("overrideReason", text -> text).filter(text -> !text.isBlank());
            return run(previewOnly ? runs.preview(year, override) : runs.run(year, override));
        });
    }

    @GET
    @Path("/ledger/check")
    public String check() {
        LedgerCheckView check = checks.check();
        return object().add("transactions", check.transactions())
                .add("balanced", check.balanced())
                .add("chainIntact", check.chainIntact())
                .add(
                        "firstBadTransaction",
                        check.firstBadTransaction()
                                .<JsonValue>map(Json::createValue)
                                .orElse(JsonValue.NULL))
                .build()
                .toString();
    }

    private static String run(ChargeRunView run) {
        return object().add("year", run.year().toString())
                .add("expected", run.expected())
                .add("made", run.made())
                .add("alreadyThere", run.alreadyThere())
                .add("skipped", array(run.skipped(), skipped -> object().add(
                                "code", skipped.code().value())
                        .add("kind", skipped.kind().name())
                        .add("reason", skipped.reason())))
                .add("total", money(run.total()))
                .add("members", run.members())
                .add("belowQuorum", run.belowQuorum())
                .add("lines", array(run.lines(), line -> object().add(
                                "code", line.code().value())
                        .add("kind", line.kind().name())
                        .add("date", line.date().toString())
                        .add("narrative", line.narrative())
                        .add("amount", money(line.amount()))
                        .add("calculation", line.calculation())))
                .add("standIns", texts(run.standInNotes()))
                .build()
                .toString();
    }
}
