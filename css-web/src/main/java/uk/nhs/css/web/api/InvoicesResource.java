package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceRunView;
import uk.nhs.css.pricing.invoicing.InvoiceView;
import uk.nhs.css.pricing.invoicing.Invoices;

/** One invoice, and invoices to every PCT at once. */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvoicesResource {

    @Inject
    private Invoices invoices;

    @Inject
    private InvoiceBook book;

    @Inject
    private IdempotentCalls calls;

    @GET
    @Path("/{number}")
    public String one(@PathParam("number") String number) {
        InvoiceView invoice = book.get(number);
        return InvoiceJson.of(invoice.summary(), invoice.lines()).build().toString();
    }

    /** Issues an invoice to each PCT that has something to invoice up to the date. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String issueToAll(@HeaderParam("Idempotency-Key") String key, String body) {
        return calls.once(key, "POST /invoices", body, () -> {
            InvoiceRunView run = invoices.issueToAll(JsonInput.of(body).required("date", Dates::parse));
            return object().add("date", run.date().toString())
                    .add("issued", texts(run.issued()))
                    .add("total", money(run.total()))
                    .add("skipped", array(run.skipped(), skipped -> object().add(
                                    "code", skipped.code().value())
                            .add("reason", skipped.reason())))
                    .build()
                    .toString();
        });
    }
}
