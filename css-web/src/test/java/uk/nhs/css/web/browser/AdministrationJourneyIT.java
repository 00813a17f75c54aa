package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/** The host opens an account for a newcomer, hands the first password on, and finds it all in the audit trail. */
@InTheBrowser
class AdministrationJourneyIT {

    private final Browsing browsing;
    private final Service service;

    AdministrationJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void restore() {
        service.restoreData();
    }

    @Test
    void aNewcomerSignsInWithAPasswordThatWasShownOnceAndChoosesAnother() {
        String password;
        try (Visit host = browsing.visit().signIn("host").open("/users")) {
            assertThat(host.figure("Open")).isEqualTo("34, of 34 accounts");
            host.press("Open the account");
            assertThat(host.errorSummary()).contains("Enter user name", "Choose a role", "Enter why");
            host.assertAccessible();
            host.type("User name", "jane.doe").type("Why, or on whose request", "New in finance");
            host.page().locator("#account\\:role\\:input").selectOption(new SelectOption().setLabel("PCT user"));
            host.press("Open the account");
            assertThat(host.errorSummary()).contains("Choose a PCT for a PCT user");
            assertThat(host.page().getByLabel("User name").inputValue()).isEqualTo("jane.doe");
            host.page().locator("#account\\:pct\\:input").selectOption("5K5");
            host.press("Open the account");
            assertThat(host.heading()).isEqualTo("jane.doe");
            assertThat(host.text()).contains("The account is open.", "PCT user of Brent Teaching PCT");
            password = host.page().locator("code").innerText();
            host.assertAccessible();
            host.open("/users/jane.doe");
            assertThat(host.text()).doesNotContain(password).contains("a first password, not yet changed");
            host.assertClean();
        }
        try (Visit jane = browsing.visit(Browsing.NARROW).open("/login")) {
            jane.type("User name", "jane.doe").type("Password", password).press("Sign in");
            assertThat(jane.heading()).isEqualTo("Your account");
            jane.type("Current password", password)
                    .type("New password", "four words of my own")
                    .type("New password again", "four words of my own")
                    .press("Change password");
            assertThat(jane.text()).contains("Your password has been changed.");
            assertThat(jane.open("/statement").status()).isEqualTo(200);
            jane.assertClean();
        }
        try (Visit host = browsing.visit().signIn("host").open("/users?q=jane")) {
            host.follow("jane.doe").type("Why", "On leave").press("Lock the account");
            assertThat(host.text()).contains("The account is locked.");
            host.follow("What the audit trail says of this account");
            assertThat(host.heading()).isEqualTo("Audit trail");
            assertThat(host.row("Account locked").subList(1, 7))
                    .containsExactly("host", "Account locked", "jane.doe", "Open", "Locked", "On leave");
            assertThat(host.row("Password changed").get(1)).isEqualTo("jane.doe");
            assertThat(host.row("Account opened")).endsWith("New in finance");
            host.choose("What was done", "Account opened").press("Search");
            assertThat(host.text()).contains("Rows 1 to 1 of 1.");
            assertThat(host.fetch("/audit.csv?q=jane").text()).contains("New in finance", "On leave");
            host.assertAccessible();
            host.assertClean();
        }
    }

    @Test
    void anAccountIsClosedOnlyByItsNameAndTheAuditTrailTurnsItsPages() {
        try (Visit host = browsing.visit(Browsing.NARROW).signIn("host").open("/users/5a5")) {
            host.type("Why it is closed", "Left")
                    .type("Its user name again", "5a4")
                    .press("Close the account");
            assertThat(host.errorSummary()).contains("enter the user name of the account: 5a5");
            assertThat(host.page().getByLabel("Why it is closed").inputValue()).isEqualTo("Left");
            host.type("Its user name again", "5a5").press("Close the account");
            assertThat(host.text()).contains("The account has been closed.");
            host.assertFitsItsWidth();
            host.open("/audit").follow("Older");
            assertThat(host.text()).contains("Rows 51 to 100 of");
            host.assertFitsItsWidth();
            host.follow("Newer");
            assertThat(host.text()).contains("Rows 1 to 50 of");
            host.assertAccessible();
            host.assertClean();
        }
    }
}
