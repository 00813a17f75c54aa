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
 * The rows of navigation: of one list of areas, in its order, what {@link AccessRules} opens to the role. A new page is added to
 * that table and here.
 */
@Named
@RequestScoped
public class Navigation {

    /** More links than this do not fit one row: they are gathered by area. */
    private static final int ROW = 10;

    private static final List<Area> AREAS = List.of(
            new Area("Home", List.of(new Place("/", "Home"))),
            new Area(
                    "Membership",
                    List.of(
                            new Place("/members", "Members"),
                            new Place("/my-joining", "Joining"),
                            new Place("/consultation", "Consultation"),
                            new Place("/decisions", "Decisions"),
                            new Place("/phasing", "Phasing"),
                            new Place("/transition", "Transition"),
                            new Place("/mobilisation", "Mobilisation"))),
            new Area(
                    "Money",
                    List.of(
                            new Place("/statement", "Statement"),
                            new Place("/tariffs", "Tariffs"),
                            new Place("/charge-runs", "Charges"),
                            new Place("/invoices", "Invoices"),
                            new Place("/remittances", "Payments"),
                            new Place("/overdue", "Overdue"),
                            new Place("/staff-in-lieu", "Staff in lieu"),
                            new Place("/statement-queries", "Queries"),
                            new Place("/balances", "Balances"),
                            new Place("/ledger", "Ledger"),
                            new Place("/year-end", "Year end"))),
            new Area(
                    "Prices and costs",
                    List.of(
                            new Place("/board-paper", "Board paper"),
                            new Place("/my-costs", "Your costs"),
                            new Place("/costs", "Costs and benefits"),
                            new Place("/scenarios", "Scenarios"),
                            new Place("/evidence", "Evidence"))),
            new Area("Reports", List.of(new Place("/reports", "Reports"), new Place("/packs", "Report packs"))),
            new Area(
                    "Administration",
                    List.of(
                            new Place("/imports", "Imports"),
                            new Place("/users", "Users"),
                            new Place("/audit", "Audit"))));

    private final HttpServletRequest request;

    @Inject
    Navigation(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy. */
    protected Navigation() {
        this(null);
    }

    /** The first row for whoever is signed in; none for nobody, and none while a first password must be changed. */
    public List<Entry> entries() {
        List<Group> groups = groups();
        if (!grouped(groups)) {
            return groups.stream().flatMap(group -> group.pages().stream()).toList();
        }
        return groups.stream().map(Group::head).toList();
    }

    /** The second row: the pages of the area that this page lies in; none where the first row has them all. */
    public List<Entry> pages() {
        List<Group> groups = groups();
        return groups.stream()
                .filter(group ->
                        grouped(groups) && group.current() && group.pages().size() > 1)
                .flatMap(group -> group.pages().stream())
                .toList();
    }

    /** The areas with their pages, where the first row names areas only; otherwise none. */
    public List<Group> areas() {
        List<Group> groups = groups();
        return grouped(groups) ? groups.subList(1, groups.size()) : List.of();
    }

    private static boolean grouped(List<Group> groups) {
        return groups.stream().mapToInt(group -> group.pages().size()).sum() > ROW;
    }

    private List<Group> groups() {
        Object path = request.getAttribute(AccessFilter.PATH);
        return SignedIn.of(request).filter(who -> !who.mustChangePassword()).stream()
                .flatMap(who -> AREAS.stream()
                        .map(area -> new Group(
                                area.label(),
                                area.places().stream()
                                        .filter(place -> opens(place, who))
                                        .map(place -> new Entry(place.path(), place.label(), state(place.path(), path)))
                                        .toList()))
                        .filter(group -> !group.pages().isEmpty()))
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
        return AREAS.stream().flatMap(area -> area.places().stream()).map(Place::path);
    }

    private record Place(String path, String label) {}

    private record Area(String label, List<Place> places) {}

    /**
     * @param label the area's name
     * @param pages those of its pages that the role may open; at least one
     */
    public record Group(String label, List<Entry> pages) {

        /** Whether this page lies in it. */
        public boolean current() {
            return pages.stream().anyMatch(Entry::current);
        }

        /** Its entry in the first row, which leads to its first page. */
        Entry head() {
            Entry first = pages.get(0);
            return pages.size() == 1 ? first : new Entry(first.path(), label, current() ? "true" : null);
        }
    }

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
