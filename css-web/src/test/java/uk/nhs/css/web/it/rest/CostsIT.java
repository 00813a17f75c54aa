package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        for (String code : List.of("5A4", "5HX", "5K8")) {
            BigDecimal replaced = BigDecimal.ZERO;
            for (String category : List.of("STAFF", "SYSTEMS", "SUPPLIERS", "OTHER")) {
                replaced = replaced.add(replaced(code, category, amounts, heads));
            }
            BigDecimal recurring = rounded(new BigDecimal("0.39").multiply(BigDecimal.valueOf(heads.get(code))));
            JsonNode position = service.as("host")
                    .get("/api/v1/pcts/" + code + "/neutrality" + YEAR)
                    .json();
            assertThat(new BigDecimal(position.get("replaced").asText())).isEqualByComparingTo(replaced);
            assertThat(new BigDecimal(position.get("net").asText())).isEqualByComparingTo(recurring.subtract(replaced));
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pct;year\n5K5;2007/08\n",
                HEADER + "5K5,2007/08,STAFF,ACUTE_CONTRACTS_SUPPORT,=1+1,6,1,1.00,\n",
                HEADER
                        + "5K5,2007/08,STAFF,ACUTE_CONTRACTS_SUPPORT,A,6,1,1.00,x\n5K5,2007/08,STAFF,ACUTE_CONTRACTS_SUPPORT,A,6,1,1.00,x\n",
                HEADER + "5K5,2007/08,STAFF\n"
            })
    @Tag("I48")
    void a_bad_file_changes_nothing_and_says_where(String file) {
        long before = service.database().count("cost_return_line");
        JsonNode answer = load("host", file);
        assertThat(answer.get("committed").asBoolean()).isFalse();
        assertThat(answer.get("errors").get(0).get("line").asInt()).isPositive();
        assertThat(answer.get("errors").get(0).get("reason").asText()).isNotBlank();
        assertThat(service.database().count("cost_return_line")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcts", "populations", "cost-returns", "legacy-systems", "wishes", "validation-measures"})
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
