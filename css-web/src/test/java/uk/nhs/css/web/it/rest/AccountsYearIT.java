package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** April 2008: the host closes months, PCTs agree their balances, and the year is closed. */
@RunningService
class AccountsYearIT {

    private static final String YEAR = "{\"year\":\"2007/08\"}";

    private final Service service;

    AccountsYearIT(Service service) {
        this.service = service;
    }

    @BeforeAll
    static void theYearHasEnded(Service service) {
        service.restoreData();
        service.businessDate("2008-04-14");
    }

    @AfterAll
    static void backToTheBeginning(Service service) {
        service.businessDate(Service.FIRST_DATE);
        service.restoreData();
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        assertThat(service.as("host").post("/api/v1/charge-runs", YEAR).status())
                .isEqualTo(200);
    }

    @Test
    @Tag("I21")
    void monthsCloseInOrderAndNothingGoesIntoAClosedOne() {
        assertRule(close("2007-05-01"), "PERIOD_ORDER");
        assertThat(close("2007-04-01").status()).isEqualTo(200);
        JsonNode closed =
                service.as("host").get("/api/v1/ledger/periods?year=2007/08").json();
        assertThat(closed.get("openFrom").asText()).isEqualTo("2007-05-01");
        assertThat(closed.at("/months/0/closed").asBoolean()).isTrue();
        assertThat(closed.at("/months/1/closed").asBoolean()).isFalse();
        long posted = service.database().count("ledger_transaction");
        assertRule(
                service.as("host")
                        .post(
                                "/api/v1/remittances",
                                "{\"code\":\"5K5\",\"date\":\"2007-04-30\",\"amount\":\"5.00\",\"reference\":\"B1\"}"),
                "PERIOD_CLOSED");
        assertThat(service.database().count("ledger_transaction")).isEqualTo(posted);
        assertThat(service.database().count("remittance")).isZero();
        assertThat(service.as("host")
                        .post("/api/v1/ledger/periods", "{\"month\":\"2007-04-01\",\"reopen\":\"Late invoice\"}")
                        .json()
                        .get("openFrom")
                        .asText())
                .isEqualTo("2007-04-01");
        assertRule(close("2008-04-01"), "PERIOD_ORDER");
    }

    @Test
    @Tag("I27")
    void aPctAgreesItsBalanceAndEveryFormSaysTheSame() {
        // 56,000.00 + two quarters of 29,000.01
        assertThat(brent(6).get("hostFigure").asText()).isEqualTo("114000.02");
        assertThat(answer("114000.02").json().get("status").asText()).isEqualTo("AGREED");
        JsonNode differs = answer("114000.00").json();
        assertThat(differs.get("status").asText()).isEqualTo("DIFFERS");
        assertThat(differs.get("difference").asText()).isEqualTo("0.02");
        String explained = "{\"year\":\"2007/08\",\"month\":6,\"explanation\":\"Rounded by Brent\"}";
        String path = "/api/v1/pcts/5K5/balances/explanation";
        assertThat(service.as("5k5").post(path, explained).status()).isEqualTo(403);
        String csv = service.as("5k5")
                .get("/balances/month.csv?year=2007/08&month=6")
                .body();
        assertThat(csv).contains("114000.02", "114000.00", "0.02", "Differs").doesNotContain("Ealing");
        String page =
                service.inBrowser("5k5").get("/balances?year=2007/08&month=6").body();
        assertThat(page).contains("114,000.02", "114,000.00", "Differs").doesNotContain("Ealing");
        assertThat(service.as("5k5")
                        .get("/balances/month.pdf?year=2007/08&month=6")
                        .mediaType())
                .isEqualTo("application/pdf");
        assertThat(service.as("host").post(path, explained).json().get("status").asText())
                .isEqualTo("EXPLAINED");
        assertRule(service.as("host").post(path, explained), "NO_DIFFERENCE");
    }

    @Test
    @Tag("I39")
    void aWrongFigureIsRefusedAtItsFieldAndAnotherPctsBalanceDoesNotExist() {
        Answer threeDecimals = answer("114000.025");
        assertThat(threeDecimals.status()).isEqualTo(400);
        assertThat(threeDecimals.body()).contains("figure", "at most two decimals");
        String body = "{\"year\":\"2007/08\",\"month\":6,\"figure\":\"1.00\"}";
        assertThat(service.as("5k5").post("/api/v1/pcts/5HX/balances", body).status())
                .isEqualTo(404);
        assertThat(service.as("host").post("/api/v1/pcts/5K5/balances", body).status())
                .isEqualTo(403);
        assertThat(service.as("5k5")
                        .get("/api/v1/balances?year=2007/08&month=6")
                        .json()
                        .get("lines"))
                .hasSize(1);
        assertRule(
                service.as("5k5")
                        .post("/api/v1/pcts/5K5/balances", "{\"year\":\"2008/09\",\"month\":6,\"figure\":\"1.00\"}"),
                "MONTH_NOT_ENDED");
    }

