package uk.nhs.css.web.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;
import uk.nhs.css.web.it.access.AccessRow.Who;

/** Every path × nobody and each role × an own, a foreign and an unknown object, as {@link AccessTable} says. */
@RunningService
@Tag("I39")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final Map<Who, String> ACCOUNTS = Map.of(Who.HOST, "host", Who.SHA, "sha", Who.PCT, "5k5");
    /** No page was sent with this state, so the form is refused before anything is read from it. */
    private static final String FORM = "jakarta.faces.ViewState=-1%3A1";

    private static final String LOGIN_FORM = "name=&password=";

    private final Service service;
    private final SampleObjects objects;
    private final Map<Who, Caller> browsers = new EnumMap<>(Who.class);
    private final Map<Who, Caller> programs = new EnumMap<>(Who.class);

    AccessMatrixIT(Service service) {
        this.service = service;
        this.objects = new SampleObjects(service.database());
    }

    @BeforeAll
    void addObjects() {
        objects.add();
    }

    static Stream<AccessRow> rows() {
        return Stream.concat(AccessTable.rows().stream(), AccessTable.closed().stream());
    }

    static Stream<AccessRow> rowsOfPcts() {
        return AccessTable.rows().stream()
                .filter(row -> Set.of("pct", "comment", "decision", "document", "invoice", "credit-note", "reminder")
                        .contains(row.objects()));
    }

    @Test
    void everyPathOfTheApplicationHasARowAndEveryRowAPath() {
        assertThat(AccessTable.rows().stream().map(AccessRow::toString).toList())
                .containsExactlyInAnyOrderElementsOf(ListedPaths.rules());
    }

    @Test
    void everyRestResourceHasARow() {
        assertThat(ListedPaths.rules()).containsAll(ListedPaths.resources());
    }

    @Test
    void everyServletHasARowThatReachesIt() {
        Set<String> unreached = new TreeSet<>(ListedPaths.servlets());
        rows().flatMap(row -> row.addresses("x").stream())
                .forEach(address -> unreached.removeIf(pattern -> fits(pattern, address)));
        assertThat(unreached).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyGetsTheAnswerThatTheTableSays(AccessRow row) {
        List<String> wrong = new ArrayList<>();
        for (Who who : Who.values()) {
            List<String> objects = objects(row);
            for (int i = 0; i < objects.size(); i++) {
                String expected = row.answers().get(who).get(Math.min(i, 2));
                for (String address : row.addresses(objects.get(i))) {
                    check(row, who, address, expected, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rowsOfPcts")
    void aForeignObjectAnswersByteForByteAsAnUnknownOne(AccessRow row) {
        List<String> known = objects.of(row.objects());
        List<String> unknown = new ArrayList<>(known.subList(2, known.size()));
        if (row.objects().equals("pct")) {
            unknown.addAll(List.of("5hx", "5HX5"));
        }
        for (int kind = 0; kind < row.addresses(known.get(1)).size(); kind++) {
            String foreign = askedFor(row, known.get(1), kind);
            assertThat(foreign).doesNotContain("5HX").doesNotContain("Ealing");
            for (String object : unknown) {
                assertThat(askedFor(row, object, kind)).as(row + " " + object).isEqualTo(foreign);
            }
        }
    }

    /** The whole answer; only the page on an expired form says the address that was asked, in its link to try again. */
    private String askedFor(AccessRow row, String object, int kind) {
        String address = row.addresses(object).get(kind);
        Answer answer = ask(row, Who.PCT, address);
        return answer.status() == 409 ? whole(answer).replace(address, "the same address") : whole(answer);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noOtherMethodIsAnswered(AccessRow row) {
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS")) {
            String address = row.addresses(objects(row).get(0)).get(0);
            for (Who who : List.of(Who.NOBODY, Who.HOST)) {
                int status = caller(row, who)
                        .send(
                                method,
                                address,
                                null,
                                Map.of("Origin", service.address().toString()))
                        .status();
                assertThat(status).as(who + " " + method + " " + address).isBetween(400, 499);
            }
        }
    }

    private void check(AccessRow row, Who who, String address, String expected, List<String> wrong) {
        Answer answer = ask(row, who, address);
        String status = answer.status() == 302 && isLogin(answer) ? "login" : Integer.toString(answer.status());
        if (!status.equals(expected)) {
            wrong.add(who + " " + row.method() + " " + address + ": " + status + " instead of " + expected);
        }
        if (row.method().equals("GET")) {
            Answer head = caller(row, who).send("HEAD", address, null, Map.of());
            if (head.status() != answer.status()) {
                wrong.add(who + " HEAD " + address + ": " + head.status());
            }
        }
        if (isDocument(row) && who != Who.NOBODY) {
            int inBrowser = browsers.computeIfAbsent(who, this::signedIn)
                    .get(address, "text/html,application/xhtml+xml,*/*;q=0.8")
                    .status();
            if (inBrowser != answer.status()) {
                wrong.add(who + " with a session GET " + address + ": " + inBrowser);
            }
        }
    }

    private Answer ask(AccessRow row, Who who, String address) {
        if (row.method().equals("GET")) {
            return caller(row, who).get(address);
        }
        boolean api = row.path().startsWith("/api/");
        Caller caller = row.path().equals("/logout") && who != Who.NOBODY ? signedIn(who) : caller(row, who);
        return caller.send(
                row.method(),
                address,
                api ? "{\"broken" : row.path().equals("/login") ? LOGIN_FORM : FORM,
                Map.of(
                        "Content-Type",
                        contentType(row),
                        "Origin",
                        service.address().toString()));
    }

    private static String contentType(AccessRow row) {
        if (row.path().startsWith("/api/v1/imports/")) {
            return "text/csv";
        }
        return row.path().startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** Pages are asked with a session; REST and documents with HTTP Basic. */
    private Caller caller(AccessRow row, Who who) {
        boolean basic = row.path().startsWith("/api") || isDocument(row);
        return basic
                ? programs.computeIfAbsent(
                        who, each -> each == Who.NOBODY ? service.anonymous() : service.as(ACCOUNTS.get(each)))
                : browsers.computeIfAbsent(who, this::signedIn);
    }

    private Caller signedIn(Who who) {
        return who == Who.NOBODY ? service.anonymous() : service.inBrowser(ACCOUNTS.get(who));
    }

    private List<String> objects(AccessRow row) {
        return row.objects().equals("asset")
                ? List.of(asset(), asset(), "no-such-file.css")
                : objects.of(row.objects());
    }

    /** The address of the style sheet without the front that the rule names; its version changes. */
    private String asset() {
        Matcher link = Pattern.compile("/webjars/govuk-frontend/([^\"?]+\\.css)")
                .matcher(service.anonymous().get("/resources/css/app.css").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static boolean isDocument(AccessRow row) {
        return row.path().contains(".{kind:")
                || Set.of("/documents/{id}", "/openapi").contains(row.path());
    }

    private static boolean isLogin(Answer answer) {
        return answer.header("Location")
                .filter(to -> to.matches("(http://[^/]+)?/login(\\?from=.*)?"))
                .isPresent();
    }

    /** Status, headers but the date, and body. */
    private static String whole(Answer answer) {
        return answer.status() + "\n" + answer.headersBut("date") + "\n" + answer.body();
    }

    private static boolean fits(String pattern, String address) {
        if (pattern.startsWith("*.")) {
            return address.endsWith(pattern.substring(1));
        }
        return pattern.endsWith("/*")
                ? address.startsWith(pattern.substring(0, pattern.length() - 1))
                : address.equals(pattern);
    }
}
