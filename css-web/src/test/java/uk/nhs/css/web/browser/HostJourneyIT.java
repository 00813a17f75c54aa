package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Service;

/** A host administrator's work: charge the year, look at the members, load a file, compare with the papers. */
@InTheBrowser
class HostJourneyIT {
    private static final String TASK = "Run the charges for 2007/08";
    /** 23 PCTs were members for some of the year; 22 join in it, and one leaves again: set-up and instalments of each. */
    private static final String TOTAL = "£3,110,159.84";

    private final Browsing browsing;
    private final Service service;

    HostJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void nothingIsChargedYet() {
        service.restoreData();
    }

    @Test
    void theFirstPageNamesTheChargesOfTheYearAndLeadsToThem() {
        try (Visit visit = browsing.visit().signIn("host")) {
            assertThat(visit.heading()).isEqualTo("What needs you");
            assertThat(visit.figure("Members")).isEqualTo("22 of 31, 7 above the quorum of 15");
            assertThat(visit.figure("2007/08 charges")).startsWith("Not yet run");
            assertThat(visit.follow(TASK).heading()).isEqualTo("Charges for 2007/08");
            visit.assertClean();
        }
    }

    @Test
    @Tag("I14")
    void thePreviewSaysWhatEachPctWouldBeChargedAndHowEachLineCameAbout() {
        try (Visit visit = browsing.visit().signIn("host").open("/charge-runs")) {
            assertThat(visit.figure("Charges expected")).isEqualTo("112, 0 already there");
            assertThat(visit.figure("To make now")).isEqualTo("112, " + TOTAL);
            assertThat(visit.figure("Skipped")).startsWith("0");
            // 20p × 280,000 = 56,000.00; 39p × 297,436 = 116,000.04
            assertThat(visit.row("Brent Teaching PCT").subList(1, 4))
                    .containsExactly("56,000.00", "116,000.04", "172,000.04");
            Locator working =
                    visit.page().getByText("39p × 297,436 weighted heads").first();
            assertThat(working.isVisible()).isFalse();
            visit.page().getByText("5 lines of Brent Teaching PCT").click();
            assertThat(working.isVisible()).isTrue();
            assertThat(visit.page().locator("tfoot").first().innerText()).contains("London", "3,110,159.84");
            assertThat(visit.text()).contains("No charges have been run for 2007/08.");
            visit.assertAccessible();
            visit.assertClean();
        }
        assertThat(posted()).isZero();
    }

    @Test
    @Tag("I12")
    void confirmedChargesAreMadeOnceAndTheTaskIsDone() {
        try (Visit visit = browsing.visit().signIn("host").follow(TASK);
                Visit second = browsing.visit().signIn("host").open("/charge-runs")) {
            visit.press("Make the charges");
            assertThat(visit.text())
                    .contains("Charges for 2007/08 have been run: 112 expected, 112 made for " + TOTAL
                            + ", 0 already there, 0 skipped.")
                    .contains("Nothing to make.");
            assertThat(visit.figure("Charges expected")).isEqualTo("112, 112 already there");
            assertThat(visit.figure("To make now")).isEqualTo("0, £0.00");
            assertThat(button(visit, "Make the charges").count()).isZero();
            assertThat(visit.row("3,110,159.84")).contains("host", "112");
            visit.assertAccessible();
            visit.open("/charge-runs");
            assertThat(visit.text()).doesNotContain("have been run:");

            // A window that was opened before confirms as well.
            second.press("Make the charges");
            assertThat(second.text()).contains("112 expected, 0 made for £0.00, 112 already there, 0 skipped.");

            visit.open("/");
            assertThat(visit.text()).doesNotContain(TASK);
            assertThat(visit.figure("2007/08 charges")).isEqualTo(TOTAL + ", last run by host");
            visit.assertClean();
            second.assertClean();
        }
        assertThat(posted()).isEqualTo(112);
    }

