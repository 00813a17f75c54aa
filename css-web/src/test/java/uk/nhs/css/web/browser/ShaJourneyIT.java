package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.security.AccessRule;
import uk.nhs.css.web.security.AccessRules;

/** The strategic health authority looks at London as a whole and changes nothing. */
@InTheBrowser
class ShaJourneyIT {
    private final Browsing browsing;
    private final Service service;

    ShaJourneyIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
    }

    @BeforeEach
    void asAfterAFirstStart() {
        service.restoreData();
    }

    @Test
    void theFirstPageSaysHowLondonStands() {
        try (Visit visit = browsing.visit().signIn("sha")) {
            assertThat(visit.heading()).isEqualTo("How London stands");
            assertThat(visit.figure("Members"))
                    .isEqualTo("22 of 31, 7 above the quorum of 15; 9 short of full membership");
            assertThat(visit.figure("Price now, a weighted head"))
                    .isEqualTo("46.82p, 44.29p at the end of the plan, 38.00p when all have joined");
            visit.follow("Reports").follow("Price outlook");
            assertThat(visit.heading()).startsWith("What does the service cost a head");
            visit.assertClean();
        }
    }

    @Test
    void thePriceOutlookHasItsChartAndTheSameFiguresAsATable() {
        try (Visit visit = browsing.visit().signIn("sha").open("/reports/price-outlook")) {
            assertThat(visit.text()).contains("With 22 members a weighted head costs 46.82p");
            assertThat(visit.row("46.82p")).contains("22");
            assertThat(visit.page().locator("tbody tr:has-text('61.00p')").innerText())
                    .contains("15");
            assertThat(visit.page().locator("svg[role=img]").count()).isPositive();
            assertThat(visit.page().locator("svg title").first().textContent()).isNotBlank();
            visit.assertClean();
        }
    }

    @Test
    @Tag("I28")
    void takeUpIsFilteredBySectorAndItsRowsSumToTheFoot() {
        try (Visit visit = browsing.visit().signIn("sha").follow("Reports").follow("Approvals and take-up")) {
            assertThat(visit.text()).contains("22 of 31 PCTs of London are members");
            visit.choose("Sector", "North West London").press("Show");
            assertThat(visit.text()).contains("8 of 8 PCTs of North West London are members");
            assertThat(visit.page()
                            .locator("tbody tr:has-text('5K5'), tbody tr:has-text('5LC')")
                            .count())
                    .isEqualTo(2);
            // 297,436 + 318,671 + 176,472 + 226,355 + 256,981 + 233,454 + 162,883 + 220,619
            assertThat(visit.page().locator("tfoot").first().innerText()).contains("1,892,871");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @Test
    void anAsAtDateThatIsNoDateIsSaidAtItsField() {
        try (Visit visit = browsing.visit().signIn("sha").open("/reports/approvals-and-take-up")) {
            visit.type("As at", "soon").press("Show");
            assertThat(visit.errorSummary()).contains("such as 1 April 2007", "“soon” is no date");
            assertThat(visit.page().locator("[id='asAt:error']").innerText()).contains("“soon” is no date");
            assertThat(visit.page().getByLabel("As at").inputValue()).isEqualTo("soon");
            visit.assertAccessible();
            visit.assertClean();
        }
    }

    @Test
    @Tag("I42")
    void noPageOfTheirsHasAFormThatChangesAnythingButTheirOwnAccount() {
        List<String> pages = AccessRules.all().stream()
                .filter(rule -> rule.kind() == AccessRule.Kind.PAGE && rule.allows(Role.SHA_ANALYST))
                .map(rule -> rule.pattern().toString())
                .filter(path -> !path.contains("{") && !path.equals("/account"))
                .toList();
        assertThat(pages).contains("/", "/reports");
        try (Visit visit = browsing.visit().signIn("sha")) {
            for (String path : pages) {
                visit.open(path);
                assertThat(visit.page().locator("main form[method=post]").count())
                        .as("forms that post on " + path)
                        .isZero();
            }
            visit.assertClean();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/charge-runs", "/statement", "/imports", "/members/5K5", "/scenarios"})
    @Tag("I42")
    void whatIsNotTheirsIsRefused(String path) {
        try (Visit visit = browsing.visit().signIn("sha").open(path)) {
            assertThat(visit.status()).isEqualTo(403);
            assertThat(visit.heading()).isEqualTo("You may not open this");
            visit.assertClean();
        }
    }
}
