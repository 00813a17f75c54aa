package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** What it means for a PCT, as programs ask: net position, cost returns as files, saved scenarios, exports. */
@RunningService
class CostsIT {

    private static final String HEADER = "pct_code,year,category,purpose,role,band,wte,amount,note\n";
    private static final String YEAR = "?year=2007/08";

    private final Service service;

    CostsIT(Service service) {
        this.service = service;
    }

    @AfterEach
    void putBack() {
        service.restoreData();
    }

    @Test
    void brents_net_position_is_that_of_its_paper() {
        JsonNode brent =
                service.as("5k5").get("/api/v1/pcts/5K5/neutrality" + YEAR).json();
        // 39p × 297,436; less two posts; 20p × 280,000
        assertThat(brent.get("recurring").asText()).isEqualTo("116000.04");
        assertThat(brent.get("oneOff").asText()).isEqualTo("56000.00");
        assertThat(brent.get("inKind").asText()).isEqualTo("0.00");
        assertThat(brent.get("replaced").asText()).isEqualTo("60000.00");
        assertThat(brent.get("imputed")).isEmpty();
        assertThat(brent.get("net").asText()).isEqualTo("56000.04");
        assertThat(brent.get("costNeutral").asBoolean()).isFalse();
        assertThat(brent.get("costNeutralWithOneOff").asBoolean()).isFalse();
        // 60,000 / 172,000.04
        assertThat(brent.get("returnOnInvestment").asText()).isEqualTo("0.3488");
    }

    @Test
    void the_net_position_is_what_the_rows_say() {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        service.database()
                .rows("select pct_code, category, sum(case when purpose = 'ACUTE_CONTRACTS_SUPPORT' then amount else 0"
                        + " end) from cost_return_line group by pct_code, category")
                .forEach(row -> amounts.put(
                        row.get(0) + " " + row.get(1), new BigDecimal(row.get(2).toString())));
        Map<String, Long> heads = new TreeMap<>();
        service.database()
                .rows("select pct_code, heads from population_figure where financial_year = '2007/08' and basis ="
                        + " 'RESIDENT' order by revision")
                .forEach(row -> heads.put(row.get(0).toString(), ((Number) row.get(1)).longValue()));
        // Brent alone has a weighted count; residents stand in for the others.
        heads.put("5K5", 297_436L);
        BigDecimal london = BigDecimal.ZERO;
        for (String code : heads.keySet()) {
            BigDecimal replaced = BigDecimal.ZERO;
            for (String category : List.of("STAFF", "SYSTEMS", "SUPPLIERS", "OTHER")) {
                replaced = replaced.add(replaced(code, category, amounts, heads));
            }
            BigDecimal recurring = rounded(new BigDecimal("0.39").multiply(BigDecimal.valueOf(heads.get(code))));
            BigDecimal net = recurring
                    .subtract(replaced)
                    .subtract(sum("amount", "staff_credit where pct_code = '" + code + "'"))
                    .subtract(sum(
                            "a.amount",
                            "benefit_amount a join benefit b on b.id = a.benefit_id where b.benefit_state = 'VERIFIED'"
                                    + " and a.financial_year = '2007/08' and b.pct_code = '" + code + "'"));
            london = london.add(net);
            if (List.of("5K5", "5A4", "5HX", "5K8").contains(code)) {
                JsonNode position = service.as("host")
                        .get("/api/v1/pcts/" + code + "/neutrality" + YEAR)
                        .json();
                assertThat(new BigDecimal(position.get("replaced").asText())).isEqualByComparingTo(replaced);
                assertThat(new BigDecimal(position.get("net").asText())).isEqualByComparingTo(net);
            }
        }
        JsonNode report =
                service.as("sha").get("/api/v1/reports/cost-neutrality" + YEAR).json();
        assertThat(new BigDecimal(report.get("london").get("net").asText())).isEqualByComparingTo(london);
    }

    private BigDecimal sum(String amount, String from) {
        return new BigDecimal(service.database()
                .rows("select coalesce(sum(" + amount + "), 0) from " + from)
                .get(0)
                .get(0)
                .toString());
    }

