package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import uk.nhs.css.web.security.SignedIn;

/** The first page, one for each role. */
@Named
@RequestScoped
public class Home {

    private static final HomeView HOST = new HomeView(
            "What needs you",
            List.of(),
            List.of(),
            List.of(
                    new HomeView.Place(
                            "/members",
                            "Members",
                            "London’s 31 PCTs: where each stands, its populations and its account."),
                    new HomeView.Place(
                            "/charge-runs",
                            "Charges",
                            "Preview and run the charges of a year; each charge is posted once."),
                    new HomeView.Place(
                            "/scenarios",
                            "Scenarios",
                            "What a head would cost, and each PCT’s share, if these PCTs join."),
                    new HomeView.Place("/reports", "Reports", "Take-up and price outlook for London as a whole."),
                    new HomeView.Place(
                            "/evidence", "Evidence", "What the source papers quote, beside what the figures come to."),
                    new HomeView.Place("/help", "Help", "Where to find what, and what the terms mean.")));

    private static final HomeView PCT = new HomeView(
            "What needs you",
            List.of(),
            List.of(),
            List.of(
                    new HomeView.Place(
                            "/statement",
                            "Statement",
                            "What you have been charged and owe, and how each line was calculated."),
                    new HomeView.Place(
                            "/board-paper",
                            "Board paper",
                            "What the service costs you and replaces, ready for your board."),
                    new HomeView.Place("/scenarios", "Scenarios", "What your share would be if these PCTs join."),
                    new HomeView.Place("/help", "Help", "Where to find what, and what the terms mean.")));

    private static final HomeView SHA = new HomeView(
            "How London stands",
            List.of(),
            List.of(),
            List.of(
                    new HomeView.Place(
                            "/reports", "Reports", "Each with its date, a chart, its table, and files to take away."),
                    new HomeView.Place("/help", "Help", "Where to find what, and what the terms mean.")));

    private final HttpServletRequest request;

    @Inject
    Home(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy. */
    protected Home() {
        this(null);
    }

    /** The page of whoever is signed in. */
    public HomeView view() {
        return switch (SignedIn.of(request).orElseThrow().role()) {
            case HOST_ADMIN -> HOST;
            case PCT_USER -> PCT;
            case SHA_ANALYST, SYSTEM -> SHA;
        };
    }
}
