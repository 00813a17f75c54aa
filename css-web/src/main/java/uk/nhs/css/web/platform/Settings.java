package uk.nhs.css.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * What the person who runs the service has set, read from environment variables once at start.
 *
 * <p>A variable that is set to nothing counts as not set. A value that cannot be understood stops the start with a
 * message that names the variable, so that a slip is seen at once and not at the first page.
 */
@ApplicationScoped
public class Settings {
    private static final LocalDate DEMO_TODAY = LocalDate.of(2007, 6, 1);

    private static final List<String> HOST_DETAILS = List.of("CSS_HOST_ADDRESS", "CSS_HOST_PAY_TO", "CSS_HOST_CONTACT");

    /** Characters that an invoice keeps of each detail of its host. */
    private static final int ON_DOCUMENTS = 300;

    private final Map<String, String> variables;

    @Inject
    protected Settings() {
        this(System.getenv());
    }

    Settings(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
        HOST_DETAILS.forEach(this::checkLength);
        hostPct().ifPresent(Settings::checkPct);
    }

    /** True when the service runs with sample data and demo accounts ({@code CSS_DEMO=true}). */
    public boolean demo() {
        return text("CSS_DEMO").filter("true"::equalsIgnoreCase).isPresent();
    }

    /**
     * The business date to work on ({@code CSS_TODAY=2007-06-01}); 1 June 2007 in demo; empty for the real date.
     *
     * @throws IllegalStateException when the variable is no ISO date
     */
    public Optional<LocalDate> today() {
        Optional<LocalDate> given = text("CSS_TODAY").map(Settings::date);
        return given.isPresent() || !demo() ? given : Optional.of(DEMO_TODAY);
    }

    /** The sign-in name of the first administrator outside demo ({@code CSS_ADMIN_USER}). */
    public Optional<String> adminUser() {
        return text("CSS_ADMIN_USER");
    }

    /** The first administrator's first password ({@code CSS_ADMIN_PASSWORD}), to be changed at first sign-in. */
    public Optional<String> adminPassword() {
        return text("CSS_ADMIN_PASSWORD");
    }

    /** The code of the PCT that hosts the service, as it was written ({@code CSS_HOST_PCT}). */
    public Optional<String> hostPct() {
        return text("CSS_HOST_PCT");
    }

    /** The address that the host's invoices carry ({@code CSS_HOST_ADDRESS}). */
    Optional<String> hostAddress() {
        return text("CSS_HOST_ADDRESS");
    }

    /** The bank account that invoices are paid into ({@code CSS_HOST_PAY_TO}). */
    Optional<String> hostPayTo() {
        return text("CSS_HOST_PAY_TO");
    }

    /** Who answers questions about invoices ({@code CSS_HOST_CONTACT}). */
    Optional<String> hostContact() {
        return text("CSS_HOST_CONTACT");
    }

    /** The address that the server listens on ({@code CSS_HTTP_ADDRESS}, 127.0.0.1 when not set). */
    public String httpAddress() {
        return text("CSS_HTTP_ADDRESS").orElse("127.0.0.1");
    }

    /**
     * The account that owns the schema and brings it up to date ({@code CSS_DB_OWNER_USER}), when it is another than
     * the one the service works with.
     */
    Optional<String> databaseOwner() {
        return text("CSS_DB_OWNER_USER");
    }

    String databaseOwnerPassword() {
        return text("CSS_DB_OWNER_PASSWORD").orElse("");
    }

    /** The account that the service works with ({@code CSS_DB_USER}). */
    String databaseUser() {
        return text("CSS_DB_USER").orElse("css");
    }

    /** The JDBC address ({@code CSS_DB_URL}), when one was given. */
    Optional<String> databaseUrl() {
        return text("CSS_DB_URL");
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private void checkLength(String variable) {
        if (text(variable).filter(value -> value.length() > ON_DOCUMENTS).isPresent()) {
            throw new IllegalStateException(variable + " is longer than " + ON_DOCUMENTS + " characters");
        }
    }

    private static void checkPct(String code) {
        try {
            PctCode.of(code);
        } catch (MalformedInput e) {
            throw new IllegalStateException("CSS_HOST_PCT is \"" + code + "\", which is no code such as 5K5", e);
        }
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "CSS_TODAY is \"" + value + "\", which is not a date such as 2007-06-01", e);
        }
    }
}
