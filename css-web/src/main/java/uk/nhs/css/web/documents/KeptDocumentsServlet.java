package uk.nhs.css.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.membership.document.DocumentContent;

/**
 * Answers {@code /documents/{id}} with a file that somebody sent: a paper of the business case, the minutes of a board.
 * Whose it is, the service decides; another PCT's is not there. Always saved, never shown, so that no sent file runs here.
 */
@WebServlet("/documents/*")
public class KeptDocumentsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient uk.nhs.css.membership.document.Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try {
            send(response, documents.open(path == null || path.isEmpty() ? "" : path.substring(1)));
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, DocumentContent kept) throws IOException {
        String name = kept.document().fileName();
        String plain = name.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(kept.document().mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact);
        response.setContentLength(kept.content().length);
        response.getOutputStream().write(kept.content());
    }
}
