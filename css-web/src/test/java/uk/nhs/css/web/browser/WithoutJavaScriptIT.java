package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/** The main job in a browser that runs no script. */
@InTheBrowser
class WithoutJavaScriptIT {
    private final Browsing browsing;
    private final Service service;

    WithoutJavaScriptIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void nothingIsChargedYet() {
        service.restoreData();
    }

    @Test
    void theChargesAreRunAndBrentReadsItsStatement() {
        try (Visit host = browsing.visitWithoutScript().signIn("host");
                Visit brent = browsing.visitWithoutScript()) {
            host.follow("Run the charges for 2007/08");
            assertThat(host.figure("To make now")).isEqualTo("112, £3,110,159.84");
            host.page().getByText("5 lines of Brent Teaching PCT").click();
            assertThat(host.page()
                            .getByText("39p × 297,436 weighted heads")
                            .first()
                            .isVisible())
                    .isTrue();
            host.press("Make the charges");
            assertThat(host.text()).contains("112 made for £3,110,159.84");
            host.press("Sign out");
            assertThat(host.heading()).isEqualTo("Sign in");
            host.assertClean();

            brent.signIn("5k5").follow("Statement");
            // 56,000.00 + 116,000.04
            assertThat(brent.figure("Closing balance")).startsWith("£172,000.04");
            brent.page().getByText("How this was calculated").first().click();
            assertThat(brent.page()
                            .getByText("20p × 280,000 residents = £56,000.00")
                            .isVisible())
                    .isTrue();
            brent.type("From", "1 October 2007").press("Show");
            assertThat(brent.figure("Opening balance")).isEqualTo("£114,000.02");
            brent.type("From", "soon").press("Show");
            assertThat(brent.errorSummary()).contains("“soon” is no date");
            brent.assertClean();
        }
    }

    @Test
    void aScenarioIsWorkedOutAndItsAddressHoldsTheChoice() {
        try (Visit visit = browsing.visitWithoutScript().signIn("5k5").follow("Scenarios")) {
            visit.tickOnly("Brent Teaching PCT", "Ealing PCT", "Bromley PCT").press("Work out the price");
            // 297,436 + 318,671 + 302,625
            assertThat(visit.figure("Weighted heads")).isEqualTo("918,732");
            assertThat(visit.row("Brent Teaching PCT (you)")).endsWith("586,943.97");
            String address = visit.page().url();
            visit.open("/").open(address.substring(address.indexOf("/scenarios")));
            assertThat(visit.row("All members")).endsWith("918,732", "1,812,975.58");
            visit.assertClean();
        }
    }

    @Test
    void theRegisterIsFilteredAndSorted() {
        try (Visit visit = browsing.visitWithoutScript().signIn("host").open("/members")) {
            visit.choose("State", "Member").press("Show").follow("Code");
            assertThat(visit.text()).contains("22 of 31 PCTs shown.");
            assertThat(visit.page().locator("tbody tr").first().innerText()).contains("5A4", "Havering PCT");
            visit.assertClean();
        }
    }
}
