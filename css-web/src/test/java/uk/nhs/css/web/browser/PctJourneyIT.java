package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Service;

/** Brent finds the figures of its own board paper of 23 May 2007, each with how it was calculated. */
@InTheBrowser
class PctJourneyIT {
    private final Browsing browsing;
    private final Service service;

    PctJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @Test
    void theStatementHasEachLineWithItsBalanceAndItsCalculation() {
        try (Visit visit = browsing.visit().signIn("5k5")) {
            assertThat(visit.figure("Charged for 2007/08")).startsWith("£172,000.04");
            visit.follow("Statement");
            assertThat(visit.figure("Opening balance")).isEqualTo("£0.00");
            // 20p × 280,000 = 56,000.00; 39p × 297,436 = 116,000.04 in four of 29,000.01. Up to 1 June: 85,000.01
            assertThat(visit.figure("Charged")).isEqualTo("£172,000.04, £85,000.01 dated up to 1 June 2007");
            assertThat(visit.figure("Closing balance")).startsWith("£172,000.04");
            assertThat(visit.row("Set-up charge")).containsSequence("56,000.00", "", "56,000.00");
            assertThat(visit.row("1st quarter")).containsSequence("29,000.01", "", "85,000.01");
            assertThat(visit.row("2nd quarter")).containsSequence("29,000.01", "", "114,000.02");
            assertThat(visit.row("3rd quarter")).containsSequence("29,000.01", "", "143,000.03");
            assertThat(visit.row("4th quarter")).containsSequence("29,000.01", "", "172,000.04");
            assertThat(visit.row("Closing balance")).contains("172,000.04");
            Locator working = visit.page().getByText("20p × 280,000 residents = £56,000.00");
            assertThat(working.isVisible()).isFalse();
            visit.page().getByText("How this was calculated").first().click();
            assertThat(working.isVisible()).isTrue();
            assertThat(visit.text()).contains("Your board paper says £172,000; the figures come to £172,000.04.");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @Test
    @Tag("I25")
    void otherDatesOpenWhereTheDayBeforeCloses() {
        try (Visit visit = browsing.visit().signIn("5k5").open("/statement")) {
            visit.type("From", "1 October 2007").press("Show");
            // 56,000.00 + 2 × 29,000.01
            assertThat(visit.figure("Opening balance")).isEqualTo("£114,000.02");
            assertThat(visit.figure("Closing balance")).startsWith("£172,000.04");
            visit.type("From", "1/4/2007")
                    .type("To, and including", "30 Sep 2007")
                    .press("Show");
            assertThat(visit.figure("Closing balance")).startsWith("£114,000.02");
            assertThat(visit.text()).contains("1 April 2007 to 30 September 2007");
            visit.assertClean();
        }
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "31 February 2007, 31 March 2008, from, From, Enter the date as day month year",
        "1 April 2007, never, to, 'To, and including', Enter the date as day month year",
        "1 April 2007, 31 March 2007, to, 'To, and including', Give a last day on or after the first"
    })
    void whatIsNoDateIsSaidAtItsFieldAndStaysAsTyped(String from, String to, String field, String label, String mend) {
        try (Visit visit = browsing.visit().signIn("5k5").open("/statement")) {
            visit.type("From", from).type("To, and including", to).press("Show");
            assertThat(visit.page().title()).isEqualTo("Error: Statement – London Commissioning Support Service");
            assertThat(visit.errorSummary()).contains(mend);
            assertThat(visit.page().locator("[id='" + field + ":error']").innerText())
                    .contains(mend);
            assertThat(visit.page().locator("#" + field).inputValue()).isEqualTo(field.equals("from") ? from : to);
            assertThat(visit.page().locator("#" + field).getAttribute("aria-describedby"))
                    .contains(field + ":error");
            assertThat(visit.page().evaluate("() => document.activeElement.className"))
                    .asString()
                    .contains("govuk-error-summary");
            visit.page().locator(".govuk-error-summary__list a").click();
            assertThat(visit.page().evaluate("() => document.activeElement.id")).isEqualTo(field);
            // What can still be shown is shown: the whole year.
            assertThat(visit.figure("Closing balance")).startsWith("£172,000.04");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @Test
    void theBoardPaperHasTheFiguresOfThePaperOf23May() {
        try (Visit visit = browsing.visit().signIn("5k5").follow("Board paper")) {
            assertThat(visit.heading()).isEqualTo("Board paper for 2007/08");
            assertThat(visit.figure("Recurring, each year")).isEqualTo("£116,000.04, 39p a head");
            assertThat(visit.figure("One-off, on joining")).isEqualTo("£56,000.00, 20p a head");
            assertThat(visit.figure("Together, first year")).startsWith("£172,000.04");
            // 116,000.04 less 60,000.00 for two posts
            assertThat(visit.figure("Net recurring")).startsWith("£56,000.04");
            assertThat(visit.row("Net in the first year")).endsWith("112,000.04");
            assertThat(visit.row("Replaces: Two posts")).endsWith("−60,000.00");
            assertThat(visit.row("181,435.96")).containsExactly("15", "61.00", "181,435.96");
            assertThat(visit.row("This is equivalent to £172k for Brent"))
                    .contains("£172,000", "£172,000.04")
                    .anyMatch(cell -> cell.startsWith("£0.04 more"));
            visit.assertClean();
        }
    }

    @Test
    @Tag("I7")
    void aScenarioOfThreePctsShowsEachOnesShareAndSavesNothing() {
        Object before = service.database().rows("select count(*) from audit_entry");
        try (Visit visit = browsing.visit().signIn("5k5").follow("Scenarios")) {
            visit.tickOnly("Brent Teaching PCT", "Ealing PCT", "Bromley PCT").press("Work out the price");
            assertThat(visit.figure("Members")).startsWith("3 of 31").contains("below the quorum of 15");
            // 297,436 + 318,671 + 302,625 = 918,732; 16.4375p of each and 1,661,959.01 fixed = 1,812,975.58
            assertThat(visit.figure("Weighted heads")).isEqualTo("918,732");
            assertThat(visit.figure("Cost of the year")).isEqualTo("£1,812,975.58");
            // 586,943.97 + 628,847.96 + 597,183.65 = 1,812,975.58
            assertThat(visit.row("Brent Teaching PCT (you)")).endsWith("586,943.97");
            assertThat(visit.row("628,847.96")).contains("5HX");
            assertThat(visit.row("597,183.65")).contains("5A7");
            assertThat(visit.row("All members")).endsWith("918,732", "1,812,975.58");
            assertThat(visit.page().getByLabel("Bromley PCT").isChecked()).isTrue();
            visit.assertAccessible();
            visit.assertClean();
        }
        assertThat(service.database().rows("select count(*) from audit_entry")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "/statement, PDF (Statement), application/pdf, %PDF-",
        "/statement, CSV (Statement), text/csv, ",
        "/statement, Excel (Statement), application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "/board-paper, PDF (Board paper), application/pdf, %PDF-",
        "/board-paper, CSV (Board paper), text/csv, "
    })
    void documentsBesideThePageAreOfTheirKind(String page, String link, String type, String begin) {
        try (Visit visit = browsing.visit().signIn("5k5").open(page)) {
            String kind = link.substring(0, link.indexOf(' '));
            Locator found = visit.page().locator(".docs a", new Page.LocatorOptions().setHasText(kind));
            assertThat(found.innerText().replaceAll("\\s+", " ")).isEqualTo(link);
            APIResponse answer = visit.fetch(found.getAttribute("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith(type);
            assertThat(answer.headers().get("content-disposition")).contains("attachment");
            assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                    .contains(begin == null ? "172000.04" : begin);
            Download download = visit.page().waitForDownload(found::click);
            assertThat(download.suggestedFilename()).contains("5K5");
            assertThat(download.failure()).isNull();
            visit.assertClean();
        }
    }

    @Test
    @Tag("I39")
    void theRegisterIsRefusedWithAPageOfItsOwn() {
        try (Visit visit = browsing.visit().signIn("5k5").open("/members")) {
            assertThat(visit.status()).isEqualTo(403);
            assertThat(visit.heading()).isEqualTo("You may not open this");
            assertThat(visit.text()).contains("Nothing was changed.").doesNotContain("Ealing");
            assertThat(visit.follow("Go to the first page").heading()).isEqualTo("How you stand");
            visit.assertClean();
        }
    }

    @Test
    void afterSigningOutNothingIsShownAnyMore() {
        try (Visit visit = browsing.visit().signIn("5k5").open("/statement").press("Sign out")) {
            assertThat(visit.heading()).isEqualTo("Sign in");
            assertThat(visit.text()).contains("You are signed out.");
            visit.assertAccessible();
            visit.arrive(() -> visit.page().goBack());
            assertThat(visit.text()).doesNotContain("172,000.04");
            assertThat(visit.open("/statement").heading()).isEqualTo("Sign in");
            // The way back leads to the page that was asked for.
            visit.type("User name", "5k5")
                    .type("Password", "demo-password-2007")
                    .press("Sign in");
            assertThat(visit.heading()).isEqualTo("Statement");
            visit.assertClean();
        }
    }
}
