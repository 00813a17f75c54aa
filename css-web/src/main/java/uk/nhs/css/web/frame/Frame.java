package uk.nhs.css.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.web.platform.Settings;
import uk.nhs.css.web.security.SignedIn;

/** What the template asks: who is signed in, what day it is, and how an address is written. */
@Named
@RequestScoped
public class Frame {

    private final HttpServletRequest request;
    private final PctDirectory directory;
    private final Settings settings;
    private final Clock clock;
    private final AssetVersions versions;
    private String who;

    @Inject
    Frame(HttpServletRequest request, PctDirectory directory, Settings settings, Clock clock, AssetVersions versions) {
        this.request = request;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.versions = versions;
    }

    /** For the proxy. */
    protected Frame() {
        this(null, null, null, null, null);
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return account().isPresent();
    }

    /** Who, in the words of the bar: the PCT's name for a PCT user, else the role. */
    public String who() {
        if (who == null) {
            who = account().map(this::words).orElse("");
        }
        return who;
    }

    /** The name of the account, as it signs in. */
    public String accountName() {
        return account().map(SignedIn::name).orElse("");
    }

    /** Whether the signed-in account has this role: HOST_ADMIN, PCT_USER or SHA_ANALYST. */
    public boolean is(String role) {
        return account().map(SignedIn::role).filter(Role.valueOf(role)::equals).isPresent();
    }

    /** The role in words. */
    public String role() {
        return account().map(SignedIn::role).map(Role::label).orElse("");
    }

    /** Whether the sample data and demo accounts are in use, which every page then says. */
    public boolean demo() {
        return settings.demo();
    }

    /** The business date, {@code 1 June 2007}. */
    public String today() {
        return new Show().longDate(LocalDate.now(clock));
    }

    /** The business date with its weekday. */
    public String weekday() {
        return new Show().weekday(LocalDate.now(clock));
    }

    /** An address of this application, wherever it is deployed. */
    public String url(String path) {
        return request.getContextPath() + path;
    }

    /** The address of a style, script or picture, which changes when the file changes. */
    public String asset(String path) {
        return url(path) + "?v=" + versions.of(path);
    }

    /** The links of css:documents. */
    public List<DocumentLink> documents(String path, String query, String kinds) {
        String tail = query == null || query.isEmpty() ? "" : "?" + query;
        return Stream.of(kinds.strip().split("\\s+"))
                .map(kind -> new DocumentLink(
                        url(path + "." + kind + tail), kind.equals("xlsx") ? "Excel" : kind.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private Optional<SignedIn> account() {
        return SignedIn.of(request);
    }

    /** On an error page nothing more is asked of the database: it may be what failed. */
    private String words(SignedIn account) {
        if (account.pct().isEmpty() || request.getDispatcherType() == DispatcherType.ERROR) {
            return account.role().label();
        }
        return account.pct().flatMap(directory::find).map(PctView::name).orElseGet(() -> account.role()
                .label());
    }

    /** A link to a document and its kind in words. */
    public record DocumentLink(String href, String label) {}
}
