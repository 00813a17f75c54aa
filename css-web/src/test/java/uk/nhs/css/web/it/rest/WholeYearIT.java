package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/**
 * The year of {@code WholeYearTest} in css-pricing as programs live it, through REST alone: the same London, the same events on the same
 * days, and to the penny the same account, on each database.
 */
@RunningService
class WholeYearIT {

    /** With Brent, those who are members; each of them has 250,000 heads. */
    private static final List<String> OTHERS =
            List.of("5A4 5A5 5A7 5A8 5A9 5AT 5C1 5C2 5C3 5C4 5C5 5C9 5H1 5HX".split(" "));

    private static final String YEAR = "{\"year\":\"2007/08\"}";
    private static final String SECOND = "CSS-2007-0002";

    private final Service service;

    WholeYearIT(Service service) {
        this.service = service;
    }

    @BeforeAll
    static void fifteenMembersFromTheFirstDay(Service service) {
        service.restoreData();
        String members = Stream.concat(Stream.of("5K5"), OTHERS.stream())
                .map(code -> "'" + code + "'")
                .collect(Collectors.joining(",", "(", ")"));
        service.database()
                .execute("update membership set state = 'INVITED', join_date = null, leave_date = null"
                        + " where pct_code not in " + members);
        service.database()
                .execute("update membership set state = 'MEMBER', join_date = '2007-04-01', leave_date = null"
                        + " where pct_code in " + members);
    }

    @AfterAll
    static void backToTheBeginning(Service service) {
        service.businessDate(Service.FIRST_DATE);
        service.restoreData();
    }

    @Test
    @Tag("I11")
    @Tag("I17")
    @Tag("I22")
    @Tag("I25")
    @Tag("I29")
    void theYearOfOnePctHasTheSameFiguresOnEveryDatabase() {
        june();
        service.businessDate("2007-10-15");
        october();
        service.businessDate("2008-04-14");
        april();

        String reason = "population revised from 297,436 weighted heads to 300,000 weighted heads";
        JsonNode statement = as("5k5", "/api/v1/pcts/5K5/statement?from=2007-04-01&to=2008-04-01");
        // The sums are in WholeYearTest, beside the same lines.
        assertThat(rows(statement))
                .containsExactly(
                        "2007-04-01 Set-up charge on joining 56000.00 56000.00",
                        "2007-04-01 Subscription, 1st quarter 29000.01 85000.01",
                        "2007-06-28 Payment received, reference BACS 7001 -85000.01 0.00",
                        "2007-07-01 Subscription, 2nd quarter 29000.01 29000.01",
                        "2007-10-01 Subscription, 3rd quarter 29000.01 58000.02",
                        "2007-10-01 Staff in lieu: Contract analyst, 1.00 WTE, 2007/08 -20000.00 38000.02",
                        "2007-10-15 Adjustment of subscription, 1st quarter: " + reason + " 249.99 38250.01",
                        "2007-10-15 Adjustment of subscription, 2nd quarter: " + reason + " 249.99 38500.00",
                        "2007-10-15 Adjustment of subscription, 3rd quarter: " + reason + " 249.99 38749.99",
                        "2007-10-15 Credit note CSS-CN-2007-0001 against invoice CSS-2007-0002 -1000.00 37749.99",
                        "2007-10-15 Staff in lieu given back: Contract analyst, 1.00 WTE, 2007/08 6666.67 44416.66",
                        "2007-11-12 Payment received, reference BACS 7002 -44416.66 0.00",
                        "2008-01-01 Subscription, 4th quarter 29000.01 29000.01",
                        "2008-01-01 Adjustment of subscription, 4th quarter: " + reason + " 249.99 29250.00",
                        "2008-02-04 Payment received, reference BACS 7003 -29250.00 0.00",
                        "2008-03-31 True-up of 2007/08: share of £37,000.00 by 3,600,000 of 45,600,000"
                                + " weighted-head months -2921.06 -2921.06");
        assertThat(statement.get("closing").asText()).isEqualTo("-2921.06");
        assertThat(statement.get("charged").asText()).isEqualTo("179666.67");
        assertThat(statement.get("inKind").asText()).isEqualTo("13333.33");
        assertTheBooks();
    }

