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
import java.util.List;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.pricing.balances.AgreementLine;
import uk.nhs.css.pricing.balances.AgreementMonth;
import uk.nhs.css.pricing.balances.AgreementOfBalances;
import uk.nhs.css.pricing.balances.AgreementView;
import uk.nhs.css.pricing.ledger.Periods;
import uk.nhs.css.pricing.ledger.TrialBalance;
import uk.nhs.css.pricing.ledger.TrialBalanceView;
import uk.nhs.css.pricing.yearend.ActualCostCategory;
import uk.nhs.css.pricing.yearend.ActualCostDraft;
import uk.nhs.css.pricing.yearend.ActualCostEntry;
import uk.nhs.css.pricing.yearend.ActualCostView;
import uk.nhs.css.pricing.yearend.ActualCosts;
import uk.nhs.css.pricing.yearend.CloseMethod;
import uk.nhs.css.pricing.yearend.CostRecovery;
import uk.nhs.css.pricing.yearend.CostRecoveryView;
import uk.nhs.css.pricing.yearend.RecoveryOutlook;
import uk.nhs.css.pricing.yearend.RecoveryOutlooks;
import uk.nhs.css.pricing.yearend.YearEnd;
import uk.nhs.css.pricing.yearend.YearEndPlan;
import uk.nhs.css.pricing.yearend.YearEndResult;

