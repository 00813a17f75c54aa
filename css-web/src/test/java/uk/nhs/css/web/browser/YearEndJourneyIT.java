package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/** April 2008: the host closes a month and the year, a PCT agrees its balance. */
@InTheBrowser
class YearEndJourneyIT {

    private final Browsing browsing;
    private final Service service;

    YearEndJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeAll
    static void theYearHasEnded(Service service) {
        service.restoreData();
        service.businessDate("2008-04-14");
    }

    @AfterAll
    static void backToTheBeginning(Service service) {
        service.businessDate(Service.FIRST_DATE);
        service.restoreData();
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @Test
    void theHostClosesAMonthAndOpensItAgainOnRecord() {
        try (Visit visit = browsing.visit().signIn("host").open("/ledger")) {
            visit.assertAccessible();
            visit.follow("Close a month").open("/ledger/periods?year=2007/08").press("Close April 2007");
            assertThat(visit.text()).contains("Closed up to 30 April 2007");
            assertThat(visit.row("April 2007")).contains("Closed");
            visit.press("Open it again");
            assertThat(visit.errorSummary()).contains("Enter why it is opened again");
            visit.type("Why it is opened again", "A late invoice").press("Open it again");
            assertThat(visit.text()).contains("The books are open again from 1 April 2007", "A late invoice");
            visit.assertClean();
        }
    }

    @Test
    void theHostEntersTheActualCostPreviewsTheTrueUpAndClosesTheYear() {
        try (Visit visit = browsing.visit().signIn("host").open("/year-end/close?year=2007/08")) {
            assertThat(visit.text()).contains("The actual cost of 2007/08 has not been entered.");
            visit.open("/year-end?year=2007/08").follow("Enter the actual cost");
            visit.type("Title", "Draft accounts")
                    .type("Evidence", "General ledger of the host, April 2008")
                    .type("Staff employed", "2,000,000.005")
                    .press("Record the cost");
            assertThat(visit.errorSummary()).contains("at most two decimals");
            visit.type("Staff employed", "2000000.00")
                    .type("Systems and licences", "1000000.00")
                    .press("Record the cost");
            assertThat(visit.figure("Actual cost")).startsWith("£3,000,000.00");
            assertThat(visit.figure("Over-recovery")).startsWith("£110,159.84");
            visit.assertAccessible();
            visit.follow("Preview closing the year");
            assertThat(visit.figure("True-up lines")).contains("−£110,159.84 in all");
            visit.type("On what ground", "Accounts of April 2008").press("Close the year");
            assertThat(visit.text()).contains("2007/08 is closed");
            assertThat(visit.figure("Not settled")).startsWith("£0.00");
            assertThat(visit.open("/year-end/close?year=2007/08").text()).contains("there is nothing to post");
            visit.assertClean();
        }
    }

    @Test
    void aPctAnswersTheAgreementOfBalancesThatItsFirstPageAsksFor() {
        try (Visit visit = browsing.visit().signIn("5k5")) {
            visit.follow("Agree your balance");
            assertThat(visit.heading()).isEqualTo("Agreement of balances");
            visit.type("What you owe", "172000.045").press("Record the figure");
            assertThat(visit.errorSummary()).contains("at most two decimals");
            visit.type("What you owe", "172000.04").press("Record the figure");
            assertThat(visit.text()).contains("Your figure agrees with the host’s.");
            assertThat(visit.row("Brent Teaching PCT")).contains("172,000.04", "0.00", "Agreed");
            visit.assertAccessible();
            visit.assertClean();
        }
    }
}
