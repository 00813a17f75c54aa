package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** What each London-wide report says of the sample data on 1 June 2007, right after the charges of 2007/08 have been run. */
@RunningService
@Tag("I28")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenReportsIT {

    private static final String MIDDLE_OF_MAY = "?asAt=2007-05-15";

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

    private final Service service;

    GoldenReportsIT(Service service) {
        this.service = service;
    }

    @BeforeAll
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    /** Every report has its figures in this class or, where it needs data of its own, in the class that makes them. */
    @Test
    void everyReportIsGolden() {
        List<String> names = new ArrayList<>();
        service.as("sha")
                .get("/api/v1/reports")
                .json()
                .forEach(each -> names.add(each.get("name").asText()));
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "approvals-and-take-up",
                        "price-outlook",
                        "price-by-month",
                        "phasing-and-changes",
                        "transition-and-double-running",
                        "mobilisation-fund",
                        "consultation-themes",
                        "income-and-debt",
                        "cost-recovery",
                        "cost-neutrality",
                        "data-completeness",
                        // In AccountsYearIT, after the year's months of agreement.
                        "agreement-of-balances",
                        // In SameFiguresIT, with offers.
                        "staff-in-kind");
    }

    @Test
    void approvalsAndTakeUp() {
        JsonNode report = report("approvals-and-take-up");
        // Members: 16 joined on 1 April (Brent among them), 4 on 1 May, 2 on 1 June. Approved: those 22, Greenwich
        // joining, Lambeth scheduled, Lewisham and Southwark approved, Richmond left: 27. Conditions: of Croydon's four
        // one is met and one waived.
        // 7,707,636 weighted heads in all PCTs: 7,690,200 residents − 280,000 + 297,436 for Brent.
        // 22 members: 3,902,986 from April, 871,278 from May, 527,250 from June.
        assertThat(ReportForms.london(report)).endsWith("2", "", "", "27", "22", "7707636", "5301514");
        assertThat(ReportForms.row(report, "5K5"))
                .endsWith("2007-05-23", "0", "", "2007-04-01", "1", "1", "297436", "297436");
    }

    @Test
    void approvalsAndTakeUpInTheMiddleOfMay() {
        // Members: the 16 and 4, and Richmond until it left on 1 June: 21. Approved: those, Bexley and Bromley joining,
        // Greenwich and, from that day, Lambeth scheduled: 25; Sutton and Merton had withdrawn on 10 May.
        assertThat(ReportForms.london(report("approvals-and-take-up", MIDDLE_OF_MAY)))
                .containsSubsequence("0", "25", "21", "7707636");
    }

    @Test
    void priceOutlook() {
        JsonNode report = report("price-outlook");
        // 16.4375 + 668.4375 / 22 = 46.8210…; 16.4375 + 668.4375 / 15 = 61.00; / 31 = 38.00
        assertThat(ReportForms.london(report).subList(0, 4)).containsExactly("London today", "22", "46.82", "");
        assertThat(at(report, "members", "15")).contains("61.00", "Quorum");
        assertThat(at(report, "members", "31")).contains("38.00", "Full membership");
        // 5,301,514 heads at 38p: 2,014,575.32
        assertThat(at(report, "members", "31")).endsWith("2014575.32");
    }

    @Test
    void priceByMonth() {
        JsonNode report = report("price-by-month");
        // 16.4375 + 668.4375 / 24 = 44.2890…; an average PCT of 7,707,636 / 31 = 248,633.419… heads
        assertThat(ReportForms.london(report)).containsExactly("London", "", "2", "0", "24", "44.29", "110117.22");
        assertThat(at(report, "month", "June 2007")).containsSubsequence("0", "0", "22", "46.82");
    }

    /**
     * Months of double running by wave, the first PCTs on a system taking longer: February 3 + 2 + 2 + 2 + 2 = 11 (Camden,
     * Ealing, Hounslow, Hammersmith, Harrow), March 1 + 1 + 2 + 2 + 1 = 7, April 2 + 2 + 1 + 1 + 1 + 1 + 1 = 9, May
     * 1 + 1 + 2 + 1 + 1 = 6, June 1 + 1 = 2, September 2; together 37.
     */
    @Test
    void phasingAndItsChanges() {
        // 22 members, Richmond that left, Greenwich and Lambeth: 25. Version 7 gave Brent its place.
        // 7,707,636 heads less those of six without a place: 344,029 + 154,485 + 261,188 + 272,626 + 378,434 + 291,440
        // = 1,702,202.
        JsonNode report = report("phasing-and-changes");
        assertThat(ReportForms.london(report)).endsWith("25", "1", "0", "37", "6005434", "");
        assertThat(ReportForms.row(report, "5K5")).containsSubsequence("5", "2007-06-01", "", "New place", "1", "1");
    }

    @Test
    void phasingAndItsChangesInTheMiddleOfMay() {
        // Version 6, on that day, gave Lambeth its place; Brent had none: 36 months, 6,005,434 − 297,436 heads.
        JsonNode report = report("phasing-and-changes", MIDDLE_OF_MAY);
        assertThat(ReportForms.london(report)).endsWith("24", "1", "0", "36", "5707998", "");
        assertThat(report.get("sentence").asText())
                .isEqualTo(
                        "24 of 31 PCTs of London had a place in version 6 of the plan, the last wave of London from 1"
                                + " September 2007; no wish was unmet, and 1 place differs from the version before.");
    }

    /**
     * Of 23 transitions that have begun eleven have ended. An exception is open at Ealing, Kensington, Islington, Havering
     * and Bromley, the last gate has failed at Hammersmith, Westminster, Hackney and Barking: 9 at risk; Haringey, Brent and
     * Greenwich are in time: 12 run both.
     */
    @Test
    void transitionAndDoubleRunning() {
        // Days, with that of the report: 2 × 121 + 3 × 93 + 62 + 4 × 32 + 2 × 1 = 713 run on; ended: 2 × 59 + 89 + 2 ×
        // 31
        // + 3 × 30 + 2 × 61 + 31 = 512.
        // Planned: 37 months less Richmond's and Lambeth's two: 34 × 1,500.00 = 51,000.00. Recorded, a month each but
        // for
        // Brent and Greenwich: 4 × 1,720.00 + 17 × 1,450.00 = 6,880.00 + 24,650.00.
        // Old systems, a day of June being a thirtieth: Beacon 4,200.00 × 9 + 140.00 = 37,940.00; Compass 5,100.00 × 7
        // +
        // 3 × 170.00 = 36,210.00; Harbour 3,900.00 × 11 + 6 × 130.00 = 43,680.00; Lantern 3,300.00 × 5 + 110.00 =
        // 16,610.00; Meadow 4,600.00 × 8 + 153.33 = 36,953.33.
        assertThat(ReportForms.london(report("transition-and-double-running")))
                .endsWith("12", "9", "5", "1225", "51000.00", "31530.00", "171393.33");
    }

    @Test
    void mobilisationFund() {
        // 30 × 10,000.00, all but Kingston; the posts are approved, the interface waits, the office is refused.
        assertThat(ReportForms.london(report("mobilisation-fund"))).endsWith("300000.00", "9500.00", "18000.00");
        // The interface was asked for on 21 May.
        assertThat(ReportForms.london(report("mobilisation-fund", MIDDLE_OF_MAY)))
                .endsWith("300000.00", "9500.00", "0.00");
    }

    @Test
    void consultationThemes() {
        // A comment each from eight PCTs; Croydon, Kingston and Lewisham wait; Wandsworth's answer is not published.
        JsonNode report = report("consultation-themes");
        assertThat(ReportForms.london(report)).containsExactly("London", "8", "8", "5", "3", "", "", "4");
        // Croydon has waited since 30 March: 1 + 30 + 31 + 1 days; Kingston since 24 May, Lewisham since 17 May.
        assertThat(at(report, "theme", "Subscription and payment"))
                .containsExactly("Subscription and payment", "3", "3", "2", "1", "63", "2007-03-30", "1");
        assertThat(at(report, "theme", "Definition and realism of benefits")).contains("8", "2007-05-24");
        assertThat(at(report, "theme", "Staff and consultation")).contains("15", "2007-05-17");
    }

    @Test
    void consultationThemesInTheMiddleOfMay() {
        // Kingston and Lewisham had not written yet; Croydon had waited 1 + 30 + 15 days.
        JsonNode report = report("consultation-themes", MIDDLE_OF_MAY);
        assertThat(ReportForms.london(report)).containsExactly("London", "6", "6", "5", "1", "", "", "4");
        assertThat(at(report, "theme", "Subscription and payment")).contains("46");
        assertThat(report.get("sentence").asText())
                .isEqualTo(
                        "6 comments from 6 PCTs of London, most on “Subscription and payment” (3); 1 comment waited for"
                                + " an answer.");
    }

    @Test
    void incomeAndDebt() {
        JsonNode report = report("income-and-debt");
        // Set-up of 23 PCTs: 20p × (5,483,935 weighted heads − 297,436 + 280,000 residents of Brent) = 1,093,299.80.
        // The first quarter: 39p × (3 × 3,902,986 + 2 × 871,278 + 1 × 527,250 + 2 × 182,421) / 12 = 39p × 14,343,606 /
        // 12
        // = 466,167.20, rounded PCT by PCT to 466,167.21.
        assertThat(ReportForms.london(report).subList(4, 10))
                .containsExactly("1559467.01", "0.00", "0.00", "0.00", "0.00", "1559467.01");
        assertThat(ReportForms.london(report)).endsWith("1559467.01", "0.00", "0.00", "0.00", "0.00", "23");
        // 56,000.00 + 29,000.01
        assertThat(ReportForms.row(report, "5K5")).contains("85000.01");
    }

    @Test
    void costRecovery() {
        JsonNode report = report("cost-recovery");
        // The cost model: £1,661,959.01 and 16.4375p a head. April to June: (3 × 1,661,959.01 + 0.164375 × (4,085,407 +
        // 4,956,685 + 5,301,514)) / 12 = (4,985,877.03 + 2,357,730.23625) / 12 = 611,967.27. The year: (12 ×
        // 1,661,959.01 +
        // 0.164375 × 62,057,232) / 12 = (19,943,508.12 + 10,200,657.51) / 12 = 2,512,013.80.
        // 1,559,467.01 − 611,967.27 = 947,499.74; 3,110,159.84 − 2,512,013.80 = 598,146.04
        assertThat(ReportForms.london(report))
                .endsWith(
                        "5483935",
                        "258",
                        "62057232",
                        "1559467.01",
                        "611967.27",
                        "947499.74",
                        "3110159.84",
                        "2512013.80",
                        "598146.04",
                        "0.00",
                        "");
        // 611,967.27 × 3 × 297,436 / 14,343,606 = 38,070.1540…; 2,512,013.80 × 3,569,232 / 62,057,232 = 144,478.8907…
        // 85,000.01 − 38,070.15 = 46,929.86; 172,000.04 − 144,478.89 = 27,521.15
        assertThat(ReportForms.row(report, "5K5"))
                .endsWith(
                        "297436",
                        "12",
                        "3569232",
                        "85000.01",
                        "38070.15",
                        "46929.86",
                        "172000.04",
                        "144478.89",
                        "27521.15",
                        "0.00",
                        "");
        assertThat(report.get("sentence").asText())
                .isEqualTo(
                        "£1,559,467.01 had been charged to London for the first 3 months of 2007/08 by 1 June 2007 against"
                                + " a modelled cost of £611,967.27 for the same months: an over-recovery of £947,499.74. The"
                                + " charges of the year come to £3,110,159.84 against a modelled cost of £2,512,013.80: an"
                                + " over-recovery of £598,146.04.");
    }

    @Test
    void costNeutrality() {
        JsonNode report = report("cost-neutrality");
        // 39p × 7,707,636 = 3,005,978.04; 20p × 7,690,200 = 1,538,040.00
        // 3,005,978.04 − 544,200.00 − 2,292,280.04 = 169,498.00; + 1,538,040.00 = 1,707,538.00
        assertThat(ReportForms.london(report).subList(4, 12))
                .containsExactly(
                        "3005978.04",
                        "0.00",
                        "544200.00",
                        "2292280.04",
                        "0.00",
                        "169498.00",
                        "1538040.00",
                        "1707538.00");
        // 116,000.04 − 60,000.00; + 56,000.00
        assertThat(ReportForms.row(report, "5K5").subList(4, 12))
                .containsExactly("116000.04", "0.00", "60000.00", "0.00", "0.00", "56000.04", "56000.00", "112000.04");
    }

    @Test
    void dataCompleteness() {
        // 31 PCTs × 7 things = 217. Given: Brent's population, 31 systems, 6 readiness dates and 16 categories of cost
        // (Brent 4, Islington 3, Ealing, Camden and Westminster 2 each, Harrow, Newham and Bromley 1 each): 54.
        // The 30 other populations are stood in for; 4 × 31 − 16 = 108 categories imputed; 31 − 6 = 25 dates missing.
        assertThat(ReportForms.london(report("data-completeness"))).endsWith("54", "30", "108", "25");
        assertThat(ReportForms.row(report("data-completeness"), "5K5")).endsWith("6", "0", "0", "1");
    }

    /** From every number of the first row of each report and from a total, and from what those pages lead on to. */
    @ParameterizedTest
    @ValueSource(strings = {"sha", "host"})
    void everyNumberLeadsToRowsThatTheRoleMaySee(String user) {
        Caller browser = service.inBrowser(user);
        Map<String, String> opened = new TreeMap<>();
        for (JsonNode each : service.as(user).get("/api/v1/reports").json()) {
            String address = "/reports/" + each.get("name").asText();
            String page = browser.get(address).body();
            Set<String> links =
                    new LinkedHashSet<>(links(between(between(page, "<tbody>", "</tbody>"), "<tr>", "</tr>")));
            // The totals all lead to the report itself, in another order.
            links(between(page, "<tfoot>", "</tfoot>")).stream().limit(1).forEach(links::add);
            for (String link : links) {
                String behind = open(browser, link, opened);
                if (!link.startsWith(address + "?")) {
                    links(between(behind, "<main", "</main>")).forEach(next -> open(browser, next, opened));
                }
            }
        }
        // Eleven reports have rows: each itself, in another order, and a row of it.
        assertThat(opened.keySet()).hasSizeGreaterThanOrEqualTo(33);
    }

    /** Opens an address once, and looks for the place on its page. */
    private static String open(Caller browser, String link, Map<String, String> opened) {
        String[] parts = link.split("#", 2);
        String page = opened.computeIfAbsent(parts[0], address -> {
            Answer answer = browser.get(address);
            assertThat(answer.status()).as(address).isEqualTo(200);
            return answer.body();
        });
        if (parts.length == 2) {
            assertThat(page).as(link).contains("id=\"" + parts[1] + "\"");
        }
        return page;
    }

    private static List<String> links(String part) {
        return LINK.matcher(part)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .filter(link -> link.startsWith("/"))
                .toList();
    }

    private static String between(String text, String from, String to) {
        int at = text.indexOf(from);
        return at < 0 ? "" : text.substring(at, text.indexOf(to, at));
    }

    private JsonNode report(String name) {
        return report(name, "");
    }

    private JsonNode report(String name, String query) {
        return service.as("sha").get("/api/v1/reports/" + name + query).json();
    }

    private static List<String> at(JsonNode report, String column, String value) {
        JsonNode row = StreamSupport.stream(report.get("rows").spliterator(), false)
                .filter(each -> each.get(column).asText().equals(value))
                .findFirst()
                .orElseThrow();
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.asText()));
        return cells;
    }
}