    private static BigDecimal replaced(
            String code, String category, Map<String, BigDecimal> amounts, Map<String, Long> heads) {
        BigDecimal own = amounts.get(code + " " + category);
        if (own != null) {
            return own;
        }
        List<String> suppliers = heads.keySet().stream()
                .filter(other -> amounts.containsKey(other + " " + category))
                .toList();
        BigDecimal sum = suppliers.stream()
                .map(other -> amounts.get(other + " " + category))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long people = suppliers.stream().mapToLong(heads::get).sum();
        return sum.multiply(BigDecimal.valueOf(heads.get(code)))
                .divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal pounds) {
        return pounds.setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    @Tag("I48")
    void a_file_is_applied_whole_or_not_at_all_and_twice_changes_nothing() {
        String line = "5K5,2007/08,OTHER,ACUTE_CONTRACTS_SUPPORT,Training,,,1200.00,\n";
        JsonNode bad = load("5k5", HEADER + line + "5K5,2007/08,OTHER,ACUTE_CONTRACTS_SUPPORT,More,,,\"1,200.00\",\n");
        assertThat(bad.get("committed").asBoolean()).isFalse();
        assertThat(bad.get("errors").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(bad.get("errors").get(0).get("column").asText()).isEqualTo("amount");
        assertThat(bad.get("errors").get(0).get("value").asText()).isEqualTo("1,200.00");
        JsonNode good = load("5k5", HEADER + line);
        assertThat(good.get("committed").asBoolean()).isTrue();
        assertThat(good.get("changes").asInt()).isEqualTo(1);
        assertThat(load("5k5", HEADER + line).get("unchanged").asInt()).isEqualTo(1);
        // Written, not accepted: the figures are as before.
        assertThat(service.as("5k5")
                        .get("/api/v1/pcts/5K5/neutrality" + YEAR)
                        .json()
                        .get("replaced")
                        .asText())
                .isEqualTo("60000.00");
    }

    @Test
    @Tag("I40")
    void a_foreign_pct_in_a_pcts_file_is_refused_like_one_that_does_not_exist() {
        String line = ",2007/08,OTHER,ACUTE_CONTRACTS_SUPPORT,Training,,,1200.00,\n";
        JsonNode foreign = load("5k5", HEADER + "5HX" + line).get("errors").get(0);
        JsonNode unknown = load("5k5", HEADER + "5AA" + line).get("errors").get(0);
        assertThat(foreign.get("reason").asText())
                .isEqualTo(unknown.get("reason").asText());
        assertThat(foreign.get("reason").asText()).doesNotContain("Ealing");
    }

    /** A file, and its first error: line, column, value, and what the reason says. */
    static Stream<Arguments> badFiles() {
        String post = "5K5,2007/08,STAFF,ACUTE_CONTRACTS_SUPPORT,Analyst,6,1.00,41000.00,\n";
        String foreign = "5HX,2007/08,OTHER,ACUTE_CONTRACTS_SUPPORT,Training,,,1200.00,\n";
        String header = HEADER.strip();
        return Stream.of(
                Arguments.of("wrong header", HEADER.replace("wte", "fte") + post, 1, "", "fte", header),
                Arguments.of("wrong delimiter", (HEADER + post).replace(',', ';'), 1, "", ";", "semicolons"),
                Arguments.of(
                        "Latin-1 bytes",
                        HEADER + post.replace("Analyst", "Attach\u00e9"),
                        2,
                        "",
                        "Attach\u00e9",
                        "UTF-8"),
                Arguments.of("formula cell", HEADER + post.replace("Analyst", "=1+1"), 2, "role", "=1+1", "formula"),
                Arguments.of(
                        "10 million characters", HEADER + post + "5K5," + "x".repeat(9_999_990), 3, "", "", "longer"),
                Arguments.of(
                        "amount with a comma",
                        HEADER + post.replace("41000.00", "\"41,000.00\""),
                        2,
                        "amount",
                        "41,000.00",
                        "comma"),
                Arguments.of("duplicate line", HEADER + post + post, 3, "", "5K5,2007/08,STAFF", "the same as line 2"),
                Arguments.of(
                        "foreign PCT",
                        HEADER + post + foreign,
                        3,
                        "pct_code",
                        "5HX",
                        "is not registered or not yours"));
    }

    @Test
    @Tag("I48")
    void every_bad_row_is_named_whatever_refused_the_ones_before() {
        // A source of no words, twice, and a head count of none.
        assertThat(errorLines(
                        "populations",
                        "pct_code,year,basis,heads,status,source\n5K5,2007/08,RESIDENT,1000,FINAL,\n"
                                + "5K6,2007/08,RESIDENT,1000,FINAL,\n5K7,2007/08,RESIDENT,0,FINAL,x\n"))
                .containsExactly(2, 3, 4);
        // The last day before the first, twice, and a sector that London does not have.
        assertThat(errorLines(
                        "pcts",
                        "code,name,sector,local_authorities,valid_from,valid_to,successor\n"
                                + "5K5,Brent Teaching PCT,NWL,Brent,2007-04-01,2006-01-01,\n"
                                + "5K6,Harrow PCT,NWL,Harrow,2007-04-01,2006-01-01,\n"
                                + "5K7,Camden PCT,ABC,Camden,2002-04-01,,\n"))
                .containsExactly(2, 3, 4);
        assertThat(errorLines(
                        "wishes",
                        "pct_code,earliest,latest,preferred_quarter,readiness,reason\n5AA,2007-07-01,2007-09-01,,,x\n"
                                + "5HX,2007-07-01,2007-09-01,,,x\n5K7,2007-10-01,2007-09-01,,,x\n"))
                .containsExactly(2, 4);
        assertThat(errorLines(
                        "legacy-systems",
                        "pct_code,system,installation,since\n5AA,Lantern,,\n5K7,Unheard of,,\n5HX,Lantern,,1.1.2007\n"))
                .containsExactly(2, 3, 4);
        // The system of the third line has been decommissioned.
        assertThat(errorLines(
                        "validation-measures",
                        "pct_code,system,measure,month,old,new,tolerance\n5A9,Unheard of,M,2007-05,1,1,2\n"
                                + "5A9,Lantern,M,2007-05,1,1,2\n5A9,Lantern,M,2007-06,1,x,2\n"))
                .containsExactly(2, 3, 4);
        // A return that the host reads is closed to its PCT, line by line.
        String line = "5K5,2007/08,OTHER,ACUTE_CONTRACTS_SUPPORT,Training ,,,1200.00,\n";
        load("5k5", HEADER + line.replace("Training ", "Training 0"));
        service.database().execute("update cost_return set return_state = 'SUBMITTED' where id = '5K5-2007-2'");
        JsonNode waiting =
                load("5k5", HEADER + line.replace("Training ", "Training 1") + line.replace("Training ", "Training 2"));
        assertThat(waiting.get("errors"))
                .extracting(error -> error.get("line").asInt())
                .containsExactly(2, 3);
    }

    private List<Integer> errorLines(String kind, String file) {
        List<Integer> lines = new ArrayList<>();
        service.as("host")
                .send("POST", "/api/v1/imports/" + kind, file, Map.of("Content-Type", "text/csv"))
                .json()
                .get("errors")
                .forEach(error -> lines.add(error.get("line").asInt()));
        return lines;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    @Tag("I48")
    void a_bad_file_is_refused_whole_and_says_where_and_why(
            String what, String file, int line, String column, String value, String reason) {
        long before = service.database().count("cost_return_line");
        byte[] bytes = file.getBytes(what.startsWith("Latin") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        Answer answer = service.as("5k5").postBytes("/api/v1/imports/cost-returns?commit=true", "text/csv", bytes);
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(answer.json().get("committed").asBoolean()).isFalse();
        assertThat(error.get("line").asInt()).isEqualTo(line);
        assertThat(error.get("column").asText()).isEqualTo(column);
        assertThat(error.get("value").asText()).contains(value).hasSizeLessThan(500);
        assertThat(error.get("reason").asText()).contains(reason);
        assertThat(answer.body()).doesNotContain("Ealing");
        assertThat(service.database().count("cost_return_line")).isEqualTo(before);
    }

    /** A kind, a row of the sample data as a file brings it changed, and the columns with what stood and what will. */
    static Stream<Arguments> changedRows() {
        return Stream.of(
                Arguments.of(
                        "pcts",
                        "5A5,Kingston PCT,SWL,Kingston upon Thames,2006-04-01,,",
                        "5A5,Kingston PCT,SWL,Kingston,2006-04-01,2008-04-01,",
                        List.of("local_authorities: Kingston upon Thames > Kingston", "valid_to:  > 2008-04-01")),
                Arguments.of(
                        "legacy-systems",
                        "5A5,Meadow,,2003-04-01",
                        "5A5,Compass,South,2003-04-01",
                        List.of("system: Meadow > Compass", "installation:  > South")),
                Arguments.of(
                        "wishes",
                        "5A5,,,2007/08 Q4,2008-01-01,Wants to see the first waves settle (illustrative).",
                        "5A5,2008-01-01,2008-02-01,,2008-01-01,Wants to see the first waves settle (illustrative).",
                        List.of(
                                "earliest:  > 2008-01-01",
                                "latest:  > 2008-02-01",
                                "preferred_quarter: 2007/08 Q4 > ")),
                Arguments.of(
                        "validation-measures",
                        "5A4,Harbour,Finished consultant episodes,2007-05,4200.00,4380.00,2.000",
                        "5A4,Harbour,Finished consultant episodes,2007-05,4200,4379.5,2",
                        List.of("new: 4380.00 > 4379.50")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changedRows")
    @Tag("I48")
    void a_preview_says_which_columns_a_row_changes_from_what_to_what(
            String kind, String stands, String changed, List<String> columns) {
        String export = service.as("host").get("/exports/" + kind + ".csv").body();
        assertThat(export).contains(stands);
        JsonNode said = preview(kind, export.replace(stands, changed));
        assertThat(said.get("changes").asInt()).isEqualTo(1);
        assertThat(said.get("added").asInt()).isZero();
        assertThat(said.get("unchanged").asInt()).isEqualTo(said.get("rows").asInt() - 1);
        JsonNode row = said.get("firstChanges").get(0);
        assertThat(row.get("added").asBoolean()).isFalse();
        assertThat(row.get("columns"))
                .extracting(column -> column.get("column").asText() + ": "
                        + column.get("before").asText() + " > "
                        + column.get("after").asText())
                .containsExactlyElementsOf(columns);
        assertThat(service.as("host").get("/exports/" + kind + ".csv").body()).isEqualTo(export);
    }

    @Test
    @Tag("I48")
    void a_payment_is_new_or_known_and_never_changes_what_stands() {
        String header = "pct_code,date,amount,reference\n";
        JsonNode fresh = preview("remittances", header + "5K5,2007-05-09,29000.01,BACS 1\n");
        assertThat(fresh.get("added").asInt()).isEqualTo(1);
        assertThat(fresh.get("firstChanges").get(0).get("columns")).isEmpty();
    }

    private JsonNode preview(String kind, String file) {
        return service.as("host")
                .send("POST", "/api/v1/imports/" + kind, file, Map.of("Content-Type", "text/csv"))
                .json();
    }

    @Test
    @Tag("I27")
    void a_pct_sees_the_price_of_each_month_that_londons_report_has_and_who_joins_in_none() {
        JsonNode report =
                service.as("host").get("/api/v1/reports/price-by-month").json();
        String page = service.inBrowser("5k5").get("/scenarios").body();
        String outlook = page.substring(page.indexOf("id=\"outlook\""), page.indexOf("Price by number of members"));
        int shown = 0;
        for (JsonNode row : report.get("rows")) {
            boolean turns = row.get("joining").asInt() + row.get("leaving").asInt() > 0;
            if (turns) {
                shown++;
                assertThat(outlook)
                        .contains(row.get("month").asText())
                        .contains(">" + row.get("members").asInt() + "<")
                        .contains(">" + row.get("price").asText() + "<");
            }
        }
        assertThat(shown).isPositive();
        // 22 members: 16.4375p + 668.4375p ÷ 22 = 46.82102…p; × 297,436 heads = £139,262.58
        assertThat(outlook).contains("139,262.58").doesNotContain("Ealing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pcts",
                "populations",
                "cost-returns",
                "legacy-systems",
                "wishes",
                "validation-measures",
                "remittances"
            })
    @Tag("I49")
    void what_is_exported_changes_nothing_when_it_is_loaded_again(String kind) {
        Answer export = service.as("host").get("/exports/" + kind + ".csv");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.mediaType()).isEqualTo("text/csv");
        JsonNode again = service.as("host")
                .send(
                        "POST",
                        "/api/v1/imports/" + kind + "?commit=true",
                        new String(export.bytes(), StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .json();
        assertThat(again.get("errors")).isEmpty();
        assertThat(again.get("committed").asBoolean()).isTrue();
        assertThat(again.get("changes").asInt()).isZero();
        assertThat(service.as("host").get("/exports/" + kind + ".csv").bytes()).isEqualTo(export.bytes());
    }

    @Test
    @Tag("I7")
    void a_scenario_with_a_name_changes_no_row_outside_its_own_table() {
        List<String> others = service.database().tables().stream()
                .filter(table -> !List.of("saved_scenario", "audit_entry").contains(table.toLowerCase(Locale.ROOT)))
                .toList();
        Map<String, String> before = contents(others);
        JsonNode saved = service.as("5k5")
                .post(
                        "/api/v1/scenarios",
                        "{\"year\":\"2007/08\",\"members\":[\"5K5\",\"5HX\"],\"name\":\"With Ealing\"}")
                .json();
        assertThat(saved.get("name").asText()).isEqualTo("With Ealing");
        assertThat(saved.get("id").asText()).isNotBlank();
        assertThat(service.database().count("saved_scenario")).isEqualTo(1);
        assertThat(contents(others)).isEqualTo(before);
    }

    private Map<String, String> contents(List<String> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        table -> table, table -> service.database().rows("select * from " + table).stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell instanceof byte[] bytes ? bytes.length : cell)
                                        .toList()
                                        .toString())
                                .sorted()
                                .collect(Collectors.joining("\n"))));
    }

    private JsonNode load(String user, String file) {
        return service.as(user)
                .send("POST", "/api/v1/imports/cost-returns?commit=true", file, Map.of("Content-Type", "text/csv"))
                .json();
    }
}