    private void june() {
        Stream<String> others = OTHERS.stream()
                .flatMap(code -> Stream.of(
                        population(code, "UNIFIED_WEIGHTED", 250_000, "For the test"),
                        population(code, "RESIDENT", 250_000, "For the test")));
        load("populations", "pct_code,year,basis,heads,status,source", others);
        // 14 × (250,000 × 39p + 250,000 × 20p) + 116,000.04 + 56,000.00
        assertThat(done(service.as("host").post("/api/v1/charge-runs", YEAR))
                        .get("total")
                        .asText())
                .isEqualTo("2237000.04");
        assertThat(invoice("2007-06-01")).isEqualTo("CSS-2007-0001: 85000.01, 85000.01 open, due 2007-07-01");
        JsonNode offered = done(service.as("5k5")
                .post(
                        "/api/v1/pcts/5K5/staff-offers",
                        "{\"title\":\"Contract analyst\",\"band\":\"7\",\"wte\":\"1.00\",\"annualCost\":\"40000.00\","
                                + "\"from\":\"2007-10-01\",\"to\":\"2008-04-01\",\"arrangement\":\"SECONDMENT\"}"));
        assertThat(offered.get("value").asText()).isEqualTo("20000.00");
        done(service.as("host")
                .post("/api/v1/staff-offers/" + offered.get("id").asText() + "/acceptance", "{\"wte\":\"1.00\"}"));
    }

    private void october() {
        load("remittances", "pct_code,date,amount,reference", Stream.of("5K5,2007-06-28,85000.01,BACS 7001"));
        assertThat(open("CSS-2007-0001")).isEqualTo("0.00");
        assertThat(done(service.as("5k5")
                                .post(
                                        "/api/v1/pcts/5K5/balances",
                                        "{\"year\":\"2007/08\",\"month\":6,\"figure\":\"29000.01\"}"))
                        .get("status")
                        .asText())
                .isEqualTo("AGREED");
        closeMonths("2007-04-01");
        load(
                "populations",
                "pct_code,year,basis,heads,status,source",
                Stream.of(population("5K5", "UNIFIED_WEIGHTED", 300_000, "Department of Health")));
        assertThat(done(service.as("host").post("/api/v1/charge-runs", YEAR))
                        .get("made")
                        .asInt())
                .isEqualTo(4);
        assertThat(invoice("2007-10-15")).isEqualTo(SECOND + ": 58749.99, 58749.99 open, due 2007-11-14");
        done(service.as("host")
                .post(
                        "/api/v1/invoices/" + SECOND + "/credit-notes",
                        "{\"amount\":\"1000.00\",\"reason\":\"Late start\"}"));

        JsonNode offer = as("5k5", "/api/v1/staff-offers").get(0);
        String credit = offer.at("/credits/0/reference").asText();
        JsonNode allocated = done(service.as("host")
                .post(
                        "/api/v1/credits/" + credit + "/allocations",
                        "{\"invoice\":\"" + SECOND + "\",\"amount\":\"20000.00\"}"));
        assertThat(allocated.get("left").asText()).isEqualTo("0.00");
        assertThat(open(SECOND)).isEqualTo("37749.99");
        JsonNode ended = done(service.as("host")
                .post(
                        "/api/v1/staff-offers/" + offer.get("id").asText() + "/early-end",
                        "{\"to\":\"2008-02-01\",\"reason\":\"Takes another post\"}"));
        assertThat(ended.get("value").asText()).isEqualTo("13333.33");
        assertThat(open(SECOND)).isEqualTo("44416.66");
        askedAndAnswered();
    }

    /** Brent asks about what came back, the host answers, and Brent is content. */
    private void askedAndAnswered() {
        JsonNode line = as("5k5", "/api/v1/pcts/5K5/statement?from=2007-10-15&to=2007-10-16")
                .get("lines")
                .get(4);
        assertThat(line.get("charge").asText()).isEqualTo("6666.67");
        String query = done(service.as("5k5")
                        .post(
                                "/api/v1/pcts/5K5/statement-queries",
                                "{\"reference\":\"" + line.get("reference").asText()
                                        + "\",\"question\":\"Why do we owe this again?\"}"))
                .get("id")
                .asText();
        String path = "/api/v1/statement-queries/" + query;
        done(service.as("host").post(path + "/answer", "{\"answer\":\"She leaves after January.\"}"));
        assertThat(done(service.as("5k5").post(path + "/settlement", "{}"))
                        .get("state")
                        .asText())
                .isEqualTo("SETTLED");
    }

