package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/** London's reports: from the first figure to the rows behind it, and a pack that is issued and kept. */
@InTheBrowser
class LondonReportsJourneyIT {
    private final Browsing browsing;
    private final Service service;

    LondonReportsJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void asAfterAFirstStart() {
        service.restoreData();
    }

    @Test
    void aFigureOfTheFirstPageLeadsTheAnalystToItsReportAndToTheRowsBehindANumber() {
        try (Visit visit = browsing.visit().signIn("sha")) {
            // Nine should have ended: they wait for an exception or have failed the last gate. Three are in time.
            assertThat(visit.figure("Double running at risk")).startsWith("9 of 12");
            visit.follow("Double running at risk");
            assertThat(visit.text())
                    .contains("12 PCTs of London run two systems on 1 June 2007, 9 transitions are at risk");
            visit.follow("Enfield PCT");
            assertThat(visit.heading()).isEqualTo("Enfield PCT: what is behind the figures");
            assertThat(visit.row("March 2007")).contains("1,500.00", "1,720.00");
            visit.assertAccessible();
            visit.follow("Transition and double running").follow("Days");
            assertThat(visit.page().locator("th[aria-sort=ascending]").innerText())
                    .contains("Days");
            assertThat(visit.fetch("/reports/transition-and-double-running.pdf?sector=NWL")
                            .status())
                    .isEqualTo(200);
            visit.assertClean();
        }
    }

    @Test
    void aFilterThatNoReportHasAndARowThatIsNotThereAreSaid() {
        try (Visit visit = browsing.visit().signIn("sha").open("/reports/price-outlook?colour=red")) {
            assertThat(visit.status()).isEqualTo(400);
            assertThat(visit.errorSummary()).contains("Use year, asAt, sector, state or sort");
            assertThat(visit.text()).contains("What this report can be asked", "A day up to 1 June 2007");
            // Figures that nobody asked for do not stand in for those that cannot be had.
            assertThat(visit.page().locator("main table, main svg").count()).isZero();
            visit.assertAccessible();
            // A year that the form does not offer by itself stands in it all the same.
            visit.open("/reports/cost-recovery?year=2011/12");
            assertThat(visit.page().getByLabel("Financial year").inputValue()).isEqualTo("2011/12");
            visit.open("/reports/cost-recovery?year=soon");
            assertThat(visit.status()).isEqualTo(400);
            assertThat(visit.errorSummary()).contains("2007/08");
            // What was asked stays in the form, so that it can be mended.
            assertThat(visit.page().getByLabel("Financial year").inputValue()).isEqualTo("soon");
            visit.open("/reports/cost-recovery?year=2007/08&asAt=31+June+2007&sector=NEL");
            assertThat(visit.status()).isEqualTo(400);
            assertThat(visit.errorSummary()).contains("day month year", "31 June 2007");
            assertThat(visit.page().getByLabel("As at").inputValue()).isEqualTo("31 June 2007");
            assertThat(visit.page().getByLabel("Sector").inputValue()).isEqualTo("NEL");
            visit.open("/reports/cost-recovery?sector=EAST");
            assertThat(visit.status()).isEqualTo(400);
            assertThat(visit.errorSummary()).contains("NWL, NCL");
            assertThat(visit.page().getByLabel("Sector").inputValue()).isEqualTo("EAST");
            visit.open("/reports/approvals-and-take-up?state=ASLEEP&sort=-colour&asAt=1+July+2007");
            assertThat(visit.status()).isEqualTo(400);
            // All at once, each with what is allowed.
            assertThat(visit.errorSummary())
                    .contains(
                            "Invited, Consulted",
                            "Use one of pct, code, sector, state",
                            "Use a date up to 1 June 2007");
            assertThat(visit.page().getByLabel("State").inputValue()).isEqualTo("ASLEEP");
            assertThat(visit.page().getByLabel("As at").inputValue()).isEqualTo("1 July 2007");
            visit.assertAccessible();
            visit.open("/reports/consultation-themes?sector=NCL&state=DECLINED");
            assertThat(visit.text()).contains("No PCT of North Central London, Declined had sent a comment");
            assertThat(visit.page().locator("table").count()).isZero();
            assertThat(visit.open("/reports/price-outlook/99").status()).isEqualTo(404);
            assertThat(visit.open("/reports/nothing").status()).isEqualTo(404);
            assertThat(visit.text()).contains("Use one of approvals-and-take-up, price-outlook");
        }
    }

    @Test
    @Tag("I55")
    void theHostIssuesAPackAndALaterOneSaysWhatHasChanged() {
        try (Visit visit = browsing.visit().signIn("host").open("/packs")) {
            assertThat(visit.text()).contains("No pack has been issued yet.");
            visit.follow("Issue a pack")
                    .tickOnly("Income and debt", "Price outlook", "Staff in kind", "Data completeness")
                    .press("Issue the pack");
            assertThat(visit.heading()).isEqualTo("Report pack 1");
            // In the order in which people ask, whatever was ticked first.
            assertThat(visit.page()
                            .locator("main table")
                            .first()
                            .locator("tbody th")
                            .allInnerTexts())
                    .containsExactly("Price outlook", "Income and debt", "Staff in kind", "Data completeness");
            assertThat(visit.text()).contains("Pack 1 is issued and kept.", "This is the first pack.");
            assertThat(visit.fetch("/packs/1.pdf").headers()).containsEntry("content-type", "application/pdf");
            visit.assertAccessible();
            service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
            visit.open("/packs/issue").tickOnly("Income and debt").press("Issue the pack");
            assertThat(visit.heading()).isEqualTo("Report pack 2");
            visit.page().getByText("figures differ").first().click();
            // Brent: £56,000.00 of set-up and the first instalment of £29,000.01.
            assertThat(visit.row("Brent Teaching PCT")).contains("0.00", "85,000.01");
            visit.open("/packs/1/income-and-debt");
            assertThat(visit.row("Brent Teaching PCT")).contains("0.00", "85,000.01");
            visit.assertAccessible();
            visit.open("/packs/1/price-outlook");
            assertThat(visit.text()).contains("No figure differs.");
            visit.assertClean();
        }
    }

    @Test
    void aPackWithoutAReportIsRefusedAtItsField() {
        try (Visit visit = browsing.visit().signIn("host").open("/packs/issue")) {
            visit.tickOnly().press("Issue the pack");
            assertThat(visit.errorSummary()).contains("Choose at least one report");
            visit.assertAccessible();
        }
    }
}
