package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** The host runs the charges of 2007/08 and Brent finds the figures of its own board paper of 23 May 2007. */
@RunningService
class BrentsYearIT {

    private static final String STATEMENT = "/api/v1/pcts/5K5/statement?from=2007-04-01&to=2008-04-01";

    private final Service service;

    BrentsYearIT(Service service) {
        this.service = service;
    }

    @BeforeEach
    void nothing_is_charged_yet() {
        service.restoreData();
    }

    @Test
    void before_the_run_the_statement_is_empty_and_the_ledger_sound() {
        JsonNode statement = service.as("5k5").get(STATEMENT).json();
        assertThat(statement.get("opening").asText()).isEqualTo("0.00");
        assertThat(statement.get("lines")).isEmpty();
        assertThat(statement.get("closing").asText()).isEqualTo("0.00");
        JsonNode check = service.as("host").get("/api/v1/ledger/check").json();
        assertThat(check.get("transactions").asLong()).isZero();
        assertThat(check.get("balanced").asBoolean()).isTrue();
        assertThat(check.get("chainIntact").asBoolean()).isTrue();
        assertThat(check.get("firstBadTransaction").isNull()).isTrue();
    }

    @Test
    @Tag("I25")
    @Tag("I26")
    void after_the_run_brents_statement_has_its_papers_figures() {
        assertThat(service.as("host")
                        .post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}")
                        .status())
                .isEqualTo(200);
        JsonNode statement = service.as("5k5").get(STATEMENT).json();

        // 20p × 280,000 = 56,000.00; 39p × 297,436 = 116,000.04 in four of 29,000.01; together 172,000.04
        assertThat(texts(statement.get("lines"), "kind"))
                .containsExactly("SET_UP", "RECURRING", "RECURRING", "RECURRING", "RECURRING");
        assertThat(texts(statement.get("lines"), "date"))
                .containsExactly("2007-04-01", "2007-04-01", "2007-07-01", "2007-10-01", "2008-01-01");
        assertThat(texts(statement.get("lines"), "charge"))
                .containsExactly("56000.00", "29000.01", "29000.01", "29000.01", "29000.01");
        assertThat(texts(statement.get("lines"), "balance"))
                .containsExactly("56000.00", "85000.01", "114000.02", "143000.03", "172000.04");
        assertThat(statement.get("closing").asText()).isEqualTo("172000.04");
        assertThat(statement.at("/ageing/notDue").asText()).isEqualTo("172000.04");
        assertThat(statement.at("/ageing/over90").asText()).isEqualTo("0.00");
        assertThat(statement.at("/lines/0/calculation").asText()).contains("20p × 280,000", "23 May 2007");
        assertThat(statement.at("/lines/1/calculation").asText()).contains("39p × 297,436", "£116,000.04");
        assertThat(statement.get("standIns")).isEmpty();
    }

    @Test
    @Tag("I25")
    void a_half_year_closes_where_the_next_opens() {
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
        JsonNode first = service.as("5k5")
                .get("/api/v1/pcts/5K5/statement?from=2007-04-01&to=2007-10-01")
                .json();
        JsonNode second = service.as("5k5")
                .get("/api/v1/pcts/5K5/statement?from=2007-10-01&to=2008-04-01")
                .json();
        // 56,000.00 + 2 × 29,000.01
        assertThat(first.get("closing").asText()).isEqualTo("114000.02");
        assertThat(second.get("opening").asText()).isEqualTo("114000.02");
        assertThat(second.get("closing").asText()).isEqualTo("172000.04");
    }

    @Test
    void a_pct_charged_on_a_stand_in_is_told_so() {
        service.as("host").post("/api/v1/charge-runs", "{\"year\":\"2007/08\"}");
        JsonNode ealing = service.as("5hx")
                .get("/api/v1/pcts/5HX/statement?from=2007-04-01&to=2008-04-01")
                .json();
        // 318,671 × 39p = 124,281.69; 318,671 × 20p = 63,734.20; together 188,015.89
        assertThat(ealing.get("closing").asText()).isEqualTo("188015.89");
        assertThat(ealing.at("/standIns/0").asText())
                .contains("ONS mid-year estimate used in place of unified weighted population");
    }

    @Test
    void the_board_paper_answers_before_any_charge_is_run() {
        JsonNode paper = service.as("5k5")
                .get("/api/v1/pcts/5K5/board-paper?year=2007/08")
                .json();
        assertThat(paper.get("recurring").asText()).isEqualTo("116000.04");
        assertThat(paper.get("oneOff").asText()).isEqualTo("56000.00");
        assertThat(paper.get("total").asText()).isEqualTo("172000.04");
        assertThat(paper.get("replaced").asText()).isEqualTo("60000.00");
        assertThat(paper.get("netRecurring").asText()).isEqualTo("56000.04");
        assertThat(paper.get("netFirstYear").asText()).isEqualTo("112000.04");
        assertThat(paper.get("provision").asText()).isEqualTo("172000.04");
        assertThat(texts(paper.get("basis"), "charge")).containsExactlyInAnyOrder("RECURRING", "SET_UP");
        assertThat(texts(paper.get("basis"), "heads")).containsExactlyInAnyOrder("297436", "280000");
        // 61p and 38p × 297,436 = 181,435.96 and 113,025.68
        assertThat(texts(paper.get("standing"), "members")).containsExactly("15", "20", "25", "31");
        assertThat(paper.at("/standing/0/annual").asText()).isEqualTo("181435.96");
        assertThat(paper.at("/standing/3/annual").asText()).isEqualTo("113025.68");
        assertThat(texts(paper.get("evidence"), "wording")).anyMatch(text -> text.contains("£172k for Brent"));
        assertThat(texts(paper.get("evidence"), "quoted"))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void the_board_paper_is_printed_on_two_sheets() throws IOException {
        for (String code : List.of("5K5", "5HX", "5C3")) {
            byte[] paper = service.as("host")
                    .get("/board-papers/" + code + ".pdf?year=2007/08")
                    .bytes();
            try (PDDocument document = Loader.loadPDF(paper)) {
                assertThat(document.getNumberOfPages()).as(code).isEqualTo(2);
            }
        }
    }

    @Test
    @Tag("I44")
    void every_answer_is_json_and_amounts_are_text() {
        Answer answer = service.as("5k5").get(STATEMENT);
        assertThat(answer.mediaType()).isEqualTo("application/json");
        assertThat(answer.json().get("closing").isTextual()).isTrue();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }
}
