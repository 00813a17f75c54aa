package uk.nhs.css.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.css.domain.access.Actor;

/** The first page, one for each role. */
@Named("home")
@RequestScoped
public class HomePage {

    @Inject
    private HostHome host;

    @Inject
    private PctHome pct;

    @Inject
    private ShaHome sha;

    @Inject
    private Actor actor;

    private HomeView view;

    /** The page of whoever is signed in. */
    public HomeView view() {
        if (view == null) {
            view = switch (actor.role()) {
                case HOST_ADMIN -> host.view();
                case PCT_USER -> pct.view();
                case SHA_ANALYST, SYSTEM -> sha.view();
            };
        }
        return view;
    }
}
