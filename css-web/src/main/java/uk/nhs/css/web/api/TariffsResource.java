package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.moneyOrNull;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.textOrNull;
import static uk.nhs.css.web.api.JsonOutput.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.pricing.charging.TariffEffectView;
import uk.nhs.css.pricing.charging.TariffEffects;
import uk.nhs.css.pricing.tariff.Proration;
import uk.nhs.css.pricing.tariff.TariffDraft;
import uk.nhs.css.pricing.tariff.TariffView;
import uk.nhs.css.pricing.tariff.Tariffs;

/** The tariff of a year in its versions, and a further one. Rates are in pence a head. */
@Path("/tariffs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TariffsResource {

    @Inject
    private Tariffs tariffs;

    @Inject
    private TariffEffects effects;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private Clock clock;

    /** The versions of a year, the one in force first; without a year that of today. */
    @GET
    public String versions(@QueryParam("year") String year) {
        FinancialYear current = FinancialYear.containing(LocalDate.now(clock));
        return array(
                        tariffs.versions(Parameters.query("year", year, FinancialYear::parse, current)),
                        TariffsResource::json)
                .toString();
    }

    /** Issues the next version of a year. A preview issues nothing and says what the version would do to each PCT. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String issue(
            @HeaderParam("Idempotency-Key") String key, @QueryParam("preview") String preview, String body) {
        boolean previewOnly = Parameters.query("preview", preview, Parameters::trueOrFalse, false);
        return calls.once(key, "POST /tariffs?preview=" + previewOnly, body, () -> {
            TariffDraft draft = draft(JsonInput.of(body));
            return (previewOnly ? effect(effects.of(draft)) : json(tariffs.issue(draft)))
                    .build()
                    .toString();
        });
    }

    private static TariffDraft draft(JsonInput input) {
        return new TariffDraft(
                input.required("year", FinancialYear::parse),
                input.required("title", text -> text),
                input.required("recurringRate", PencePerHead::parse),
                input.required("recurringBasis", PopulationBasis::of),
                input.required("setUpRate", PencePerHead::parse),
                input.required("setUpBasis", PopulationBasis::of),
                input.required("proration", Proration::of),
                input.required("instalments", TariffsResource::instalments),
                input.required("evidence", text -> text),
                input.required("issued", Dates::parse));
    }

    private static int instalments(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new MalformedInput("instalments", text, "is no number of instalments", "Send 1, 4 or 12.");
        }
        return Integer.parseInt(text);
    }

    private static JsonObjectBuilder json(TariffView view) {
        return object().add("year", view.year().toString())
                .add("version", view.version())
                .add("title", view.title())
                .add("recurringRate", view.recurringRate().pence().toPlainString())
                .add("recurringBasis", view.recurringBasis().name())
                .add("setUpRate", view.setUpRate().pence().toPlainString())
                .add("setUpBasis", view.setUpBasis().name())
                .add("proration", view.proration().name())
                .add("instalments", view.instalments())
                .add("evidence", view.evidence())
                .add("issued", view.issued().toString());
    }

    private static JsonObjectBuilder effect(TariffEffectView view) {
        return json(view.next())
                .add("before", money(view.before()))
                .add("after", money(view.after()))
                .add("difference", money(view.difference()))
                .add("lines", array(view.lines(), line -> object().add(
                                "code", line.code().value())
                        .add("before", moneyOrNull(line.before()))
                        .add("after", moneyOrNull(line.after()))
                        .add("difference", moneyOrNull(line.difference()))
                        .add("keepsVersion", textOrNull(line.keeps()))
                        .add("trouble", textOrNull(line.trouble()))))
                .add("standIns", texts(view.standInNotes()));
    }
}
