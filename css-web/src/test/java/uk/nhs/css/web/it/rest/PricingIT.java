package uk.nhs.css.web.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.web.it.Answer;
import uk.nhs.css.web.it.RunningService;
import uk.nhs.css.web.it.Service;

/** The price curve, unsaved scenarios and the exact split, as programs call them. */
@RunningService
class PricingIT {

    private final Service service;

    PricingIT(Service service) {
        this.service = service;
    }

    @Test
    void the_price_curve_goes_through_both_quoted_points() {
        JsonNode curve =
                service.as("sha").get("/api/v1/price-curve?year=2007/08").json();
        assertThat(curve.get("year").asText()).isEqualTo("2007/08");
        assertThat(curve.get("points")).hasSize(31);
        Map<Integer, String> expected = Map.of(
                15, "61.00", 16, "58.21", 18, "53.57", 20, "49.86", 22, "46.82", 25, "43.18", 28, "40.31", 31, "38.00");
        expected.forEach((members, pence) -> {
            JsonNode point = curve.get("points").get(members - 1);
            assertThat(point.get("members").asInt()).isEqualTo(members);
            assertThat(point.get("pencePerHead").asText()).isEqualTo(pence);
        });
        assertThat(texts(curve.get("quoted"), "members")).containsExactly("15", "31");
        assertThat(texts(curve.get("quoted"), "pencePerHead")).containsExactly("61.00", "38.00");
    }

    @Test
    @Tag("I5")
    @Tag("I7")
    void a_scenarios_shares_sum_to_its_cost_and_nothing_is_saved() {
        String body =
                """
                {"year":"2007/08","members":["5K5","5HX","5A7"],
                 "costModel":{"fixed":"100000.00","perWeightedHead":"10","perMember":"50.00",
                              "steps":[{"from":3,"cost":"1000.00"}]}}
                """;
        List<List<Object>> before = service.database().rows("select count(*) from audit_entry");
        Answer answer = service.as("5k5").post("/api/v1/scenarios", body);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode scenario = answer.json();
        // heads 297,436 + 318,671 + 302,625 = 918,732; 100,000 + 91,873.20 + 150 + 1,000 = 193,023.20
        assertThat(scenario.get("members").asInt()).isEqualTo(3);
        assertThat(scenario.get("weightedHeads").asLong()).isEqualTo(918_732);
        assertThat(scenario.get("totalCost").asText()).isEqualTo("193023.20");
        BigDecimal sum = StreamSupport.stream(scenario.get("shares").spliterator(), false)
                .map(share -> new BigDecimal(share.get("share").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("193023.20");
        assertThat(service.as("5k5").post("/api/v1/scenarios", body).body()).isEqualTo(answer.body());
        assertThat(service.database().rows("select count(*) from audit_entry")).isEqualTo(before);
    }

    @Test
    @Tag("I3")
    void the_order_of_the_members_changes_nothing() {
        String one = service.as("host")
                .post("/api/v1/scenarios", "{\"year\":\"2007/08\",\"members\":[\"5K5\",\"5HX\",\"5A7\"]}")
                .body();
        String other = service.as("host")
                .post("/api/v1/scenarios", "{\"year\":\"2007/08\",\"members\":[\"5A7\",\"5K5\",\"5HX\"]}")
                .body();
        assertThat(other).isEqualTo(one);
    }

    @ParameterizedTest
    @Tag("I1")
    @CsvSource(
            delimiter = '|',
            value = {
                "100.00 | a:1 b:1 c:1 | 33.34 33.33 33.33",
                "0.01 | a:95 b:5 | 0.01 0.00",
                "0.10 | a:6 b:6 c:2 | 0.04 0.04 0.02",
                "0.11 | a:6 b:6 c:2 | 0.05 0.05 0.01",
                "-100.00 | a:1 b:1 c:1 | -33.34 -33.33 -33.33"
            })
    void the_golden_splits(String total, String weights, String shares) {
        StringBuilder list = new StringBuilder();
        for (String weight : weights.split(" ")) {
            String[] pair = weight.split(":");
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"key\":\"%s\",\"weight\":\"%s\"}".formatted(pair[0], pair[1]));
        }
        Answer answer = service.as("host")
                .post("/api/v1/allocations", "{\"total\":\"" + total + "\",\"weights\":[" + list + "]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(texts(answer.json().get("shares"), "share")).containsExactly(shares.split(" "));
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }
}