    private void april() {
        JsonNode paid = done(
                service.as("host")
                        .post(
                                "/api/v1/remittances",
                                "{\"code\":\"5K5\",\"date\":\"2007-11-12\",\"amount\":\"44416.66\",\"reference\":\"BACS 7002\"}"));
        assertThat(paid.at("/allocated/0/invoice").asText()).isEqualTo(SECOND);
        assertThat(paid.get("unallocated").asText()).isEqualTo("0.00");
        assertThat(invoice("2008-04-14")).isEqualTo("CSS-2008-0001: 29250.00, 29250.00 open, due 2008-05-14");
        load("remittances", "pct_code,date,amount,reference", Stream.of("5K5,2008-02-04,29250.00,BACS 7003"));
        assertThat(open("CSS-2008-0001")).isEqualTo("0.00");
        done(
                service.as("host")
                        .post(
                                "/api/v1/year-end/costs",
                                "{\"year\":\"2007/08\",\"title\":\"Draft accounts\",\"evidence\":\"General ledger of the host\","
                                        + "\"lines\":[{\"category\":\"STAFF\",\"name\":\"All of it\",\"amount\":\"2200000.00\"}]}"));
        JsonNode closed = done(service.as("host")
                .post("/api/v1/year-end", "{\"year\":\"2007/08\",\"method\":\"SHARE_OUT\",\"reason\":\"Accounts\"}"));
        assertThat(sum(closed.get("lines"), "amount")).isEqualByComparingTo("-37000.00");
        closeMonths("2007-10-01");
    }

    private void assertTheBooks() {
        JsonNode balance = as("host", "/api/v1/ledger/trial-balance?asAt=2008-03-31");
        assertThat(balance.get("total").asText()).isEqualTo("0.00");
        assertThat(account(balance, "BANK")).isEqualByComparingTo("158666.67");
        assertThat(account(balance, "STAFF_IN_KIND")).isEqualByComparingTo("13333.33");
        assertThat(account(balance, "COST_RECOVERY")).isEqualByComparingTo("0.00");
        JsonNode check = as("host", "/api/v1/ledger/check");
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
    }

    private static BigDecimal account(JsonNode balance, String account) {
        return sum(
                stream(balance.get("accounts"))
                        .filter(line -> line.get("account").asText().equals(account))
                        .toList(),
                "balance");
    }

    /** {@code 2007-04-01 Set-up charge on joining 56000.00 56000.00}: day, what, amount, balance. */
    private static List<String> rows(JsonNode statement) {
        return stream(statement.get("lines"))
                .map(line ->
                        line.get("date").asText() + " " + line.get("narrative").asText() + " "
                                + (line.get("charge").isNull()
                                        ? "-" + line.get("credit").asText()
                                        : line.get("charge").asText())
                                + " " + line.get("balance").asText())
                .toList();
    }

    /** {@code CSS-2007-0001: 85000.01, 85000.01 open, due 2007-07-01}. */
    private String invoice(String date) {
        JsonNode issued = done(service.as("host").post("/api/v1/pcts/5K5/invoices", "{\"date\":\"" + date + "\"}"));
        return issued.get("number").asText() + ": " + issued.get("total").asText() + ", "
                + issued.get("open").asText() + " open, due "
                + issued.get("due").asText();
    }

    private String open(String invoice) {
        return stream(as("5k5", "/api/v1/pcts/5K5/invoices"))
                .filter(each -> each.get("number").asText().equals(invoice))
                .map(each -> each.get("open").asText())
                .findFirst()
                .orElseThrow();
    }

    private void closeMonths(String first) {
        for (int month = 0; month < 6; month++) {
            done(service.as("host")
                    .post(
                            "/api/v1/ledger/periods",
                            "{\"month\":\"" + LocalDate.parse(first).plusMonths(month) + "\"}"));
        }
    }

    private static String population(String code, String basis, int heads, String source) {
        return code + ",2007/08," + basis + "," + heads + ",FINAL," + source;
    }

    private void load(String kind, String header, Stream<String> rows) {
        String file = Stream.concat(Stream.of(header), rows).collect(Collectors.joining("\n", "", "\n"));
        Answer answer = service.as("host")
                .postBytes(
                        "/api/v1/imports/" + kind + "?commit=true", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.json().get("committed").asBoolean())
                .as(answer.toString())
                .isTrue();
    }

    private JsonNode as(String user, String path) {
        return done(service.as(user).get(path));
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static BigDecimal sum(Iterable<JsonNode> lines, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            sum = sum.add(new BigDecimal(line.get(field).asText()));
        }
        return sum;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
