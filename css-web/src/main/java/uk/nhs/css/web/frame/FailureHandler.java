package uk.nhs.css.web.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;

/**
 * Takes what a page's bean throws. On a form that was sent, malformed input and refusals come back on the same page
 * with everything that was typed; on a page that was only opened, there is no page yet to come back to, so the answer is
 * an error page with status 400 or 409. Everything unknown is a defect: logged by the server, shown as the page for 500.
 */
public class FailureHandler extends ExceptionHandlerWrapper {

    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event =
                    (ExceptionQueuedEventContext) events.next().getSource();
            if (answered(event.getContext(), event.getException())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(FacesContext faces, Throwable thrown) {
        if (thrown instanceof ViewExpiredException) {
            return send(faces, ErrorServlet.EXPIRED, null);
        }
        Optional<RuntimeException> known = Failures.known(thrown);
        if (known.isEmpty()) {
            return false;
        }
        RuntimeException failure = known.get();
        if (failure instanceof NotFound) {
            return send(faces, 404, failure);
        }
        if (failure instanceof Forbidden) {
            return send(faces, 403, failure);
        }
        boolean formSent = faces.isPostback() && !faces.getRenderResponse();
        if (formSent) {
            return Failures.show(faces, failure);
        }
        return send(faces, failure instanceof MalformedInput ? 400 : 409, failure);
    }

    private static boolean send(FacesContext faces, int status, RuntimeException failure) {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            return false;
        }
        external.getRequestMap().put(ErrorServlet.FAILURE, failure);
        try {
            external.responseSendError(status, "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
        return true;
    }

    /** Makes one for each request of Faces. */
    public static final class Factory extends ExceptionHandlerFactory {

        /** For Faces. */
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FailureHandler(getWrapped().getExceptionHandler());
        }
    }
}
