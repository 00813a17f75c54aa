package uk.nhs.css.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.access.SampleObjects;
import uk.nhs.css.web.security.AccessRule;
import uk.nhs.css.web.security.AccessRules;

/**
 * Every page of the table of paths, as each role that may open it, on a desk's screen and at 320 pixels; and the pages
 * that come instead when something is wrong. A new page is here by being in that table.
 */
@InTheBrowser
class EveryPageIT {
    private static final Map<Role, String> USERS =
            Map.of(Role.HOST_ADMIN, "host", Role.PCT_USER, "5k5", Role.SHA_ANALYST, "sha");

    /** Pages about a record with an id of its own, and the host's page that has a link to such a one of Brent's or London's. */
    private static final Map<String, String> LINKED_FROM = Map.of(
            "/decisions/{code}/{id}", "/decisions",
            "/phasing/plans/{id}", "/phasing",
            "/mobilisation/milestones/{id}", "/mobilisation",
            "/costs/benefits/{id}", "/costs",
            "/ledger/transactions/{seq}", "/ledger");

    /** Pages about a record that the sample data do not have, and the kind of {@link SampleObjects} that stands in. */
    private static final Map<String, String> OBJECTS = Map.of(
            "/consultation/comments/{id}", "comment",
            "/consultation/answers/{id}/withdraw", "answer",
            "/mobilisation/draw-downs/{id}", "draw-down",
            "/invoices/{number}", "invoice",
            "/statement-queries/{id}", "query");

