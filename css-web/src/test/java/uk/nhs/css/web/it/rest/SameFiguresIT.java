package uk.nhs.css.web.it.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
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
        "price-outlook,Price outlook,22",
        "approvals-and-take-up,Approvals and take-up,31",
        "price-by-month,Price month by month,4",
        "phasing-and-changes,Phasing and its changes,31",
        "transition-and-double-running,Transition and double running,23",
        "mobilisation-fund,Mobilisation fund,38",
        "consultation-themes,Consultation themes,4",
        "cost-neutrality,Cost neutrality and return on investment,31",
        "income-and-debt,Income and debt,31",
        "cost-recovery,Cost recovery,23",
        "data-completeness,Data completeness,31"
    })
    void aReportIsTheSameInAllFiveForms(String name, String title, int size) {
        Caller program = service.as("sha");
        JsonNode rest = program.get("/api/v1/reports/" + name).json();
        List<String> keys = texts(rest.get("columns"), "key");
        List<String> headings = texts(rest.get("columns"), "heading");
        List<String> types = texts(rest.get("columns"), "type");
        List<List<String>> expected = new ArrayList<>();
        rest.get("rows").forEach(row -> expected.add(cells(keys, row)));
        assertThat(expected).hasSize(size);
        List<String> london = cells(keys, rest.get("london"));

        List<List<String>> csv =
                ReadFigures.csv(program.get("/reports/" + name + ".csv").bytes());
        assertThat(csv.get(0).subList(0, keys.size())).isEqualTo(keys);
        assertThat(firstColumns(csv.subList(1, csv.size() - 1), keys.size())).isEqualTo(expected);
        assertThat(last(csv).subList(1, keys.size())).isEqualTo(london.subList(1, keys.size()));
        assertThat(program.get("/api/v1/reports/" + name, "text/csv").bytes())
                .isEqualTo(program.get("/reports/" + name + ".csv").bytes());

        List<List<String>> page = ReadFigures.page(
                service.inBrowser("sha").get("/reports/" + name).body(), title);
        List<Integer> shown = page.get(0).stream().map(headings::indexOf).toList();
        assertThat(shown).doesNotContain(-1).hasSizeGreaterThanOrEqualTo(4);
        List<Integer> underneath = indexes(texts(rest.get("columns"), "place"), "UNDERNEATH");
        assertThat(page.subList(1, page.size() - 1)).isEqualTo(named(columns(expected, shown), expected, underneath));
        assertThat(last(page)).isEqualTo(columns(List.of(london), shown).get(0));

        List<List<String>> xlsx =
                ReadFigures.xlsx(program.get("/reports/" + name + ".xlsx").bytes(), datesAmong(headings, types));
        int top = xlsx.indexOf(xlsx.stream()
                .filter(row -> row.contains(headings.get(0)) && row.contains(last(headings)))
                .findFirst()
                .orElseThrow());
        assertThat(padded(xlsx.subList(top + 1, top + 1 + expected.size()), keys.size()))
                .isEqualTo(expected);

        List<String> pdf =
                ReadFigures.pdf(program.get("/reports/" + name + ".pdf").bytes());
        assertRowsInOrder(pdf, columns(expected, shown));
        assertRowsInOrder(pdf, columns(List.of(london), shown));
    }

    @ParameterizedTest
    @CsvSource({
        "agreement-of-balances,Agreement of balances,No month of agreement of 2007/08 had ended by 1 June 2007",
        "staff-in-kind,Staff in kind,No PCT of London had offered staff for 2007/08 by 1 June 2007"
    })
    void aReportWithoutDataSaysTheSameSentenceInAllFiveForms(String name, String title, String sentence) {
        Caller program = service.as("sha");
        JsonNode rest = program.get("/api/v1/reports/" + name).json();
        assertThat(rest.get("sentence").asText()).startsWith(sentence);
        assertThat(rest.get("rows")).isEmpty();
        String page = service.inBrowser("sha").get("/reports/" + name).body();
        assertThat(page).contains(sentence).contains(title).doesNotContain("<table");
        assertThat(new String(program.get("/reports/" + name + ".csv").bytes(), UTF_8))
                .contains(sentence);
        assertThat(ReadFigures.xlsx(program.get("/reports/" + name + ".xlsx").bytes(), List.of()).stream()
                        .flatMap(List::stream))
                .anyMatch(cell -> cell.startsWith(sentence));
        assertThat(program.get("/reports/" + name + ".pdf").status()).isEqualTo(200);
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
    private static void assertRowsInOrder(List<String> figures, List<List<String>> rows) {
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

    /** The name of a row, and under it in small print what has no column of its own. */
    private static List<List<String>> named(
            List<List<String>> rows, List<List<String>> whole, List<Integer> underneath) {
        List<List<String>> named = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            for (int column : underneath) {
                cells.set(0, (cells.get(0) + " " + whole.get(i).get(column)).strip());
            }
            named.add(cells);
        }
        return named;
    }

    private static List<Integer> indexes(List<String> places, String wanted) {
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i).equals(wanted))
                .boxed()
                .toList();
    }

    private static List<String> cells(List<String> keys, JsonNode row) {
        return keys.stream()
                .map(key -> ReadFigures.plain(row.get(key).asText()))
                .toList();
    }

    private static List<String> datesAmong(List<String> headings, List<String> types) {
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (types.get(i).equals("DATE")) {
                dates.add(headings.get(i));
            }
        }
        return dates;
    }

    private static List<List<String>> firstColumns(List<List<String>> rows, int count) {
        return rows.stream().map(row -> row.subList(0, count)).toList();
    }

    private static List<List<String>> padded(List<List<String>> rows, int count) {
        return rows.stream()
                .map(row -> {
                    List<String> full = new ArrayList<>(row);
                    while (full.size() < count) {
                        full.add("");
                    }
                    return full.subList(0, count);
                })
                .toList();
    }

    private static List<List<String>> columns(List<List<String>> rows, List<Integer> chosen) {
        return rows.stream().map(row -> chosen.stream().map(row::get).toList()).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
