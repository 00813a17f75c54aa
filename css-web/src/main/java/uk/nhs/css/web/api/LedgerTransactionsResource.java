package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;
import static uk.nhs.css.web.api.JsonOutput.textOrNull;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import uk.nhs.css.pricing.ledger.Ledger;
import uk.nhs.css.pricing.ledger.LedgerBook;
import uk.nhs.css.pricing.ledger.TransactionView;

/** One transaction of the ledger with its entries, and its reversal. */
@Path("/ledger/transactions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LedgerTransactionsResource {

    @Inject
    private LedgerBook book;

    @Inject
    private Ledger ledger;

    @Inject
    private IdempotentCalls calls;

    @GET
    @Path("/{reference}")
    public String one(@PathParam("reference") String reference) {
        return json(book.transaction(Parameters.number("ledger transaction", reference)))
                .build()
                .toString();
    }

    /** Posts the opposite, dated today; answers with the transaction that was wrong. */
    @POST
    @Path("/{reference}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    public String reverse(
            @HeaderParam("Idempotency-Key") String key, @PathParam("reference") String reference, String body) {
        return calls.once(key, "POST /ledger/transactions/" + reference + "/reversal", body, () -> {
            long seq = Parameters.number("ledger transaction", reference);
            book.transaction(seq);
            ledger.reverse(seq, JsonInput.of(body).required("reason", text -> text));
            return one(reference);
        });
    }

    private static JsonObjectBuilder json(TransactionView view) {
        return object().add("reference", Long.toString(view.seq()))
                .add("date", view.date().toString())
                .add("kind", view.kind().name())
                .add("narrative", view.narrative())
                .add("code", textOrNull(view.pct()))
                .add("entries", array(view.entries(), entry -> object().add(
                                "account", entry.account().name())
                        .add("code", textOrNull(entry.pct()))
                        .add("amount", money(entry.amount()))))
                .add("reversedBy", textOrNull(view.reversedBy()))
                .add("hash", view.hash())
                .add("previousHash", view.previousHash());
    }
}
