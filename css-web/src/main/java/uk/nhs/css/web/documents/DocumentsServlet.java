package uk.nhs.css.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/**
 * Answers {@code /statements/5K5.pdf} and its kin with a file. Who may ask at all is decided before; whose record it is, by
 * the services.
 */
@WebServlet(
        urlPatterns = {
            "/statements/*",
            "/board-papers/*",
            "/reports/*",
            "/invoices/*",
            "/credit-notes/*",
            "/reminders/*",
            "/exports/*",
            "/ledger/*",
            "/balances/*",
            "/year-end/*"
        })
public class DocumentsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(response, documents.of(request.getServletPath(), request.getPathInfo(), request::getParameter));
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Forbidden no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (MalformedInput bad) {
            tell(response, HttpServletResponse.SC_BAD_REQUEST, bad.getMessage());
        } catch (Refusal no) {
            tell(response, HttpServletResponse.SC_CONFLICT, no.detail() + " " + no.nextStep());
        }
    }

    private static void send(HttpServletResponse response, Document document) throws IOException {
        response.setContentType(document.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"");
        response.setContentLength(document.bytes().length);
        response.getOutputStream().write(document.bytes());
    }

    /** A document that cannot be made is answered with a sentence, so that nothing else is saved under its name. */
    private static void tell(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().write(sentence + "\n");
    }
}
