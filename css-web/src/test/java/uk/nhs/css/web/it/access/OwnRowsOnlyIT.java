package uk.nhs.css.web.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** Brent's user gets Brent's rows, whatever is asked for and whatever stands in another PCT's rows. */
@RunningService
class OwnRowsOnlyIT {

    private static final String YEAR = "from=2007-04-01&to=2008-04-01";

    /** Pages and documents that show a PCT's own rows, for a browser. */
    private static final List<String> PAGES = List.of(
            "/",
            "/account",
            "/help",
            "/statement",
            "/board-paper",
            "/statements/5K5.csv?" + YEAR,
            "/statements/5K5.pdf?" + YEAR,
            "/statements/5K5.xlsx?" + YEAR,
            "/board-papers/5K5.csv?year=2007/08",
            "/board-papers/5K5.pdf?year=2007/08");

    private static final List<String> CALLS =
            List.of("/api/v1/pcts", "/api/v1/pcts/5K5/statement?" + YEAR, "/api/v1/pcts/5K5/board-paper?year=2007/08");

    private final Service service;

    OwnRowsOnlyIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void everybodyIsCharged() {
        service.restoreData();
        assertThat(service.as("host")
                        .post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @Tag("I40")
    @ValueSource(
            strings = {
                "code=5HX",
                "pct=5HX&code=5HX&pctCode=5HX",
                "sector=NWL&state=MEMBER&sort=-closing&filter=5HX",
                "code=5K5&code=5HX",
                "code=5K5,5HX",
                "code=%25&name=%25",
                "code='%20or%20'1'='1",
                "user=5hx&role=HOST_ADMIN&as=host",
                "actor=SYSTEM&HOST_ADMIN=true&accountName=host"
            })
    void noQueryStringShowsAnotherPct(String query) {
        Caller browser = service.inBrowser("5k5");
        Caller program = service.as("5k5");
        for (String path : List.of("/", "/statement", "/board-paper", "/account")) {
            Answer answer = browser.get(path + "?" + query);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertShowsBrentOnly(answer.body());
        }
        for (String path : CALLS) {
            Answer answer = program.get(path + (path.contains("?") ? "&" : "?") + query);
            assertThat(answer.body()).isEqualTo(program.get(path).body());
        }
        for (String document : List.of("/statements/5K5.csv", "/board-papers/5K5.csv")) {
            assertThat(program.get(document + "?" + query).body())
                    .isEqualTo(program.get(document).body());
        }
    }

    @Test
    @Tag("I40")
    void noPostedFieldShowsAnotherPct() {
        Caller browser = service.inBrowser("5k5");
        for (String path : List.of("/statement", "/board-paper", "/")) {
            Answer answer = browser.postForm(
                    path, Map.of("code", "5HX", "pct", "5HX", "statementPage.code", "5HX", "from", "1 Apr 2007"));
            assertThat(answer.status()).isEqualTo(200);
            assertShowsBrentOnly(answer.body());
        }
    }

    @Test
    @Tag("I40")
    void hiddenFieldsOfAFormThatWasSentChangeNothing() {
        Caller browser = service.inBrowser("5k5");
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"")
                .matcher(browser.get("/account").body());
        assertThat(state.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jakarta.faces.ViewState", state.group(1));
        fields.put("change", "change");
        fields.put("username", "5hx");
        fields.put("change:current:input", "wrong");
        fields.put("change:password:input", "somebody-elses-new-1");
        fields.put("change:repeated:input", "somebody-elses-new-1");
        fields.put("change:save", "Change password");
        String accounts = "select * from user_account where account_name <> '5k5' order by account_name";
        List<List<Object>> before = service.database().rows(accounts);
        // The form is read, and the password that it asks for is that of the session's own account.
        assertThat(browser.postForm("/account", fields).body()).contains("“Current password” is wrong");
        assertThat(service.database().rows(accounts)).isEqualTo(before);
    }

    @Test
    @Tag("I40")
    void theSessionOfOnePctIsNoPassForAnother() {
        Caller brent = service.inBrowser("5k5");
        Caller ealing = service.inBrowser("5hx");
        assertThat(brent.get("/statement").body()).contains("172,000.04").doesNotContain("188,015.89");
        assertThat(ealing.get("/statement").body()).contains("188,015.89").doesNotContain("172,000.04");
    }

    @Test
    @Tag("I41")
    void whatDiffersInEalingsRowsOnlyGivesBrentTheSameBytes() throws Exception {
        Map<String, String> before = everythingThatBrentSees();
        String ealing =
                service.as("5hx").get("/api/v1/pcts/5HX/statement?" + YEAR).body();

        spoilEalingsRows();

        assertThat(service.as("5hx").get("/api/v1/pcts/5HX/statement?" + YEAR).body())
                .as("the two data sets differ")
                .isNotEqualTo(ealing);
        Map<String, String> after = everythingThatBrentSees();
        for (Map.Entry<String, String> each : before.entrySet()) {
            assertThat(after.get(each.getKey())).as(each.getKey()).isEqualTo(each.getValue());
        }
    }

    /** Rows that are Ealing's own: charges, postings, cost return, membership, account. Not the populations of London. */
    private void spoilEalingsRows() {
        var database = service.database();
        database.execute("update charge set amount = amount + 1234.56, reason = 'Ealing only' where pct_code = '5HX'");
        database.execute("update ledger_transaction set narrative = 'Ealing only' where pct_code = '5HX'");
        database.execute("update ledger_entry set amount = amount * 2 where transaction_seq in"
                + " (select seq from ledger_transaction where pct_code = '5HX')");
        database.execute(
                "insert into cost_return_line (id, pct_code, financial_year, category, purpose, job_role, band,"
                        + " wte, amount, note, source, entered_by, entered_at, place, lock_version)"
                        + " select '00000000-0000-0000-0000-0000000005bb', '5HX', financial_year, category, purpose, job_role,"
                        + " band, wte + 3, amount + 999.99, 'Ealing only', source, entered_by, entered_at, place, lock_version"
                        + " from cost_return_line where pct_code = '5K5' and place = (select min(place) from cost_return_line"
                        + " where pct_code = '5K5')");
        database.execute("update membership set illustrative = ?, moves = moves + 1 where pct_code = '5HX'", false);
        database.execute("update membership_move set why = 'Ealing only' where pct_code = '5HX'");
        database.execute("update user_account set failed_attempts = 3 where account_name = '5hx'");
    }

    private Map<String, String> everythingThatBrentSees() throws Exception {
        Caller browser = service.inBrowser("5k5");
        Caller program = service.as("5k5");
        Map<String, String> seen = new LinkedHashMap<>();
        for (String path : PAGES) {
            Answer answer = browser.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            seen.put(path, comparable(answer));
        }
        for (String path : CALLS) {
            seen.put(path, program.get(path).body());
        }
        for (String path : List.of("/statements/5HX.pdf", "/members/5HX", "/reports/price-outlook")) {
            seen.put(path, browser.get(path).toString());
        }
        return seen;
    }

    /** The bytes themselves; only the token of a form is left out, which is another in every session. */
    private static String comparable(Answer answer) {
        return answer.mediaType().equals("text/html")
                ? answer.body().replaceAll("(name=\"jakarta.faces.ViewState\"[^>]*value=\")[^\"]*", "$1")
                : new String(answer.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static void assertShowsBrentOnly(String page) {
        assertThat(page).contains("Brent Teaching PCT").doesNotContain("Ealing", "188,015.89", "Harrow");
    }

    @Test
    @Tag("I41")
    void brentsPdfNamesNoOtherPct() throws Exception {
        for (String path : List.of("/statements/5K5.pdf?" + YEAR, "/board-papers/5K5.pdf?year=2007/08")) {
            try (PDDocument pdf = Loader.loadPDF(service.as("5k5").get(path).bytes())) {
                assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("Ealing", "Harrow", "Hillingdon");
            }
        }
    }
}
