package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Service;

/** A PCT on its way into the service: it comments, says when it would like to join, and enters its board's decision. */
@InTheBrowser
class PctMembershipJourneyIT {
    private final Browsing browsing;
    private final Service service;

    PctMembershipJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void asAfterAFirstStart() {
        service.restoreData();
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void itCommentsWishesAndEntersItsBoardsDecision(int width) {
        try (Visit pct = browsing.visit(width).signIn("5k9")) {
            pct.open("/consultation/comments/new")
                    .type("Comment or question", "Who pays for the interface?")
                    .press("Send the comment");
            assertThat(pct.text()).contains("The comment has been sent. Its answer will stand here.");
            SoundPage.check(pct);

            pct.open("/my-joining/wish")
                    .type("Ready from (optional)", "1 December 2007")
                    .type("Or not before (optional)", "1 March 2008")
                    .type("And not after (optional)", "1 January 2008")
                    .type("Why (optional)", "We move offices in autumn")
                    .press("Record readiness and wish");
            // The wrong way round: said at the field, and nothing of it is lost.
            assertThat(pct.errorSummary()).contains("1 January 2008");
            assertThat(pct.page().getByLabel("Why (optional)").inputValue()).isEqualTo("We move offices in autumn");
            SoundPage.check(pct);
            pct.type("Or not before (optional)", "1 January 2008")
                    .type("And not after (optional)", "1 March 2008")
                    .press("Record readiness and wish");
            assertThat(pct.text())
                    .contains("Readiness and wish are recorded.", "from 1 January 2008 until 1 March 2008");
            SoundPage.check(pct);

            pct.follow("Enter our board’s decision")
                    .type("Board met on", "14 December 2006")
                    .type("Minute reference", "07/112");
            pct.page()
                    .getByLabel("Approved", new Page.GetByLabelOptions().setExact(true))
                    .check();
            pct.press("Enter the decision");
            // The case was circulated on the day after.
            assertThat(pct.errorSummary()).contains("14 December 2006", "15 December 2006");
            assertThat(pct.page().getByLabel("Minute reference").inputValue()).isEqualTo("07/112");
            SoundPage.check(pct);
            pct.type("Board met on", "30 May 2007").press("Enter the decision");
            pct.open("/my-joining");
            assertThat(pct.row("07/112").toString()).contains("Approved");
            SoundPage.check(pct);
        }
    }

    @Test
    void whatItsNeighboursDoIsAsUnknownToIt() {
        try (Visit pct = browsing.visit().signIn("5k9")) {
            for (String path : new String[] {"/members/5K5", "/phasing", "/mobilisation"}) {
                assertThat(pct.open(path).status()).as(path).isEqualTo(403);
            }
            assertThat(pct.open("/transition/5K5").status()).isEqualTo(404);
            pct.assertClean();
        }
    }
}