    @Test
    @Tag("I12")
    @Tag("I14")
    @Tag("I17")
    void theYearIsClosedOnceByTrueUpLinesThatSumToTheOverRecovery() {
        String close = "{\"year\":\"2007/08\",\"method\":\"SHARE_OUT\",\"reason\":\"Accounts of April 2008\"}";
        assertRule(service.as("host").post("/api/v1/year-end", close), "NO_ACTUAL_COST");
        cost("3000000.00");
        assertRule(
                service.as("host").post("/api/v1/year-end?preview=true", close.replace("2007/08", "2008/09")),
                "YEAR_NOT_ENDED");
        JsonNode preview =
                service.as("host").post("/api/v1/year-end?preview=true", close).json();
        // 3,110,159.84 charged − 3,000,000.00
        assertThat(preview.get("difference").asText()).isEqualTo("110159.84");
        JsonNode made = service.as("host").post("/api/v1/year-end", close).json();
        assertThat(made.get("made").asBoolean()).isTrue();
        assertThat(made.get("lines")).isEqualTo(preview.get("lines"));
        assertThat(sum(made.get("lines"), "amount")).isEqualByComparingTo("-110159.84");
        JsonNode again = service.as("host").post("/api/v1/year-end", close).json();
        assertThat(again.get("made").asBoolean()).isFalse();
        assertThat(service.database().count("year_close")).isEqualTo(1);

        JsonNode recovery =
                service.as("host").get("/api/v1/year-end?year=2007/08").json();
        assertThat(recovery.get("left").asText()).isEqualTo("0.00");
        assertThat(sum(recovery.get("lines"), "charged")).isEqualByComparingTo("3110159.84");
        assertThat(sum(recovery.get("lines"), "share")).isEqualByComparingTo("3000000.00");
        assertSharesByHeadMonths(recovery);
        JsonNode balance = service.as("host")
                .get("/api/v1/ledger/trial-balance?asAt=2008-04-14")
                .json();
        assertThat(balance.get("total").asText()).isEqualTo("0.00");
        assertThat(service.as("host")
                        .get("/api/v1/ledger/check")
                        .json()
                        .get("chainIntact")
                        .asBoolean())
                .isTrue();
        String statement = service.as("5k5")
                .get("/api/v1/pcts/5K5/statement?from=2007-04-01&to=2008-04-01")
                .body();
        assertThat(statement).contains("\"kind\":\"TRUE_UP\"", "True-up of 2007/08");
    }

    @Test
    void aWindUpEndsEveryMembershipInTheRegister() {
        cost("3000000.00");
        JsonNode end = service.as("host")
                .post(
                        "/api/v1/year-end",
                        "{\"year\":\"2007/08\",\"method\":\"WIND_UP\",\"reason\":\"The SHA ends the service\"}")
                .json();
        assertThat(end.get("membershipsEnded").asInt()).isPositive();
        assertThat(service.database().rows("select pct_code from membership where state = 'MEMBER'"))
                .isEmpty();
        assertThat(sum(end.get("lines"), "amount")).isEqualByComparingTo("-110159.84");
    }

    @Test
    @Tag("I27")
    void londonsAgreementOfBalancesIsTheSameInAllFiveForms() {
        assertThat(said("5k5", "172000.04").get("status").asText()).isEqualTo("AGREED");
        // 188,015.89 − 188,000.00
        assertThat(said("5hx", "188000.00").get("difference").asText()).isEqualTo("15.89");
        JsonNode rest = new ReportForms(service).same("agreement-of-balances", "?year=2007/08");
        assertThat(rest.get("sentence").asText())
                .isEqualTo(
                        "Month 12 of 2007/08, 31 March 2008: 1 of 23 PCTs of London agrees with the host; 1 differs, 0"
                                + " resolved, 21 not answered. The host’s figures come to £3,110,159.84.");
        assertThat(ReportForms.row(rest, "5K5"))
                .endsWith(
                        "Not answered",
                        "Not answered",
                        "Agreed",
                        "172000.04",
                        "172000.04",
                        "172000.04",
                        "0.00",
                        "1",
                        "1",
                        "0",
                        "0");
        assertThat(ReportForms.row(rest, "5HX"))
                .endsWith("Differs", "188015.89", "188015.89", "188000.00", "15.89", "1", "0", "1", "0");
        // 172,000.04 + 188,000.00 = 360,000.04; 0.00 + 15.89
        assertThat(ReportForms.london(rest))
                .endsWith("3110159.84", "3110159.84", "360000.04", "15.89", "2", "1", "1", "0");
        new ReportForms(service).same("agreement-of-balances", "?year=2007/08&sector=NWL&sort=-host_figure");
    }

