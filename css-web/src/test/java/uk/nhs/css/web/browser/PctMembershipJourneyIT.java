package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Service;

/** A PCT on its way into the service: it comments, says when it would like to join, and enters its board's decision. */
@InTheBrowser
class PctMembershipJourneyIT {
    private static final String ODD_NAME = "Minutes “May” & a;b.pdf";
    private static final byte[] MINUTES =
            "%PDF-1.4\n\u0000\u00ff minutes\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

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
            // Minutes without content are said to be empty, not left out in silence.
            minutes(pct, "empty.pdf", new byte[0]);
            pct.type("Board met on", "30 May 2007").press("Enter the decision");
            assertThat(pct.errorSummary()).contains("empty.pdf", "is empty");
            assertThat(pct.page().getByLabel("Minute reference").inputValue()).isEqualTo("07/112");
            SoundPage.check(pct);
            minutes(pct, ODD_NAME, MINUTES);
            pct.press("Enter the decision");
            assertSentBack(pct);
            pct.open("/my-joining");
            assertThat(pct.row("07/112").toString()).contains("Approved");
            SoundPage.check(pct);
        }
    }

    private static void minutes(Visit pct, String name, byte[] content) {
        pct.page().getByLabel("Minutes (optional)").setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    /** The minutes come back byte for byte under their own name, as a file and never as a page. */
    private static void assertSentBack(Visit pct) {
        String address = pct.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ODD_NAME))
                .evaluate("link => link.href")
                .toString();
        APIResponse answer = pct.page().request().get(address);
        assertThat(answer.body()).isEqualTo(MINUTES);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(answer.headers().get("content-disposition"))
                .startsWith("attachment")
                .endsWith("filename*=UTF-8''Minutes%20%E2%80%9CMay%E2%80%9D%20%26%20a%3Bb.pdf");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
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
