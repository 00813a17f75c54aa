package uk.nhs.css.web.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * The one place where REST turns a failure into an answer: malformed input 400, a refusal 409 with its rule, not there or
 * not yours 404, not for your role 403, and a defect 500 with a reference that stands in the log and nothing else.
 */
@Provider
public class Failures implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem known = known(cause);
            if (known != null) {
                return known.response();
            }
        }
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Defect " + reference, failure);
        return Problem.of(
                        500,
                        "Something went wrong",
                        "Nothing was changed. Try again; if it happens again, tell the host PCT the reference.")
                .with("reference", reference)
                .response();
    }

    private static Problem known(Throwable cause) {
        if (cause instanceof MalformedInput bad) {
            return Problem.of(400, "Malformed input", bad.getMessage())
                    .with("field", bad.field())
                    .with("value", bad.value())
                    .with("mend", bad.mend());
        }
        if (cause instanceof Refusal refusal) {
            return Problem.of(409, "Refused by a rule", refusal.detail() + " " + refusal.nextStep())
                    .with("rule", refusal.rule())
                    .with("subject", refusal.subject())
                    .with("nextStep", refusal.nextStep());
        }
        if (cause instanceof NotFound missing) {
            return missing.allowed().isEmpty() ? Problem.notFound() : Problem.of(404, "Not found", missing.allowed());
        }
        if (cause instanceof Forbidden forbidden) {
            return Problem.of(403, "Not allowed for your role", forbidden.getMessage());
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.of(
                            409,
                            "Changed meanwhile",
                            "Somebody else changed the record at the same time. Load it again and repeat your change.")
                    .with("rule", "CHANGED_MEANWHILE");
        }
        if (cause instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return status == 404
                    ? Problem.notFound()
                    : Problem.of(status, web.getResponse().getStatusInfo().getReasonPhrase(), advice(status));
        }
        return null;
    }

    private static String advice(int status) {
        return switch (status) {
            case 405 -> "This address does not take that method.";
            case 406 -> "Ask for application/json, or text/csv where the interface offers it.";
            case 413 -> "The body is larger than 20 MB. Send it in parts.";
            case 415 -> "Send the body as application/json.";
            default -> "The request cannot be answered as it was sent.";
        };
    }
}
