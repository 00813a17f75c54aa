package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** The page, PDF, CSV, XLSX and REST answer of one question show the same figures, row by row. */
@RunningService
@Tag("I27")
class SameFiguresIT {

    private static final String YEAR = "from=2007-04-01&to=2008-04-01";

    private final Service service;

    SameFiguresIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void theYearIsCharged() {
        service.restoreData();
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
    }

    @ParameterizedTest
    @CsvSource({"5k5,5K5,172000.04", "5hx,5HX,188015.89", "5a7,5A7,158878.12"})
    void aStatementIsTheSameInAllFiveForms(String user, String code, String closing) {
        Caller program = service.as(user);
        JsonNode rest =
                program.get("/api/v1/pcts/" + code + "/statement?" + YEAR).json();
        assertThat(rest.get("closing").asText()).isEqualTo(closing);
        List<List<String>> expected = linesOf(rest);

        // Page: date, what, charge, credit, balance; the closing row has no date.
        List<List<String>> page =
                ReadFigures.page(service.inBrowser(user).get("/statement").body(), "Lines of the statement in pounds");
        assertThat(page.get(1)).endsWith("Opening balance", "", "", total(rest, "opening"));
        assertThat(page.subList(2, page.size() - 1)).isEqualTo(expected);
        assertThat(last(page))
                .isEqualTo(List.of(
                        "Closing balance", total(rest, "charged"), total(rest, "credited"), total(rest, "closing")));

        // CSV: date, kind, narrative, charge, credit, balance, …
        List<List<String>> csv = ReadFigures.csv(
                program.get("/statements/" + code + ".csv?" + YEAR).bytes());
        assertThat(lines(csv)).isEqualTo(expected);
        assertThat(row(csv, "CLOSING").subList(2, 6)).isEqualTo(last(page));
        assertThat(row(csv, "NOT_DUE").get(5))
                .isEqualTo(ReadFigures.plain(rest.at("/ageing/notDue").asText()));
        assertThat(row(csv, "CHARGED_SO_FAR").get(5)).isEqualTo(total(rest, "chargedSoFar"));

        List<List<String>> xlsx = ReadFigures.xlsx(
                program.get("/statements/" + code + ".xlsx?" + YEAR).bytes(), List.of("Date"));
        assertThat(lines(xlsx)).isEqualTo(expected);
        assertThat(row(xlsx, "CLOSING").subList(2, 6)).isEqualTo(last(page));

        List<String> pdf = ReadFigures.pdf(
                program.get("/statements/" + code + ".pdf?" + YEAR).bytes());
        assertRowsInOrder(pdf, expected);
        assertRowsInOrder(pdf, List.of(last(page)));
    }

    @ParameterizedTest
    @CsvSource({
        "price-outlook,22",
        "approvals-and-take-up,31",
        "price-by-month,4",
        "phasing-and-changes,31",
        "transition-and-double-running,24",
        "mobilisation-fund,38",
        "consultation-themes,4",
        "cost-neutrality,31",
        "income-and-debt,31",
        "cost-recovery,23",
        "data-completeness,31"
    })
    void aReportIsTheSameInAllFiveForms(String name, int size) {
        ReportForms forms = new ReportForms(service);
        assertThat(forms.same(name, "").get("rows")).hasSize(size);
        // Under a filter, from a day in the past and in another order the forms agree too.
        assertThat(forms.same(name, "?sector=NWL&asAt=2007-05-15&sort=-" + forms.lastColumn(name))
                        .get("asAt")
                        .asText())
                .isEqualTo("2007-05-15");
    }

    @ParameterizedTest
    @CsvSource({
        "agreement-of-balances,No month of agreement of 2007/08 had ended by 1 June 2007",
        "staff-in-kind,No PCT of London had offered staff for 2007/08 by 1 June 2007"
    })
    void aReportWithoutDataSaysTheSameSentenceInAllFiveForms(String name, String sentence) {
        JsonNode rest = new ReportForms(service).same(name, "");
        assertThat(rest.get("sentence").asText()).startsWith(sentence);
        assertThat(rest.get("rows")).isEmpty();
    }

    /** Brent's analyst is accepted for half of the post, Ealing's manager waits for the host. */
    @Test
    @Tag("I29")
    void staffInKindIsTheSameInAllFiveForms() {
        offer("5k5", "Contract analyst", "7", "44000.00", "2007-10-01");
        offer("5hx", "Finance manager", "8a", "48000.00", "2007-07-01");
        Object brents = service.database()
                .rows("select id from staff_offer where pct_code = '5K5'")
                .get(0)
                .get(0);
        assertThat(service.as("host")
                        .post("/api/v1/staff-offers/" + brents + "/acceptance", "{\"wte\":\"0.50\"}")
                        .status())
                .isEqualTo(200);
        JsonNode rest = new ReportForms(service).same("staff-in-kind", "");
        // 44,000.00 × 6/12 + 48,000.00 × 9/12 = 22,000.00 + 36,000.00; half of Brent's is 11,000.00
        assertThat(rest.get("sentence").asText())
                .isEqualTo(
                        "2 PCTs of London had offered 2 posts worth £58,000.00 for 2007/08 by 1 June 2007; £11,000.00 is"
                                + " accepted, of which £11,000.00 has settled charges and £0.00 is unused.");
        assertThat(ReportForms.row(rest, "5K5")).endsWith("1", "22000.00", "1", "11000.00", "11000.00", "0.00", "0.00");
        assertThat(ReportForms.row(rest, "5HX")).endsWith("1", "36000.00", "0", "0.00", "0.00", "0.00", "0.00");
        assertThat(ReportForms.london(rest)).endsWith("2", "58000.00", "1", "11000.00", "11000.00", "0.00", "0.00");
        // Both PCTs lie in the north west. On 31 May neither had offered anything yet.
        JsonNode sorted = new ReportForms(service).same("staff-in-kind", "?sector=NWL&state=MEMBER&sort=-code");
        assertThat(sorted.get("rows").get(0).get("code").asText()).isEqualTo("5K5");
        assertThat(ReportForms.london(sorted)).endsWith("2", "58000.00", "1", "11000.00", "11000.00", "0.00", "0.00");
        assertThat(new ReportForms(service).same("staff-in-kind", "?sector=SEL").get("rows"))
                .isEmpty();
    }

