package uk.nhs.css.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Answers {@code /statements/5K5.pdf} and its kin with a file. Who may ask at all is decided before; whose record it is, by
 * the services.
 */
@WebServlet(
        urlPatterns = {
            "/statements/*",
            "/board-papers/*",
            "/invoices/*",
            "/credit-notes/*",
            "/reminders/*",
            "/remittances/*",
            "/staff-in-lieu/*",
            "/exports/*",
            "/ledger/*",
            "/balances/*",
            "/year-end/*"
        })
public class DocumentsServlet extends DocumentServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Documents documents;

    @Override
    Document document(HttpServletRequest request) {
        return documents.of(request.getServletPath(), request.getPathInfo(), request::getParameter);
    }
}
