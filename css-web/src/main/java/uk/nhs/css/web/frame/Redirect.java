package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Ends a POST: every act that succeeded answers with a redirect, so that a reload repeats nothing.
 *
 * <p>Example: {@code redirect.to("/charge-runs?year=2007/08", "Charges for 2007/08 have been run: 110 lines made.")}.
 */
@RequestScoped
public class Redirect {

    private final Notices notices;

    @Inject
    Redirect(Notices notices) {
        this.notices = notices;
    }

    /** For the proxy. */
    protected Redirect() {
        this(null);
    }

    /**
     * Sends the browser to another page of this application.
     *
     * @param path begins with one slash, query string encoded; without the context path
     */
    public void to(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Only a path of this application: " + path);
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The same, and says there once what was done. */
    public void to(String path, String notice) {
        notices.say(notice);
        to(path);
    }
}
