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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceLineView;
import uk.nhs.css.pricing.invoicing.InvoiceView;
import uk.nhs.css.pricing.invoicing.Invoices;

/** A PCT's invoices: the host issues them, the PCT reads its own. */
@Path("/pcts/{code}/invoices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PctInvoicesResource {

    @Inject
    private Invoices invoices;

    @Inject
    private InvoiceBook book;

    @Inject
    private PctDirectory pcts;

    @Inject
    private IdempotentCalls calls;

    /** Issues an invoice over what is charged up to the date and not yet invoiced. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(
            @Context UriInfo call,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("code") String code,
            String body) {
        PctCode pct = Parameters.pct(code);
        String issuedNow = calls.once(key, "POST /pcts/" + pct + "/invoices", body, () -> {
            pcts.get(pct);
            JsonInput input = JsonInput.of(body);
            LocalDate date = input.required("date", Dates::parse);
            Optional<String> order = input.optional("purchaseOrder", text -> text);
            InvoiceView issued = invoices.issue(pct, date, order);
            return InvoiceJson.of(issued.summary(), issued.lines()).build().toString();
        });
        return Made.at(call, "invoices", "number", issuedNow);
    }

    /** The oldest first. */
    @GET
    public String all(@PathParam("code") String code) {
        PctCode pct = Parameters.pct(code);
        Map<String, List<InvoiceLineView>> lines = book.linesOf(pct);
        pcts.get(pct);
        return array(book.of(pct), invoice -> InvoiceJson.of(invoice, lines.getOrDefault(invoice.number(), List.of())))
                .toString();
    }
}
