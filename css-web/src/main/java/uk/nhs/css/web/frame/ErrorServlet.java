package uk.nhs.css.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.NotFound;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.web.security.AccessRules;
import uk.nhs.css.web.security.Problem;

/**
 * Answers every error that reaches the server, by its status alone: a page in the frame for a browser, problem+json
 * below the REST root. What went wrong inside is in the log; nothing of it is shown. Where the frame itself cannot be
 * shown, a few plain lines stand in.
 */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Where {@link FailureHandler} leaves the failure whose sentence may be shown. */
    static final String FAILURE = ErrorServlet.class.getName() + ".failure";

    /** Between {@link FailureHandler} and here: a form came back whose page the server no longer keeps. Sent as 409. */
    static final int EXPIRED = 440;

    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Integer given = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = given == null ? HttpServletResponse.SC_NOT_FOUND : given;
        String path = path(request);
        if (AccessRules.isApi(path)) {
            problem(response, status);
            return;
        }
        response.setStatus(status == EXPIRED ? HttpServletResponse.SC_CONFLICT : status);
        ErrorText text = ErrorText.of(status, sentence(request.getAttribute(FAILURE)));
        request.setAttribute("errorText", text);
        request.setAttribute("errorAgain", status == EXPIRED ? path : "");
        try {
            request.getRequestDispatcher("/WEB-INF/errors/error.xhtml").forward(new OnlyAsked(request), response);
        } catch (ServletException | IOException | RuntimeException frameFailed) {
            LOG.log(Level.WARNING, "The error page could not be shown", frameFailed);
            plain(response, text);
        }
    }

    private static void problem(HttpServletResponse response, int status) throws IOException {
        switch (status) {
            case 404 ->
                Problem.write(response, status, "Not found", "There is nothing here for you. Check the address.");
            case 405 ->
                Problem.write(response, status, "Method not allowed", "This address does not take that method.");
            default ->
                Problem.write(
                        response,
                        status,
                        status < 500 ? "Not answered" : "Something went wrong",
                        status < 500
                                ? "The request cannot be answered as it was sent."
                                : "The fault is ours and has been noted. Try again in a few minutes.");
        }
    }

    private static String path(HttpServletRequest request) {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = uri == null ? "/" : uri.toString();
        return path.startsWith(request.getContextPath())
                ? path.substring(request.getContextPath().length())
                : path;
    }

    /** What of a failure may be shown, a sentence; empty where nothing may. */
    static String sentence(Object failure) {
        if (failure instanceof MalformedInput wrong) {
            return wrong.everything().stream().map(Failures::sentence).collect(Collectors.joining(" "));
        }
        if (failure instanceof NotFound missing) {
            return missing.allowed();
        }
        return failure instanceof Refusal refusal ? refusal.detail() + " " + refusal.nextStep() : "";
    }

    private static void plain(HttpServletResponse response, ErrorText text) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setContentType("text/html; charset=UTF-8");
        response.getWriter()
                .append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(text.heading())
                .append("</title></head><body><h1>")
                .append(text.heading())
                .append("</h1><p>")
                .append(text.explanation())
                .append("</p><p><a href=\"/\">First page</a></p></body></html>");
    }

    /** The request without what was sent with it: an error page needs none of it, and it may be what could not be read. */
    private static final class OnlyAsked extends HttpServletRequestWrapper {

        OnlyAsked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
