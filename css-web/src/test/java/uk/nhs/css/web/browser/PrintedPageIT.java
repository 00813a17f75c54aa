package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Service;

/** A page sent to the printer: what it says, without what only a screen needs, and nothing cut off at the edge. */
@InTheBrowser
class PrintedPageIT {
    /** A sheet of A4 less the margins of the print style: 210 − 28 mm at 96 pixels an inch. */
    private static final int SHEET = 688;

    /** The same sheet across: 297 − 28 mm. */
    private static final int SHEET_ACROSS = 1016;

    /** 7 points in pixels. */
    private static final double SMALLEST = 9.3;

    private final Browsing browsing;
    private final Service service;

    PrintedPageIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "5k5, /statement, '172,000.04'",
        "5k5, /board-paper, '112,000.04'",
        "host, /members, Westminster PCT",
        "host, /evidence, 37.7%",
        "sha, /reports, 22 of 31",
        "sha, /reports/price-outlook, 46.82p",
        "sha, /reports/price-by-month, 44.29p",
        "sha, /reports/phasing-and-changes, Brent Teaching PCT",
        "sha, /reports/transition-and-double-running, Barnet PCT",
        "sha, /reports/mobilisation-fund, Host PCT named",
        "sha, /reports/consultation-themes, Subscription and payment",
        "sha, /reports/income-and-debt, '85,000.01'",
        "sha, /reports/cost-recovery, '85,000.01'",
        "sha, /reports/agreement-of-balances, September",
        "sha, /reports/staff-in-kind, offered",
        "sha, /reports/income-and-debt/5K5, 'Lines of the account'",
        "sha, /reports/cost-neutrality, Brent Teaching PCT",
        "sha, /reports/data-completeness, Stood in",
        "sha, /reports/transition-and-double-running/5A9-lantern, 'March 2007'",
        "sha, /reports/approvals-and-take-up, Brent Teaching PCT"
    })
    void hasNoNavigationAndIsNotCutOff(String user, String path, String says) throws IOException {
        try (Visit visit = browsing.visit(SHEET).signIn(user).open(path)) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            boolean across = visit.page()
                    .evaluate("() => getComputedStyle(document.body).page")
                    .equals("across");
            if (across) {
                visit.page().setViewportSize(SHEET_ACROSS, 900);
            }
            assertThat(((Number) visit.page()
                                    .evaluate("() => Math.min(99, ...[...document.querySelectorAll('main .data th, main"
                                            + " .data td, main .data small')].filter(e => e.checkVisibility())"
                                            + ".map(e => parseFloat(getComputedStyle(e).fontSize)))"))
                            .doubleValue())
                    .as("smallest type in a table")
                    .isGreaterThanOrEqualTo(SMALLEST);
            for (String screenOnly : List.of(".top", ".nav", ".sample", ".foot", "form.bar", ".docs")) {
                assertThat(visit.page().locator(screenOnly + ":visible").count())
                        .as(screenOnly + " on paper")
                        .isZero();
            }
            assertThat(visit.page().locator("main .print-only").innerText()).contains("business date 1 June 2007");
            @SuppressWarnings("unchecked")
            List<String> cut = (List<String>) visit.page()
                    .evaluate("() => [...document.querySelectorAll('main td, main th, main dd, main p, main svg')]"
                            + ".filter(e => e.checkVisibility() && !e.closest('.govuk-visually-hidden')"
                            + " && e.getBoundingClientRect().right > innerWidth + 1)"
                            + ".map(e => e.outerHTML.slice(0, 120))");
            assertThat(cut).as("what reaches over the edge of the sheet").isEmpty();
            try (PDDocument paper = Loader.loadPDF(
                    visit.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)))) {
                assertThat(new PDFTextStripper().getText(paper))
                        .contains(says)
                        .doesNotContain("Sign out")
                        .doesNotContain("Sample data.");
                assertThat(paper.getPage(0).getMediaBox().getWidth()
                                > paper.getPage(0).getMediaBox().getHeight())
                        .as("lies across")
                        .isEqualTo(across);
            }
            visit.assertClean();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/statement, '39p × 297,436 weighted heads'"})
    void showsTheCalculationsThatAreFoldedAwayOnTheScreen(String path, String calculation) throws IOException {
        try (Visit visit = browsing.visit().signIn("5k5").open(path)) {
            assertThat(visit.page().getByText(calculation).first().isVisible()).isFalse();
            try (PDDocument paper = Loader.loadPDF(
                    visit.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)))) {
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                        .contains(calculation);
            }
        }
    }
}
