package uk.nhs.css.web.api;

import static uk.nhs.css.web.api.JsonOutput.array;
import static uk.nhs.css.web.api.JsonOutput.money;
import static uk.nhs.css.web.api.JsonOutput.object;

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
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.pricing.debt.ReminderView;
import uk.nhs.css.pricing.debt.Reminders;

/** Reminders of what a PCT has not paid in time. The document is {@code /reminders/{id}.pdf}. */
@Path("/pcts/{code}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PctRemindersResource {

    @Inject
    private Reminders reminders;

    @Inject
    private PctDirectory pcts;

    @Inject
    private IdempotentCalls calls;

    /** The newest first. */
    @GET
    public String of(@PathParam("code") String code) {
        PctCode pct = Parameters.pct(code);
        pcts.get(pct);
        return array(reminders.of(pct), PctRemindersResource::json).toString();
    }

    /** Reminds of everything that is overdue today; the body is an empty object. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String send(@HeaderParam("Idempotency-Key") String key, @PathParam("code") String code, String body) {
        PctCode pct = Parameters.pct(code);
        return calls.once(key, "POST /pcts/" + pct + "/reminders", body, () -> {
            pcts.get(pct);
            JsonInput.of(body);
            return json(reminders.send(pct)).build().toString();
        });
    }

    private static JsonObjectBuilder json(ReminderView view) {
        return object().add("id", view.id())
                .add("code", view.code().value())
                .add("date", view.date().toString())
                .add("total", money(view.total()))
                .add("lines", array(view.lines(), line -> object().add("invoice", line.invoice())
                        .add("due", line.due().toString())
                        .add("open", money(line.open()))
                        .add("daysLate", line.daysLate())));
    }
}
