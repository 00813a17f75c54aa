package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.css.web.security.AccessFilter;
import uk.nhs.css.web.security.AccessRules;
import uk.nhs.css.web.security.SignedIn;

/**
 * The row of navigation: of one list, in its order, what {@link AccessRules} opens to the role. A new page is added to
 * that table and here.
 */
@Named
@RequestScoped
public class Navigation {

    private static final List<Place> PLACES = List.of(
            new Place("/", "Home"),
            new Place("/members", "Members"),
            new Place("/my-joining", "Joining"),
            new Place("/consultation", "Consultation"),
            new Place("/decisions", "Decisions"),
            new Place("/phasing", "Phasing"),
            new Place("/transition", "Transition"),
            new Place("/mobilisation", "Mobilisation"),
            new Place("/statement", "Statement"),
            new Place("/board-paper", "Board paper"),
            new Place("/charge-runs", "Charges"),
            new Place("/scenarios", "Scenarios"),
            new Place("/reports", "Reports"),
            new Place("/imports", "Imports"),
            new Place("/evidence", "Evidence"));

    private final HttpServletRequest request;

    @Inject
    Navigation(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy. */
    protected Navigation() {
        this(null);
    }

    /** The entries for whoever is signed in; none for nobody, and none while a first password must be changed. */
    public List<Entry> entries() {
        Object path = request.getAttribute(AccessFilter.PATH);
        return SignedIn.of(request).filter(who -> !who.mustChangePassword()).stream()
                .flatMap(who -> PLACES.stream().filter(place -> opens(place, who)))
                .map(place -> new Entry(place.path(), place.label(), state(place.path(), path)))
                .toList();
    }

    private static boolean opens(Place place, SignedIn who) {
        return AccessRules.of("GET", place.path())
                .rule()
                .filter(rule -> rule.allows(who.role()))
                .isPresent();
    }

    private static String state(String path, Object asked) {
        if (path.equals(asked)) {
            return "page";
        }
        boolean below = !path.equals("/") && asked instanceof String text && text.startsWith(path + "/");
        return below ? "true" : null;
    }

    /** All paths in the list, for a test that holds them against the table. */
    static Stream<String> paths() {
        return PLACES.stream().map(Place::path);
    }

    private record Place(String path, String label) {}

    /**
     * @param path where it leads
     * @param label its words
     * @param here "page" if it is this page, "true" if this page lies below it, null otherwise: the aria-current
     */
    public record Entry(String path, String label, String here) {

        /** Whether it is marked. */
        public boolean current() {
            return here != null;
        }
    }
}
