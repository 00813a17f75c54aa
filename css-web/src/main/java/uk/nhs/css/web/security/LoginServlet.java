package uk.nhs.css.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * The sign-in page and its form. A plain form rather than one of Faces: it needs no view state, so that nobody gets a
 * session before signing in and no old page of it expires.
 *
 * <p>After a failure the page keeps the user name and says the same for an unknown name and a wrong password. After
 * success the session is a new one under a new id.
 */
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "/WEB-INF/pages/login.xhtml";

    private transient SignIn signIn;

    /** For the container. */
    public LoginServlet() {}

    @Inject
    void use(SignIn service) {
        this.signIn = service;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (SignedIn.of(request).isPresent()) {
            response.sendRedirect(request.getContextPath() + Paths.safeReturn(request.getParameter("from")));
        } else {
            show(request, response, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = request.getParameter("name");
        String password = request.getParameter("password");
        if (name == null || name.isBlank() || password == null || password.isEmpty()) {
            show(request, response, "Enter your user name and password.");
            return;
        }
        Attempt attempt = signIn.attempt(name, password);
        if (attempt.signedIn().isEmpty()) {
            show(request, response, problem(attempt));
            return;
        }
        open(request, attempt.signedIn().get());
        response.sendRedirect(request.getContextPath() + Paths.safeReturn(request.getParameter("from")));
    }

    /** That an account is locked by host staff is told to the one who knows its password only. */
    private static String problem(Attempt attempt) {
        if (attempt.barred()) {
            return "The host PCT has locked this account. Ask it to open the account again.";
        }
        return attempt.locked()
                ? LockOut.SENTENCE + " Wait, or ask the host PCT to help you."
                : "The user name or the password is wrong. Check both and try again.";
    }

    /** Puts who signed in into a session that nobody knew before. */
    static void open(HttpServletRequest request, SignedIn who) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        who.keepIn(request);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, String problem)
            throws ServletException, IOException {
        String name = request.getParameter("name");
        request.setAttribute("loginName", name == null || name.length() > 60 ? "" : name);
        request.setAttribute("loginProblem", problem);
        request.setAttribute("loginFrom", Paths.safeReturn(request.getParameter("from")));
        request.getRequestDispatcher(VIEW).forward(request, response);
    }
}
