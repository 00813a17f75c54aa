package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Service;

/** Brent offers a post instead of cash and asks about a line of its statement; the host decides and answers. */
@InTheBrowser
class StaffInLieuJourneyIT {
    private final Browsing browsing;
    private final Service service;

    StaffInLieuJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @ParameterizedTest(name = "at {0} pixels")
    @Tag("I29")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void thePctOffersAndTheHostAcceptsInPartAndTheStatementShowsIt(int width) {
        try (Visit pct = browsing.visit(width).signIn("5k5");
                Visit host = browsing.visit(width).signIn("host")) {
            pct.open("/staff-in-lieu/new");
            pct.press("Send the offer");
            assertThat(pct.errorSummary()).contains("Enter the job title", "Choose the band of the post");
            SoundPage.check(pct);
            fill(pct).type("Whole-time equivalent", "1.5").press("Work it out");
            assertThat(pct.errorSummary()).contains("A post is at most 1 whole-time equivalent");
            assertThat(pct.page().getByLabel("Job title").inputValue()).isEqualTo("Contract analyst");
            pct.type("Whole-time equivalent", "1").press("Work it out");
            // 15% × 28,000 is above the most of 4,044.00; 14% × 32,044 = 4,486.16; 9.1% × 26,819 = 2,440.53
            assertThat(pct.row("outer London")).endsWith("4,044.00");
            assertThat(pct.row("Annual cost")).endsWith("38,970.69");
            // October to March, 6 of 12 months of 38,970.69: 38,970.69 − 19,485.35 (19,485.345 half-up) = 19,485.34
            assertThat(pct.text()).contains("The offer is worth £19,485.34 in all. Nothing has been sent yet.");
            SoundPage.check(pct);
            pct.press("Send the offer");
            assertThat(pct.heading()).isEqualTo("Contract analyst");
            assertThat(pct.text()).contains("The offer has been sent.");
            SoundPage.check(pct);

            host.open("/").follow("Decide on an offer of staff");
            SoundPage.check(host);
            host.follow("Contract analyst");
            SoundPage.check(host);
            host.type("Whole-time equivalent to accept", "0.5").press("Accept the offer");
            // 0.50 × 38,970.69 = 19,485.35 a year (19,485.345 half-up); 19,485.35 − 9,742.68 (9,742.675 half-up) =
            // 9,742.67
            assertThat(host.text()).contains("worth £9,742.67; £9,742.67 is credited in kind");
            SoundPage.check(host);

            pct.open("/statement");
            assertThat(pct.figure("Paid and credited")).isEqualTo("£9,742.67, £9,742.67 of it in kind");
            assertThat(pct.row("Staff in lieu: Contract analyst, 0.50 WTE")).anyMatch(cell -> cell.equals("9,742.67"));
            SoundPage.check(pct);
            SoundPage.check(pct.open("/staff-in-lieu"));
            SoundPage.check(pct.open("/staff-in-lieu/pay-table"));
            SoundPage.check(host.open("/staff-in-lieu/pay-table"));
        }
    }

    @Test
    @Tag("I32")
    void aLineIsQueriedAnsweredAndSettled() {
        try (Visit pct = browsing.visit(Browsing.NARROW).signIn("5k5");
                Visit host = browsing.visit(Browsing.NARROW).signIn("host")) {
            pct.open("/statement");
            String closing = pct.figure("Closing balance");
            pct.arrive(() -> pct.page().getByText("Ask about this line").first().click());
            SoundPage.check(pct);
            pct.press("Send the query");
            assertThat(pct.errorSummary()).contains("Enter your question");
            pct.type("What do you want to know?", "Whose heads are these?").press("Send the query");
            assertThat(pct.text()).contains("Your query has been sent.");
            SoundPage.check(pct);

            host.open("/").follow("Answer a query on a statement");
            SoundPage.check(host);
            host.follow("Whose heads are these?");
            SoundPage.check(host);
            host.type("Answer", "Those of the board paper.").press("Send the answer");
            assertThat(host.text()).contains("The answer has been sent to the PCT and is on record.");

            pct.open("/").follow("Read the answer to your query").follow("Whose heads are these?");
            assertThat(pct.text()).contains("Those of the board paper.");
            SoundPage.check(pct);
            pct.press("Yes, it is settled");
            assertThat(pct.text()).contains("The query is settled.");
            pct.open("/statement");
            assertThat(pct.text()).contains("Query: Settled");
            assertThat(pct.figure("Closing balance")).isEqualTo(closing);
        }
    }

    private static Visit fill(Visit visit) {
        visit.type("Job title", "Contract analyst")
                .choose("Agenda for Change band", "Band 6")
                .type("Or basic pay", "28000")
                .choose("High cost area", "Outer London")
                .type("First day", "1 October 2007")
                .type("Last day", "31 March 2008");
        visit.page().getByText("Secondment: stays your staff").click();
        return visit;
    }
}
