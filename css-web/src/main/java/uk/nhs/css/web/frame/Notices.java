package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * What has just been done, shown once on the page after the redirect. Kept in the session between the two requests, so
 * that a page can be read again without saying it twice.
 */
@Named
@RequestScoped
public class Notices {

    static final String WAITING = "uk.nhs.css.notice";

    private final HttpServletRequest request;
    private String taken;

    @Inject
    Notices(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy. */
    protected Notices() {
        this(null);
    }

    /** Keeps a sentence for the next page; a later one replaces it. */
    public void say(String sentence) {
        request.getSession().setAttribute(WAITING, sentence);
    }

    /** The sentence to show on this page, the same through the whole request; empty if there is none. */
    public String current() {
        if (taken == null) {
            HttpSession session = request.getSession(false);
            Object waiting = session == null ? null : session.getAttribute(WAITING);
            if (waiting != null) {
                session.removeAttribute(WAITING);
            }
            taken = waiting == null ? "" : waiting.toString();
        }
        return taken;
    }
}