    @Test
    @Tag("I27")
    void londonsCostRecoveryOfAYearThatHasEndedIsTheSameInAllFiveForms() {
        cost("3000000.00");
        JsonNode rest = new ReportForms(service).same("cost-recovery", "?year=2007/08");
        // 3,110,159.84 − 3,000,000.00
        assertThat(rest.get("sentence").asText())
                .isEqualTo(
                        "£3,110,159.84 had been charged to London for 2007/08 by 14 April 2008 against an actual cost of"
                                + " £3,000,000.00: an over-recovery of £110,159.84; £0.00 is shared out, £0.00 carried forward and"
                                + " £110,159.84 still to settle.");
        // 3,000,000.00 × 3,569,232 / 62,057,232 = 172,545.4980…; 172,000.04 − 172,545.50
        // 110,159.84 × 3,569,232 / 62,057,232 = 6,335.8605…
        assertThat(ReportForms.row(rest, "5K5"))
                .endsWith(
                        "297436",
                        "12",
                        "3569232",
                        "172000.04",
                        "172545.50",
                        "-545.46",
                        "172000.04",
                        "172545.50",
                        "-545.46",
                        "0.00",
                        "-6335.86");
        assertThat(ReportForms.london(rest))
                .endsWith(
                        "258",
                        "62057232",
                        "3110159.84",
                        "3000000.00",
                        "110159.84",
                        "3110159.84",
                        "3000000.00",
                        "110159.84",
                        "0.00",
                        "-110159.84");
        // In December 2007 nine months were due: 3,000,000.00 × 9/12; the cost was entered later and does not count
        // yet.
        JsonNode then = new ReportForms(service).same("cost-recovery", "?year=2007/08&asAt=2007-12-14");
        assertThat(then.get("sentence").asText()).contains("for the first 9 months of 2007/08", "a modelled cost of");
    }

    private JsonNode said(String user, String figure) {
        Answer answer = service.as(user)
                .post(
                        "/api/v1/pcts/" + user.toUpperCase(Locale.ROOT) + "/balances",
                        "{\"year\":\"2007/08\",\"month\":12,\"figure\":\"" + figure + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void theHostsPagesAndFilesAreThere() {
        cost("3000000.00");
        for (String page : new String[] {
            "/ledger?kind=SET_UP&pct=5K5&from=1+April+2007&to=2008-03-31&text=set-up&amount=56,000.00",
            "/ledger?check=true",
            "/ledger?from=soon&page=x",
            "/ledger/transactions/1",
            "/ledger/periods?year=2007/08",
            "/balances?year=2007/08&month=12",
            "/year-end?year=2007/08",
            "/year-end/cost?year=2007/08",
            "/year-end/close?year=2007/08&method=WIND_UP",
            "/year-end/recovery.pdf?year=2007/08",
            "/year-end/recovery.xlsx?year=2007/08",
            "/ledger/trial-balance.pdf",
            "/ledger/transactions.csv?kind=SET_UP",
            "/balances/month.xlsx?year=2007/08&month=6"
        }) {
            assertThat(service.inBrowser("host").get(page).status()).as(page).isEqualTo(200);
        }
        String found = service.inBrowser("host")
                .get("/ledger?kind=SET_UP&pct=5K5&amount=56,000.00")
                .body();
        assertThat(found).contains("1 found", "Set-up charge on joining");
    }

    private void cost(String total) {
        assertThat(service.as("host")
                        .post(
                                "/api/v1/year-end/costs",
                                "{\"year\":\"2007/08\",\"title\":\"Draft accounts\",\"evidence\":\"Host’s ledger\","
                                        + "\"lines\":[{\"category\":\"STAFF\",\"name\":\"Pay\",\"amount\":\"" + total
                                        + "\"}]}")
                        .status())
                .isEqualTo(200);
    }

    private Answer close(String month) {
        return service.as("host").post("/api/v1/ledger/periods", "{\"month\":\"" + month + "\"}");
    }

    private Answer answer(String figure) {
        return service.as("5k5")
                .post("/api/v1/pcts/5K5/balances", "{\"year\":\"2007/08\",\"month\":6,\"figure\":\"" + figure + "\"}");
    }

    private JsonNode brent(int month) {
        return StreamSupport.stream(
                        service.as("host")
                                .get("/api/v1/balances?year=2007/08&month=" + month)
                                .json()
                                .get("lines")
                                .spliterator(),
                        false)
                .filter(line -> line.get("code").asText().equals("5K5"))
                .findFirst()
                .orElseThrow();
    }

    /** Each true-up is within a penny of 110,159.84 by heads times months. */
    private static void assertSharesByHeadMonths(JsonNode recovery) {
        BigDecimal all = BigDecimal.ZERO;
        for (JsonNode line : recovery.get("lines")) {
            all = all.add(headMonths(line));
        }
        for (JsonNode line : recovery.get("lines")) {
            BigDecimal exact =
                    new BigDecimal("-110159.84").multiply(headMonths(line)).divide(all, 6, RoundingMode.HALF_UP);
            assertThat(new BigDecimal(line.get("trueUp").asText())
                            .subtract(exact)
                            .abs())
                    .as(line.toString())
                    .isLessThan(new BigDecimal("0.01"));
        }
    }

    private static BigDecimal headMonths(JsonNode line) {
        return BigDecimal.valueOf(
                line.get("weightedHeads").asLong() * line.get("months").asLong());
    }

    private static BigDecimal sum(JsonNode lines, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            sum = sum.add(new BigDecimal(line.get(field).asText()));
        }
        return sum;
    }

    private static void assertRule(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.json().get("rule").asText()).isEqualTo(rule);
    }
}
