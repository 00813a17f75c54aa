package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/** A PCT sends its costs, the host accepts them, a benefit is verified by another, a scenario is compared, a paper kept. */
@InTheBrowser
class CostsJourneyIT {

    private final Browsing browsing;
    private final Service service;

    CostsJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void asDelivered() {
        service.restoreData();
    }

    @Test
    void aPctEntersItsReturnAndTheHostAcceptsIt() {
        try (Visit pct = browsing.visit().signIn("5a4")) {
            pct.follow("Your costs");
            assertThat(pct.text()).contains("Nothing has been entered for 2007/08");
            pct.follow("Enter a line");
            pct.press("Save the line");
            assertThat(pct.errorSummary()).contains("Enter the cost of the year");
            pct.type("Post, system or supplier", "Contract analyst")
                    .type("Agenda for Change band (staff only)", "6")
                    .type("Whole-time equivalents (staff only)", "1.5")
                    .type("Cost of the year", "58500.00")
                    .press("Save and enter another");
            pct.choose("Category", "Systems").type("Cost of the year", "0.00").press("Save the line");
            assertThat(pct.row("Replaced by the service")).contains("58,500.00");
            pct.assertAccessible();
            pct.press("Submit the return to the host");
            assertThat(pct.text()).contains("The host reads the return now.");
            pct.assertClean();
        }
        try (Visit host = browsing.visit().signIn("host").open("/costs")) {
            host.follow("Havering PCT");
            host.press("Accept the return");
            assertThat(host.text()).contains("The return is accepted");
            // 39p × 229,789 = 89,617.71
            assertThat(host.row("Recurring charge")).contains("89,617.71");
            assertThat(host.row("Replaced, by the accepted cost return")).contains("−58,500.00");
            assertThat(host.text()).contains("Imputed");
            host.assertAccessible();
            host.assertClean();
        }
    }

    @Test
    @Tag("I42")
    void aBenefitIsVerifiedBySomebodyElse() {
        try (Visit host = browsing.visit().signIn("host").open("/costs/benefits/new")) {
            host.choose("PCT", "Brent Teaching PCT (5K5)")
                    .type("Benefit", "Challenges of activity")
                    .type("Source", "Reconciliation")
                    .type("Owner", "Director of Finance")
                    .type("Amount in 2007/08 (optional)", "8000.00")
                    .press("Enter the claim");
            host.follow("Challenges of activity");
            host.type("On what evidence", "Month 12").press("Verify the benefit");
            assertThat(host.errorSummary()).contains("does not verify it");
        }
        try (Visit other = browsing.visit().signIn("host2").open("/costs")) {
            other.follow("Challenges of activity");
            other.type("On what evidence", "Month 12").press("Verify the benefit");
            assertThat(other.row("Challenges of activity")).contains("Verified");
            // 56,000.04 − 8,000
            assertThat(other.row("Brent Teaching PCT")).contains("8,000.00", "48,000.04");
            other.assertAccessible();
            try (Visit pct = browsing.visit().signIn("5k5").open("/board-paper")) {
                assertThat(pct.row("Challenges of activity")).contains("8,000.00");
                assertThat(pct.row("Net recurring with them, each year")).contains("48,000.04");
                pct.assertAccessible();
                other.follow("Challenges of activity");
                other.type("Why", "Counted twice").press("Exclude the benefit");
                assertThat(other.row("Challenges of activity")).contains("Excluded");
                assertThat(other.row("Brent Teaching PCT")).contains("0.00", "56,000.04");
                assertThat(pct.open("/board-paper").text()).doesNotContain("Challenges of activity");
            }
            other.follow("Challenges of activity");
            other.follow("Claim it again");
            other.press("Enter the claim");
            assertThat(other.page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Challenges of activity"))
                            .count())
                    .isEqualTo(2);
            other.assertClean();
        }
    }

    @Test
    void aScenarioIsSavedAndSetBesideWhatTheTariffCharges() {
        try (Visit pct = browsing.visit().signIn("5k5").open("/scenarios?members=5K5&members=5HX")) {
            pct.type("Name", "With Ealing").press("Save the scenario");
            pct.page().getByLabel("With Ealing").check();
            pct.press("Compare those chosen");
            assertThat(pct.heading()).isEqualTo("Scenarios side by side");
            assertThat(pct.row("Brent Teaching PCT")).contains("116,000.04", "56,000.04");
            // What Ealing spends is Ealing's.
            assertThat(pct.row("Ealing PCT")).contains("–");
            pct.assertAccessible();
            pct.assertClean();
        }
    }

    @Test
    @Tag("I10")
    void aBoardPaperIsKeptAsTheBoardSawIt() {
        try (Visit pct = browsing.visit().signIn("5k5").open("/board-paper")) {
            pct.follow("Keep this version");
            pct.type("Seen by the board on", "23 May 2007")
                    .type("Minute or paper number", "07/63")
                    .press("Keep this version");
            assertThat(pct.row("07/63")).contains("172,000.04", "56,000.04");
            String href = pct.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF of 23 May 2007"))
                    .getAttribute("href");
            byte[] kept = pct.fetch(href).body();
            assertThat(new String(kept, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            service.database()
                    .execute("update tariff set recurring_rate = recurring_rate + 1 where financial_year = '2007/08'");
            assertThat(pct.open("/board-paper").row("07/63")).contains("172,000.04");
            assertThat(pct.fetch(href).body()).isEqualTo(kept);
            pct.assertAccessible();
        }
    }

    @Test
    @Tag("I48")
    void aFileIsCheckedRowByRowAndThenApplied() {
        String file = "pct_code,year,category,purpose,role,band,wte,amount,note\n"
                + "5K5,2007/08,OTHER,ACUTE_CONTRACTS_SUPPORT,Training,,,1200.00,\n";
        try (Visit pct = browsing.visit().signIn("5k5").open("/imports")) {
            choose(pct, file.replace("1200.00", "\"1,200.00\""));
            assertThat(pct.heading()).isEqualTo("This file cannot be applied");
            assertThat(pct.text()).contains("1,200.00", "amount");
            pct.assertAccessible();
            choose(pct.open("/imports"), file);
            assertThat(pct.row("Training")).contains("New");
            pct.assertAccessible();
            pct.press("Apply the file");
            assertThat(pct.text()).contains("1 row read: 1 changed something");
            assertThat(pct.row("costs.csv")).contains("Cost returns", "5k5");
            choose(
                    pct.open("/imports"),
                    file.replace("1200.00", "1300") + file.split("\n")[1].replace("Training", "Books"));
            assertThat(pct.figure("Of those new")).isEqualTo("1");
            assertThat(pct.row("Training").get(1))
                    .startsWith("Changes what stands")
                    .contains("amount: from 1200.00 to 1300.00");
            assertThat(pct.row("Books").get(1)).isEqualTo("New");
            pct.assertAccessible();
            pct.assertClean();
        }
    }

    private static void choose(Visit visit, String file) {
        visit.page()
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload("costs.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        visit.press("Check the file");
    }
}
