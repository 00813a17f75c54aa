package uk.nhs.css.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.pct.PctDirectory;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.web.platform.Settings;

/**
 * The accounts that are there before anybody has made one. In demo mode those that the README names, one for each PCT
 * among them; else the first administrator from the configuration, who must choose a new password. Never a known
 * password outside demo mode: demo accounts that a database still holds are then refused.
 *
 * <p>Start-up calls {@link #ensure} as the system, after the PCTs are loaded. Calling it again adds only what is missing.
 */
@ApplicationScoped
public class FirstAccounts {

    /** In the README for all to read. */
    private static final String DEMO_PASSWORD = "demo-password-2007";

    private static final Logger LOG = Logger.getLogger(FirstAccounts.class.getName());

    private Accounts accounts;
    private PctDirectory directory;
    private Settings settings;

    /** For the proxy. */
    protected FirstAccounts() {}

    @Inject
    FirstAccounts(Accounts accounts, PctDirectory directory, Settings settings) {
        this.accounts = accounts;
        this.directory = directory;
        this.settings = settings;
    }

    /** Opens what is missing. Must run as an actor who is bound: {@code CurrentActor.asSystem(first::ensure)}. */
    public void ensure() {
        if (settings.demo()) {
            openDemoAccounts();
        } else if (accounts.none()) {
            openAdministrator();
        }
    }

    /**
     * One derived key serves all demo accounts: it would be 34 times some tenths of a second, and a salt of its own
     * protects nobody whose password is printed in the README.
     */
    private void openDemoAccounts() {
        List<PctView> pcts = directory.all();
        boolean complete = accounts.exists("host") && pcts.stream().allMatch(pct -> accounts.exists(accountOf(pct)));
        if (complete) {
            return;
        }
        PasswordHash hash = PasswordHash.of(DEMO_PASSWORD);
        accounts.openDemo("host", Role.HOST_ADMIN, null, hash);
        accounts.openDemo("host2", Role.HOST_ADMIN, null, hash);
        accounts.openDemo("sha", Role.SHA_ANALYST, null, hash);
        pcts.forEach(pct -> accounts.openDemo(accountOf(pct), Role.PCT_USER, pct.code(), hash));
    }

    private void openAdministrator() {
        if (settings.adminUser().isEmpty() || settings.adminPassword().isEmpty()) {
            LOG.warning("There is no account yet, so nobody can sign in. Set CSS_ADMIN_USER and CSS_ADMIN_PASSWORD.");
            return;
        }
        String name = settings.adminUser().get();
        String password = settings.adminPassword().get();
        PasswordRules.check("CSS_ADMIN_PASSWORD", name, password);
        accounts.open(name, Role.HOST_ADMIN, null, PasswordHash.of(password), true);
    }

    private static String accountOf(PctView pct) {
        return pct.code().value().toLowerCase(Locale.ROOT);
    }
}
