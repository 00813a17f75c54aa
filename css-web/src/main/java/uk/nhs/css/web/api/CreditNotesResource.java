package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.invoicing.CreditNoteView;
import uk.nhs.css.pricing.invoicing.CreditNotes;
import uk.nhs.css.pricing.invoicing.InvoiceBook;
import uk.nhs.css.pricing.invoicing.InvoiceSummary;

/** Credit notes against an invoice, issued by the host. */
@Path("/invoices/{number}/credit-notes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CreditNotesResource {

    @Inject
    private CreditNotes creditNotes;

    @Inject
    private InvoiceBook book;

    @Inject
    private IdempotentCalls calls;

    /** Answers with the note and with what is then open of the invoice. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String issue(@HeaderParam("Idempotency-Key") String key, @PathParam("number") String number, String body) {
        return calls.once(key, "POST /invoices/" + number + "/credit-notes", body, () -> {
            book.get(number);
            JsonInput input = JsonInput.of(body);
            Money amount = input.required("amount", Pounds::parse);
            String reason = input.required("reason", text -> text);
            CreditNoteView note = creditNotes.issue(number, amount, reason);
            InvoiceSummary invoice = book.get(number).summary();
            return object().add("number", note.number())
                    .add("invoice", note.invoice())
                    .add("code", note.code().value())
                    .add("date", note.date().toString())
                    .add("amount", money(note.amount()))
                    .add("reason", note.reason())
                    .add("total", money(invoice.total()))
                    .add("open", money(invoice.open()))
                    .build()
                    .toString();
        });
    }
}