/** The accounts of the service: trial balance, closed months, agreement of balances, year end. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccountsResource {

    @Inject
    private TrialBalance trialBalances;

    @Inject
    private Periods periods;

    @Inject
    private AgreementOfBalances agreement;

    @Inject
    private ActualCosts costs;

    @Inject
    private CostRecovery recoveries;

    @Inject
    private RecoveryOutlooks outlooks;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private IdempotentCalls calls;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /** Without a date that of today. */
    @GET
    @Path("/ledger/trial-balance")
    public String trialBalance(@QueryParam("asAt") String asAt) {
        TrialBalanceView view = trialBalances.asAt(Parameters.query("asAt", asAt, Dates::parse, LocalDate.now(clock)));
        return object().add("asAt", view.asAt().toString())
                .add("accounts", array(view.lines(), line -> object().add(
                                "account", line.account().name())
                        .add("entries", line.entries())
                        .add("debits", money(line.debits()))
                        .add("credits", money(line.credits()))
                        .add("balance", money(line.balance()))))
                .add("total", money(view.sum()))
                .build()
                .toString();
    }

    /** The months of a year; without one that of today. */
    @GET
    @Path("/ledger/periods")
    public String months(@QueryParam("year") String year) {
        return months(Parameters.query("year", year, FinancialYear::parse, current()));
    }

    /** Closes a month; with {@code reopen} a reason to open the last closed one again. */
    @POST
    @Path("/ledger/periods")
    @Consumes(MediaType.APPLICATION_JSON)
    public String closeMonth(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /ledger/periods", body, () -> {
            JsonInput input = JsonInput.of(body);
            LocalDate month = input.required("month", Dates::parse);
            input.optional("reopen", text -> text)
                    .ifPresentOrElse(reason -> periods.reopen(month, reason), () -> periods.close(month));
            return months(FinancialYear.containing(month));
        });
    }

    /** Without year and month the latest agreement that has ended. A PCT user gets its own line only. */
    @GET
    @Path("/balances")
    public String balances(@QueryParam("year") String year, @QueryParam("month") String month) {
        AgreementMonth latest = AgreementMonth.latestBefore(LocalDate.now(clock));
        FinancialYear chosen = Parameters.query("year", year, FinancialYear::parse, latest.year());
        int number = Parameters.query("month", month, AgreementMonth::parse, latest.number());
        return agreement(
                actor.role() == Role.PCT_USER
                        ? agreement.forPct(
                                actor.pct().orElseThrow(() -> new NotFound("PCT", actor.name())), chosen, number)
                        : agreement.all(chosen, number));
    }

    /** Without a year that of today. */
    @GET
    @Path("/year-end")
    public String recovery(@QueryParam("year") String year) {
        CostRecoveryView view = recoveries.of(Parameters.query("year", year, FinancialYear::parse, current()));
        return recovery(view, outlooks.of(view)).build().toString();
    }

    @POST
    @Path("/year-end/costs")
    @Consumes(MediaType.APPLICATION_JSON)
    public String cost(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /year-end/costs", body, () -> {
            JsonInput input = JsonInput.of(body);
            List<ActualCostEntry> lines = input.objects("lines").stream()
                    .map(line -> new ActualCostEntry(
                            line.required("category", ActualCostCategory::of),
                            line.required("name", text -> text),
                            line.required("amount", Pounds::parse)))
                    .toList();
            ActualCostView saved = costs.record(new ActualCostDraft(
                    input.required("year", FinancialYear::parse),
                    input.required("title", text -> text),
                    input.required("evidence", text -> text),
                    lines));
            return object().add("year", saved.year().toString())
                    .add("version", saved.version())
                    .add("total", money(saved.total()))
                    .build()
                    .toString();
        });
    }

    /** Previews or closes a year. A preview posts nothing and answers as the closing that would follow. */
    @POST
    @Path("/year-end")
    @Consumes(MediaType.APPLICATION_JSON)
    public String close(
            @HeaderParam("Idempotency-Key") String key, @QueryParam("preview") String preview, String body) {
        boolean previewOnly = Parameters.query("preview", preview, Parameters::trueOrFalse, false);
        return calls.once(key, "POST /year-end?preview=" + previewOnly, body, () -> {
            JsonInput input = JsonInput.of(body);
            FinancialYear year = input.required("year", FinancialYear::parse);
            CloseMethod method = input.required("method", CloseMethod::of);
            if (previewOnly) {
                return plan(yearEnd.preview(year, method)).build().toString();
            }
            YearEndResult result = yearEnd.close(year, method, input.required("reason", text -> text));
            return plan(result.plan())
                    .add("made", result.made())
                    .add("membershipsEnded", result.membershipsEnded())
                    .build()
                    .toString();
        });
    }

    private FinancialYear current() {
        return FinancialYear.containing(LocalDate.now(clock));
    }

    private String months(FinancialYear year) {
        return object().add("year", year.toString())
                .add("openFrom", textOrNull(periods.openFrom()))
                .add("months", array(periods.months(year), month -> object().add("month", month.number())
                        .add("start", month.month().toString())
                        .add("closed", month.closed())))
                .build()
                .toString();
    }

    private static String agreement(AgreementView view) {
        return object().add("year", view.month().year().toString())
                .add("month", view.month().number())
                .add("balanceOn", view.month().lastDay().toString())
                .add("deadline", view.month().deadline().toString())
                .add("ended", view.ended())
                .add("lines", array(view.lines(), AccountsResource::line))
                .build()
                .toString();
    }

    static JsonObjectBuilder line(AgreementLine line) {
        return object().add("code", line.code().value())
                .add("name", line.name())
                .add("charged", money(line.chargedInYear()))
                .add("hostFigure", money(line.hostFigure()))
                .add("pctFigure", moneyOrNull(line.pctFigure()))
                .add("difference", moneyOrNull(line.difference()))
                .add("status", line.status().name())
                .add("overdue", line.overdue())
                .add("answers", line.answers().size())
                .add("explanation", textOrNull(line.explanation().map(each -> each.explanation())));
    }

    private static JsonObjectBuilder recovery(CostRecoveryView view, RecoveryOutlook outlook) {
        return object().add("year", view.year().toString())
                .add("asAt", view.asAt().toString())
                .add("charged", money(view.charged()))
                .add("actual", moneyOrNull(view.actual()))
                .add("modelled", moneyOrNull(outlook.modelled()))
                .add("difference", moneyOrNull(view.difference()))
                .add("broughtForward", money(view.broughtForward()))
                .add("sharedOut", money(view.sharedOut()))
                .add("carried", money(view.carried()))
                .add("left", moneyOrNull(view.left()))
                .add("lines", array(view.lines(), line -> object().add(
                                "code", line.code().value())
                        .add("weightedHeads", line.heads())
                        .add("months", line.months())
                        .add("charged", money(line.charged()))
                        .add("share", money(line.share()))
                        .add("trueUp", money(line.trueUp()))))
                .add(
                        "soFar",
                        object().add("months", outlook.months())
                                .add("charged", money(outlook.charged()))
                                .add("cost", moneyOrNull(outlook.costSoFar()))
                                .add("difference", moneyOrNull(outlook.recoverySoFar())))
                .add(
                        "wholeYear",
                        object().add("actualCost", outlook.actual())
                                .add("charged", money(outlook.expected()))
                                .add("notChargedYet", outlook.parked())
                                .add("cost", moneyOrNull(outlook.cost()))
                                .add("difference", moneyOrNull(outlook.recovery())))
                .add("standIns", texts(view.standInNotes()));
    }

    private static JsonObjectBuilder plan(YearEndPlan plan) {
        return object().add("year", plan.recovery().year().toString())
                .add("method", plan.method().name())
                .add("charged", money(plan.recovery().charged()))
                .add("actual", moneyOrNull(plan.recovery().actual()))
                .add("difference", moneyOrNull(plan.recovery().difference()))
                .add("broughtForward", money(plan.recovery().broughtForward()))
                .add("carried", money(plan.carried()))
                .add("total", money(plan.total()))
                .add("date", plan.dated().toString())
                .add("lines", array(plan.lines(), line -> object().add(
                                "code", line.code().value())
                        .add("amount", money(line.toPost()))));
    }
}
