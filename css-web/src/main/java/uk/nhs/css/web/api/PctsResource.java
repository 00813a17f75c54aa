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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.membership.register.MemberView;
import uk.nhs.css.membership.register.MembersRegister;
import uk.nhs.css.pricing.boardpaper.BoardPaperView;
import uk.nhs.css.pricing.boardpaper.BoardPapers;
import uk.nhs.css.pricing.neutrality.Neutrality;
import uk.nhs.css.pricing.statement.Ageing;
import uk.nhs.css.pricing.statement.StatementLine;
import uk.nhs.css.pricing.statement.StatementView;
import uk.nhs.css.pricing.statement.Statements;

/** PCTs with their statement and board paper. A PCT user gets its own only. */
@Path("/pcts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PctsResource {

    @Inject
    private MembersRegister register;

    @Inject
    private Statements statements;

    @Inject
    private BoardPapers boardPapers;

    @Inject
    private Neutrality neutrality;

    @Inject
    private Clock clock;

    @GET
    public String pcts() {
        return array(register.all(), PctsResource::member).toString();
    }

    /** Half-open dates; without them the financial year of the business date. */
    @GET
    @Path("/{code}/statement")
    public String statement(
            @PathParam("code") String code, @QueryParam("from") String from, @QueryParam("to") String to) {
        FinancialYear year = FinancialYear.containing(LocalDate.now(clock));
        return statement(statements.forPct(
                        Parameters.pct(code),
                        Parameters.query("from", from, Dates::parse, year.start()),
                        Parameters.query("to", to, Dates::parse, year.end())))
                .build()
                .toString();
    }

    /** Without a year that of the business date. */
    @GET
    @Path("/{code}/board-paper")
    public String boardPaper(@PathParam("code") String code, @QueryParam("year") String year) {
        FinancialYear current = FinancialYear.containing(LocalDate.now(clock));
        return boardPaper(boardPapers.forPct(
                        Parameters.pct(code), Parameters.query("year", year, FinancialYear::parse, current)))
                .build()
                .toString();
    }

    /** Without a year that of the business date; the one-off charge is spread over one year unless {@code years} says more. */
    @GET
    @Path("/{code}/neutrality")
    public String neutrality(
            @PathParam("code") String code, @QueryParam("year") String year, @QueryParam("years") String years) {
        FinancialYear current = FinancialYear.containing(LocalDate.now(clock));
        return NeutralityJson.of(
                        neutrality.of(
                                Parameters.pct(code), Parameters.query("year", year, FinancialYear::parse, current)),
                        Parameters.query("years", years, NeutralityJson::years, 1))
                .build()
                .toString();
    }

    private static JsonObjectBuilder member(MemberView member) {
        return object().add("code", member.code().value())
                .add("name", member.name())
                .add("sector", member.sector().name())
                .add("state", member.state().name())
                .add("joinDate", textOrNull(member.joinDate()))
                .add("leaveDate", textOrNull(member.leaveDate()))
                .add("illustrative", member.illustrative());
    }

    private static JsonObjectBuilder statement(StatementView view) {
        Ageing ageing = view.ageing();
        return object().add("code", view.code().value())
                .add("name", view.pctName())
                .add("from", view.from().toString())
                .add("to", view.to().toString())
                .add("asAt", view.asAt().toString())
                .add("opening", money(view.opening()))
                .add("lines", array(view.lines(), PctsResource::line))
                .add("charged", money(view.charged()))
                .add("credited", money(view.credited()))
                .add("closing", money(view.closing()))
                .add("chargedSoFar", money(view.chargedSoFar()))
                .add("notInvoiced", money(view.notInvoiced()))
                .add("inKind", money(view.inKind()))
                .add(
                        "ageing",
                        object().add("notDue", money(ageing.notDue()))
                                .add("d1to30", money(ageing.d1to30()))
                                .add("d31to60", money(ageing.d31to60()))
                                .add("d61to90", money(ageing.d61to90()))
                                .add("over90", money(ageing.over90())))
                .add("standIns", texts(view.standInNotes()));
    }

    private static JsonObjectBuilder line(StatementLine line) {
        return object().add("date", line.date().toString())
                .add("kind", line.kind().name())
                .add("narrative", line.narrative())
                .add("charge", moneyOrNull(line.charge()))
                .add("credit", moneyOrNull(line.credit()))
                .add("balance", money(line.balance()))
                .add("calculation", textOrNull(line.calculation()))
                .add("reference", line.reference());
    }

    private static JsonObjectBuilder boardPaper(BoardPaperView view) {
        return object().add("code", view.code().value())
                .add("name", view.pctName())
                .add("year", view.year().toString())
                .add("recurring", money(view.recurring()))
                .add("oneOff", money(view.oneOff()))
                .add("total", money(view.total()))
                .add("replaced", moneyOrNull(view.replaced()))
                .add("netRecurring", money(view.netRecurring()))
                .add("netFirstYear", money(view.netFirstYear()))
                .add("provision", money(view.provision()))
                .add("inBudget", moneyOrNull(view.inBudget()))
                .add("basis", array(view.basis(), basis -> object().add(
                                "charge", basis.charge().name())
                        .add("basis", basis.basis().name())
                        .add("heads", basis.heads())
                        .add("source", basis.source())
                        .add("standIn", textOrNull(basis.standIn()))))
                .add("standing", array(view.standing(), at -> object().add("members", at.members())
                        .add("pencePerHead", at.price().atScale(2))
                        .add("annual", money(at.annual()))))
                .add("benefitsVerified", money(view.benefitsVerified()))
                .add("netAfterBenefits", money(view.netAfterBenefits()))
                .add("claims", array(view.claims(), claim -> object().add("wording", claim.wording())
                        .add("source", claim.source())))
                .add("evidence", array(view.evidence(), line -> object().add("wording", line.wording())
                        .add("document", line.document())
                        .add("quoted", line.quoted())
                        .add("computed", line.computed())
                        .add("difference", line.difference())
                        .add("explanation", line.explanation())))
                .add("standIns", texts(view.standInNotes()))
                .add("priceStandIns", texts(view.priceStandIns()));
    }
}
