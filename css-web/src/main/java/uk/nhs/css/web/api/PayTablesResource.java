package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.staffinlieu.Band;
import uk.nhs.css.pricing.staffinlieu.OnCost;
import uk.nhs.css.pricing.staffinlieu.PayTable;
import uk.nhs.css.pricing.staffinlieu.PayTables;

/** Agenda for Change pay and on-costs of a year, which offers of staff are checked against. */
@Path("/pay-table")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PayTablesResource {

    @Inject
    private PayTables tables;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private Clock clock;

    /** Without a year that of today. */
    @GET
    public String of(@QueryParam("year") String year) {
        FinancialYear current = FinancialYear.containing(LocalDate.now(clock));
        return table(Parameters.query("year", year, FinancialYear::parse, current));
    }

    /** Enters what a band pays in a year; answers with the whole table. */
    @POST
    @Path("/bands")
    @Consumes(MediaType.APPLICATION_JSON)
    public String enterBand(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /pay-table/bands", body, () -> {
            JsonInput input = JsonInput.of(body);
            FinancialYear year = input.required("year", FinancialYear::parse);
            tables.enterBand(
                    year,
                    input.required("band", Band::of),
                    input.required("minimum", Pounds::parse),
                    input.required("maximum", Pounds::parse),
                    input.required("source", text -> text));
            return table(year);
        });
    }

    /** Enters an on-cost rate of a year; answers with the whole table. */
    @POST
    @Path("/on-costs")
    @Consumes(MediaType.APPLICATION_JSON)
    public String enterRate(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /pay-table/on-costs", body, () -> {
            JsonInput input = JsonInput.of(body);
            FinancialYear year = input.required("year", FinancialYear::parse);
            tables.enterRate(
                    year,
                    input.required("kind", OnCost::of),
                    input.required("percent", StaffResource::decimal),
                    input.optional("upperPercent", StaffResource::decimal).orElse(BigDecimal.ZERO),
                    input.optional("from", Pounds::parse).orElse(Pounds.ZERO),
                    input.optional("to", Pounds::parse).orElse(Pounds.ZERO),
                    input.required("source", text -> text));
            return table(year);
        });
    }

    private String table(FinancialYear year) {
        PayTable table = tables.of(year);
        return object().add("year", year.toString())
                .add("bands", array(table.bands().values(), range -> object().add(
                                "band", range.band().code())
                        .add("version", range.version())
                        .add("minimum", money(range.minimum()))
                        .add("maximum", money(range.maximum()))
                        .add("source", range.source())))
                .add("onCosts", array(table.rates().values(), rate -> object().add(
                                "kind", rate.kind().name())
                        .add("version", rate.version())
                        .add("percent", rate.percent().toPlainString())
                        .add("upperPercent", rate.upperPercent().toPlainString())
                        .add("from", money(rate.from()))
                        .add("to", money(rate.to()))
                        .add("source", rate.source())))
                .build()
                .toString();
    }
}