    /** Pages about a record that exists only after something was done; the tests of those features look at them. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry(
                    "/remittances/{seq}",
                    "there is no payment before one has been entered; MoneyJourneyIT looks at it"),
            Map.entry("/packs/{number}", "there is no pack before one has been issued"),
            Map.entry("/packs/{number}/{name}", "there is no pack before one has been issued"),
            Map.entry("/phasing/runs/{id}", "there is no run before a proposal has been asked for"),
            Map.entry(
                    "/staff-in-lieu/{id}",
                    "there is no offer before a PCT has made one; StaffInLieuJourneyIT looks at it"),
            Map.entry("/statement-queries/new", "it is about a line of a statement; StaffInLieuJourneyIT looks at it"),
            Map.entry("/imports/runs/{id}", "there is no run before a file has been sent"),
            Map.entry("/scenarios/compare", "it sets saved scenarios side by side, and there is none"));

    private final Browsing browsing;
    private final Service service;
    private final SampleObjects objects;
    private final List<Visit> visits = new ArrayList<>();

    EveryPageIT(Browsing browsing, Service service) {
        this.browsing = browsing;
        this.service = service;
        this.objects = new SampleObjects(service.database());
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        objects.add();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @AfterEach
    void everybodyLeaves() {
        visits.forEach(Visit::close);
    }

    @TestFactory
    Stream<DynamicContainer> isSoundForEachRoleThatMayOpenIt() {
        return USERS.keySet().stream().sorted().flatMap(role -> Stream.of(Browsing.WIDE, Browsing.NARROW)
                .map(width -> DynamicContainer.dynamicContainer(
                        USERS.get(role) + " at " + width + " pixels", tests(role, width))));
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void soIsTheSignInPageAndWhatItSaysToAWrongPassword(int width) {
        Visit visit = begin(width).open("/login");
        SoundPage.check(visit);
        visit.type("User name", "host").type("Password", "not the password").press("Sign in");
        assertThat(visit.page().title()).startsWith("Error: Sign in");
        assertThat(visit.errorSummary()).isNotBlank();
        assertThat(visit.page().getByLabel("User name").inputValue()).isEqualTo("host");
        assertThat(visit.page().getByLabel("Password").inputValue()).isEmpty();
        SoundPage.check(visit);
        SoundPage.check(visit.signIn("host").press("Sign out"));
    }

    @Test
    void axeWouldSeeAFault() {
        Visit visit = begin(Browsing.WIDE).open("/login");
        String faulty = visit.page().content().replace(" lang=\"en\"", "");
        assertThat(browsing.axe(Browsing.WIDE).violations(visit.page().url(), faulty))
                .singleElement()
                .asString()
                .startsWith("html-has-lang");
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void soIsThePageThatRefuses(int width) {
        Visit visit = begin(width).signIn("sha").open("/charge-runs");
        assertThat(visit.status()).isEqualTo(403);
        assertThat(visit.heading()).isEqualTo("You may not open this");
        SoundPage.check(visit);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/nowhere", "/members/9ZZ", "/reports/nothing", "/charge-runs/../x"})
    void soIsThePageForAnAddressThatLeadsNowhere(String path) {
        Visit visit = begin(Browsing.NARROW).signIn("host").open(path);
        assertThat(visit.status()).isEqualTo(404);
        assertThat(visit.heading()).isEqualTo("There is no such page");
        SoundPage.check(visit);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/charge-runs?year=2007/09",
                "/charge-runs?year=2005/06",
                "/members?state=MISSING",
                "/members?sort=nothing",
                "/reports/approvals-and-take-up?asAt=soon",
                "/reports/approvals-and-take-up?colour=red",
                "/reports/approvals-and-take-up/5K5?sector=EAST",
                "/scenarios?members=9ZZ",
                "/members/5k"
            })
    void soIsWhatAnAddressWithAWrongValueLeadsTo(String path) {
        Visit visit = begin(Browsing.NARROW).signIn("host").open(path);
        assertThat(visit.status()).isLessThan(500);
        SoundPage.check(visit);
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void soIsThePageThatSaysThatAFormIsTooOld(int width) {
        service.restoreData();
        Visit visit = begin(width).signIn("host").open("/charge-runs");
        visit.page().evaluate("() => { document.querySelector('[name=\"jakarta.faces.ViewState\"]').value = '1:1'; }");
        visit.press("Make the charges");
        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.heading()).isEqualTo("This page has been open too long");
        SoundPage.check(visit);
        assertThat(visit.follow("Open the page again").heading()).isEqualTo("Charges for 2007/08");
    }

    @ParameterizedTest(name = "at {0} pixels")
    @ValueSource(ints = {Browsing.WIDE, Browsing.NARROW})
    void soIsTheStatementWithLinesAndCalculationsOpenWithNoneAndWithWrongDates(int width) {
        Visit visit = begin(width).signIn("5k5").open("/statement");
        visit.page().locator("details > summary").all().forEach(summary -> summary.click());
        SoundPage.check(visit);
        SoundPage.check(visit.open("/statement?from=31%20February%202007&to=never"));
        service.restoreData();
        SoundPage.check(visit.open("/statement"));
    }

    @Test
    void soAreFormsThatWereSentIncomplete() {
        Visit visit = begin(Browsing.NARROW).signIn("host").open("/account");
        visit.press("Change password");
        assertThat(visit.errorSummary()).isNotBlank();
        SoundPage.check(visit);
        visit.open("/imports").press("Check the file");
        assertThat(visit.errorSummary()).isNotBlank();
        SoundPage.check(visit);
    }

    private Visit begin(int width) {
        Visit visit = browsing.visit(width);
        visits.add(visit);
        return visit;
    }

    private Stream<DynamicTest> tests(Role role, int width) {
        Visit visit = begin(width).signIn(USERS.get(role));
        // A page that nobody knows how to open is found before any is opened.
        return AccessRules.all().stream()
                .filter(rule -> rule.kind() == AccessRule.Kind.PAGE && rule.allows(role))
                .map(rule -> rule.pattern().toString())
                .filter(pattern -> !LEFT_OUT.containsKey(pattern))
                .flatMap(this::filled)
                .toList()
                .stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    visit.open(path);
                    assertThat(visit.status()).as("answer of " + path).isEqualTo(200);
                    SoundPage.check(visit);
                }));
    }

    /** The addresses of a pattern: Brent for a PCT, each report for a name, the first business case for a version. */
    private Stream<String> filled(String pattern) {
        if (pattern.equals("/reports/{name}/{key}")) {
            return Stream.of(
                    "/reports/approvals-and-take-up/5K5",
                    "/reports/price-outlook/22",
                    "/reports/consultation-themes/subscription-and-payment");
        }
        if (pattern.contains("{name}")) {
            return StreamSupport.stream(
                            service.as("host").get("/api/v1/reports").json().spliterator(), false)
                    .map(report -> pattern.replace("{name}", report.get("name").asText()));
        }
        if (OBJECTS.containsKey(pattern)) {
            // One of Brent's or of London's, which each role may see.
            String object = objects.of(OBJECTS.get(pattern)).get(0);
            return Stream.of(pattern.replaceAll("\\{[a-z]+}", object));
        }
        if (pattern.equals("/phasing/compare")) {
            String plan = objects.of("plan").get(0);
            return Stream.of(pattern + "?before=" + plan + "&after=" + plan);
        }
        if (LINKED_FROM.containsKey(pattern)) {
            return Stream.of(linked(LINKED_FROM.get(pattern), pattern.replace("{code}", "5K5")));
        }
        String path =
                pattern.replace("{code}", "5K5").replace("{version}", "2006-12").replaceAll("\\{account:[^}]+}", "5k5");
        assertThat(path)
                .as("an address for " + pattern + ", or in the list of what is left out the reason for it")
                .doesNotContain("{");
        return Stream.of(path);
    }

    private String linked(String page, String pattern) {
        String body = service.inBrowser("host").get(page).body();
        Matcher link = Pattern.compile("href=\"(" + pattern.replaceAll("\\{[a-z]+}", "[^\"/?#]+") + ")\"")
                .matcher(body);
        assertThat(link.find()).as("a link to " + pattern + " on " + page).isTrue();
        return link.group(1);
    }
}
