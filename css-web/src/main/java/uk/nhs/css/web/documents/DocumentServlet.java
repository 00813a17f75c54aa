package uk.nhs.css.web.documents;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;

/** Answers an address with a file, or says in a sentence why there is none. */
abstract class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The file that the address names. */
    abstract Document document(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(response, document(request));
        } catch (NotFound missing) {
            if (missing.allowed().isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                tell(response, HttpServletResponse.SC_NOT_FOUND, missing.allowed());
            }
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