    private void offer(String user, String title, String band, String cost, String from) {
        assertThat(service.as(user)
                        .post(
                                "/api/v1/pcts/" + user.toUpperCase(Locale.ROOT) + "/staff-offers",
                                "{\"title\":\"" + title + "\",\"band\":\"" + band
                                        + "\",\"wte\":\"1.00\",\"annualCost\":\"" + cost + "\",\"from\":\"" + from
                                        + "\",\"to\":\"2008-04-01\",\"arrangement\":\"SECONDMENT\"}")
                        .status())
                .isLessThan(300);
    }

    /** The tiles of the first page have statements of their own, since they need no row; they say what the reports say. */
    @Test
    void theFirstPageSaysWhatTheReportsSay() {
        String tiles = service.inBrowser("sha").get("/reports").body();
        JsonNode running = service.as("sha")
                .get("/api/v1/reports/transition-and-double-running")
                .json()
                .get("london");
        assertThat(tiles)
                .contains(running.get("at_risk").asText() + " of "
                        + running.get("running").asText());
        JsonNode debt =
                service.as("sha").get("/api/v1/reports/income-and-debt").json().get("london");
        assertThat(tiles)
                .contains("£%,.2f".formatted(new BigDecimal(debt.get("balance").asText())));
        JsonNode complete = service.as("sha")
                .get("/api/v1/reports/data-completeness")
                .json()
                .get("london");
        assertThat(tiles)
                .contains(complete.get("stood_in").asText() + " of 31 weighted populations")
                .contains(complete.get("imputed").asText() + " of 124 categories of cost");
    }

    @Test
    void aBoardPaperIsTheSameInAllItsForms() {
        Caller program = service.as("5k5");
        JsonNode rest = program.get("/api/v1/pcts/5K5/board-paper?year=2007/08").json();
        String page = service.inBrowser("5k5").get("/board-paper").body();
        List<String> csv = ReadFigures.csv(
                        program.get("/board-papers/5K5.csv?year=2007/08").bytes())
                .stream()
                .flatMap(List::stream)
                .toList();
        List<String> pdf = ReadFigures.pdf(
                program.get("/board-papers/5K5.pdf?year=2007/08").bytes());
        for (String field :
                List.of("recurring", "oneOff", "total", "replaced", "netRecurring", "netFirstYear", "provision")) {
            String amount = rest.get(field).asText();
            assertThat(page).as(field).contains("%,.2f".formatted(new BigDecimal(amount)));
            assertThat(csv).as(field).contains(ReadFigures.plain(amount));
            assertThat(pdf).as(field).contains(ReadFigures.plain(amount));
        }
    }

    /** Every row's figures stand in the document next to each other, and the rows in their order. */
    static void assertRowsInOrder(List<String> figures, List<List<String>> rows) {
        int from = 0;
        for (List<String> row : rows) {
            List<String> wanted = row.stream().filter(ReadFigures::isFigure).toList();
            int at = Collections.indexOfSubList(figures.subList(from, figures.size()), wanted);
            assertThat(at).as(row + " in " + figures).isNotNegative();
            from += at + wanted.size();
        }
    }

    private static List<List<String>> linesOf(JsonNode statement) {
        List<List<String>> lines = new ArrayList<>();
        statement
                .get("lines")
                .forEach(line -> lines.add(List.of(
                        line.get("date").asText(),
                        line.get("narrative").asText(),
                        amount(line.get("charge")),
                        amount(line.get("credit")),
                        amount(line.get("balance")))));
        return lines;
    }

    private static String amount(JsonNode text) {
        return text.isNull() ? "" : ReadFigures.plain(text.asText());
    }

    /** The lines of a file that has date, kind, narrative, charge, credit, balance: without opening, closing, ageing. */
    private static List<List<String>> lines(List<List<String>> file) {
        return file.stream()
                .filter(row -> row.size() >= 6
                        && (row.get(1).equals("SET_UP") || row.get(1).equals("RECURRING")))
                .map(row -> List.of(row.get(0), row.get(2), row.get(3), row.get(4), row.get(5)))
                .toList();
    }

    private static List<String> row(List<List<String>> file, String kind) {
        return file.stream()
                .filter(row -> row.size() >= 6 && row.get(1).equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String total(JsonNode statement, String field) {
        return ReadFigures.plain(statement.get(field).asText());
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
