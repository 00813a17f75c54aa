package uk.nhs.css.web.it.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import uk.nhs.css.web.it.Caller;
import uk.nhs.css.web.it.Service;

/** A London-wide report in its five forms, cell by cell: REST, CSV, page, XLSX and PDF. */
final class ReportForms {

    private final Caller program;
    private final Caller browser;

    ReportForms(Service service) {
        this.program = service.as("sha");
        this.browser = service.inBrowser("sha");
    }

    /** The key of a report's last column. */
    String lastColumn(String name) {
        return last(texts(program.get("/api/v1/reports/" + name).json().get("columns"), "key"));
    }

    /**
     * Compares them.
     *
     * @param query with the question mark; may be empty
     * @return the REST answer
     */
    JsonNode same(String name, String query) {
        JsonNode rest = program.get("/api/v1/reports/" + name + query).json();
        String sentence = rest.get("sentence").asText();
        List<String> keys = texts(rest.get("columns"), "key");
        List<String> headings = texts(rest.get("columns"), "heading");
        List<List<String>> expected = new ArrayList<>();
        rest.get("rows").forEach(row -> expected.add(cells(keys, row)));
        List<String> london = cells(keys, rest.get("london"));

        byte[] csvFile = program.get("/reports/" + name + ".csv" + query).bytes();
        List<List<String>> csv = ReadFigures.csv(csvFile);
        assertThat(csv.get(0).subList(0, keys.size())).isEqualTo(keys);
        assertThat(program.get("/api/v1/reports/" + name + query, "text/csv").bytes())
                .isEqualTo(csvFile);
        String page = browser.get("/reports/" + name + query).body();
        assertThat(page).contains(sentence.replace("&", "&amp;"));
        List<List<String>> xlsx = ReadFigures.xlsx(
                program.get("/reports/" + name + ".xlsx" + query).bytes(),
                datesAmong(headings, texts(rest.get("columns"), "type")));
        assertThat(xlsx.stream().flatMap(List::stream)).anyMatch(cell -> cell.equals(sentence));
        byte[] pdfFile = program.get("/reports/" + name + ".pdf" + query).bytes();
        if (expected.isEmpty()) {
            assertThat(page).doesNotContain("<table");
            assertThat(new String(csvFile, UTF_8)).contains(sentence.substring(0, sentence.indexOf(',') + 1));
            return rest;
        }
        assertThat(firstColumns(csv.subList(1, csv.size() - 1), keys.size())).isEqualTo(expected);
        assertThat(last(csv).subList(1, keys.size())).isEqualTo(london.subList(1, keys.size()));

        List<List<String>> shownRows = ReadFigures.page(page, rest.get("title").asText());
        List<Integer> shown = shownRows.get(0).stream().map(headings::indexOf).toList();
        assertThat(shown).doesNotContain(-1).hasSizeGreaterThanOrEqualTo(4);
        List<Integer> underneath = indexes(texts(rest.get("columns"), "place"), "UNDERNEATH");
        assertThat(shownRows.subList(1, shownRows.size() - 1))
                .isEqualTo(named(columns(expected, shown), expected, underneath));
        assertThat(last(shownRows)).isEqualTo(columns(List.of(london), shown).get(0));

        int top = xlsx.indexOf(xlsx.stream()
                .filter(row -> row.contains(headings.get(0)) && row.contains(last(headings)))
                .findFirst()
                .orElseThrow());
        assertThat(padded(xlsx.subList(top + 1, top + 1 + expected.size()), keys.size()))
                .isEqualTo(expected);
        assertThat(padded(xlsx.subList(top + 1 + expected.size(), top + 2 + expected.size()), keys.size()))
                .isEqualTo(List.of(london));

        List<String> pdf = ReadFigures.pdf(pdfFile);
        SameFiguresIT.assertRowsInOrder(pdf, columns(expected, shown));
        SameFiguresIT.assertRowsInOrder(pdf, columns(List.of(london), shown));
        return rest;
    }

    /** The cells of a PCT's row as REST has them. */
    static List<String> row(JsonNode report, String code) {
        return StreamSupport.stream(report.get("rows").spliterator(), false)
                .filter(row -> row.get("code").asText().equals(code))
                .map(row -> written(report, row))
                .findFirst()
                .orElseThrow();
    }

    /** The cells of London's row as REST has them. */
    static List<String> london(JsonNode report) {
        return written(report, report.get("london"));
    }

    private static List<String> written(JsonNode report, JsonNode row) {
        return texts(report.get("columns"), "key").stream()
                .map(key -> row.get(key).asText())
                .toList();
    }

    /** The name of a row, and under it in small print what has no column of its own. */
    private static List<List<String>> named(
            List<List<String>> rows, List<List<String>> whole, List<Integer> underneath) {
        List<List<String>> named = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            List<String> row = whole.get(i);
            String small = underneath.stream()
                    .map(row::get)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
            cells.set(0, (cells.get(0) + " " + small).strip());
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