    @Test
    void theRegisterIsFilteredByStateAndSortedByAColumnHead() {
        try (Visit visit = browsing.visit().signIn("host").follow("Members")) {
            assertThat(visit.text()).contains("31 of 31 PCTs shown.");
            visit.choose("State", "Member").press("Show");
            assertThat(visit.text()).contains("22 of 31 PCTs shown.");
            assertThat(names(visit)).hasSize(22).isSorted().startsWith("Barking and Dagenham PCT");
            visit.follow("Code");
            assertThat(codes(visit)).hasSize(22).isSorted();
            assertThat(sorted(visit)).isEqualTo("ascending");
            visit.follow("Code");
            assertThat(codes(visit)).hasSize(22).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(sorted(visit)).isEqualTo("descending");
            assertThat(visit.page().getByLabel("State").inputValue()).isEqualTo("MEMBER");
            visit.choose("Sector", "South West London").choose("State", "Left").press("Show");
            assertThat(codes(visit)).containsExactly("5M6");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @Test
    void brentsAccountShowsItsYear() {
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
        try (Visit visit = browsing.visit().signIn("host").follow("Members").follow("Brent Teaching PCT")) {
            assertThat(visit.heading()).isEqualTo("Brent Teaching PCT");
            // 56,000.00 + 116,000.04
            assertThat(visit.figure("Charged for 2007/08")).isEqualTo("£172,000.04");
            assertThat(visit.figure("Joined")).isEqualTo("1 April 2007");
            assertThat(visit.row("Closing balance")).endsWith("172,000.04");
            assertThat(visit.text()).contains("297,436", "280,000");
            visit.assertClean();
        }
    }

    @Test
    @Tag("I48")
    void aFileWithABadRowIsRefusedWithLineAndReasonAndNothingOfItIsApplied() {
        List<List<Object>> before = populations();
        try (Visit visit = browsing.visit().signIn("host").follow("Imports")) {
            check(
                    visit,
                    """
                    pct_code,year,basis,heads,status,source
                    5HX,2007/08,UNIFIED_WEIGHTED,330000,FINAL,Department of Health
                    5H1,2007/08,UNIFIED_WEIGHTED,many,FINAL,Department of Health
                    9ZZ,2007/08,UNIFIED_WEIGHTED,100000,FINAL,Department of Health
                    """);
            assertThat(visit.text()).contains("This file cannot be applied", "Nothing of it has been applied.");
            assertThat(visit.row("many"))
                    .containsExactly(
                            "3",
                            "Is no number of heads. Write a whole number of 1 or more without separators, such as 297436.",
                            "heads",
                            "many");
            assertThat(visit.row("9ZZ").get(0)).isEqualTo("4");
            assertThat(button(visit, "Apply the file").count()).isZero();
            visit.assertAccessible();
            visit.assertClean();
        }
        assertThat(populations()).isEqualTo(before);
    }

    @Test
    @Tag("I48")
    void aGoodFileIsPreviewedAndThenAppliedAndTheSameFileAgainChangesNothing() {
        String file =
                """
                pct_code,year,basis,heads,status,source
                5HX,2007/08,UNIFIED_WEIGHTED,330000,FINAL,Department of Health
                5H1,2007/08,UNIFIED_WEIGHTED,180000,FINAL,Department of Health
                """;
        try (Visit visit = browsing.visit().signIn("host").open("/imports")) {
            List<List<Object>> before = populations();
            check(visit, file);
            assertThat(visit.text()).contains("What this file would change");
            assertThat(visit.figure("Rows")).isEqualTo("2");
            assertThat(visit.figure("Would change something")).isEqualTo("2");
            assertThat(populations()).isEqualTo(before);
            visit.assertAccessible();
            visit.press("Apply the file");
            visit.page()
                    .getByText("2 rows read: 2 changed something, 0 were known already.")
                    .waitFor();
            assertThat(populations()).hasSizeGreaterThan(before.size());
            check(visit.open("/imports"), file);
            assertThat(visit.figure("Would change something")).isEqualTo("0");
            assertThat(visit.figure("Known already")).isEqualTo("2");
            assertThat(button(visit, "Apply the file").count()).isZero();
            visit.open("/members/5HX");
            assertThat(visit.row("330,000")).contains("2007/08", "Department of Health", "Final");
            visit.assertClean();
        }
    }

    @Test
    void checkingWithoutAFileSaysSoAtTheField() {
        try (Visit visit = browsing.visit().signIn("host").open("/imports")) {
            visit.press("Check the file");
            assertThat(visit.page().title()).startsWith("Error: ");
            assertThat(visit.errorSummary()).contains("The file is missing or empty. Choose a CSV file.");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @Test
    void whatThePapersQuoteStandsBesideWhatIsComputed() {
        try (Visit visit = browsing.visit().signIn("host").follow("Evidence")) {
            // 61p to 38p: 23 ÷ 61 = 37.7%
            assertThat(visit.row("about 60% decrease").subList(1, 3)).containsExactly("60%", "37.7%");
            assertThat(visit.row("This is equivalent to £172k for Brent").subList(1, 3))
                    .containsExactly("£172,000", "£172,000.04");
            assertThat(visit.row("net recurring cost to the PCT").subList(1, 3))
                    .containsExactly("£60,000", "£56,000.04");
            visit.page()
                    .getByLabel("Show", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("differing");
            visit.press("Show");
            assertThat(visit.text()).contains("about 60% decrease").doesNotContain("with a one off set up cost");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    private static void check(Visit visit, String file) {
        visit.choose("What it holds", "Populations");
        visit.page()
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload("populations.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        visit.press("Check the file");
        // It is read in the background; its page asks again until it is done.
        visit.page()
                .getByText(Pattern.compile("What this file would change|This file cannot be applied"))
                .first()
                .waitFor();
    }

    private static Locator button(Visit visit, String name) {
        return visit.page().locator("button:text-is('" + name + "'), input[type=submit][value='" + name + "']");
    }

    private static List<String> names(Visit visit) {
        return visit.page().locator("tbody th").allInnerTexts();
    }

    private static List<String> codes(Visit visit) {
        return visit.page().locator("tbody td:first-child").allInnerTexts();
    }

    private static String sorted(Visit visit) {
        return visit.page().locator("th:has(a:text-is('Code'))").getAttribute("aria-sort");
    }

    private List<List<Object>> populations() {
        return service.database().rows("select * from population_figure order by id");
    }

    private long posted() {
        return ((Number) service.database()
                        .rows("select count(*) from ledger_transaction")
                        .get(0)
                        .get(0))
                .longValue();
    }
}
