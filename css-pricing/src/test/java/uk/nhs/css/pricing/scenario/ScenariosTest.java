package uk.nhs.css.pricing.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.costmodel.London.BRENT;
import static uk.nhs.css.pricing.costmodel.London.EALING;
import static uk.nhs.css.pricing.costmodel.London.EALING_USER;
import static uk.nhs.css.pricing.costmodel.London.HOST;
import static uk.nhs.css.pricing.costmodel.London.YEAR;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.access.Actor;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.pct.PctView;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.London;

class ScenariosTest {

    private static final CostModel OWN =
            new CostModel(Pounds.of("100000.00"), PencePerHead.of("10"), Pounds.ZERO, List.of());

    private London london;

    @BeforeEach
    void open() {
        london = London.open();
        london.as(HOST, services -> {
            services.quotePrices();
            return services.costModels().calibrate(YEAR, "Calibrated");
        });
    }

    @AfterEach
    void close() {
        london.close();
    }

    @Test
    void all_31_pcts_pay_the_quoted_38p_a_head() {
        List<PctCode> everybody = london.as(HOST, services -> services.directory().all().stream()
                .map(PctView::code)
                .toList());
        ScenarioView view = calculate(HOST, new ScenarioRequest(YEAR, everybody, Optional.empty()));
        assertThat(view.members()).isEqualTo(31);
        assertThat(view.weightedHeads()).isEqualTo(7_707_636);
        // fixed 1,661,959.01 + 0.164375 × 7,707,636 = 1,266,942.6675, together 2,928,901.6775 = 38p × 7,707,636
        assertThat(view.totalCost()).isEqualTo(Pounds.of("2928901.68"));
        assertThat(view.pencePerHead()).isEqualTo(PencePerHead.of("38"));
        assertThat(view.belowQuorum()).isFalse();
        assertThat(view.standInNotes())
                .containsExactly("ONS mid-year estimate used in place of unified weighted population (30 of 31 PCTs)");
        assertThat(view.shares())
                .filteredOn(share -> !share.standIn())
                .extracting(Share::code)
                .containsExactly(BRENT);
    }

    @Test
    void a_pct_user_prices_other_pcts_with_a_cost_model_of_its_own_choice() {
        ScenarioView view = calculate(EALING_USER, new ScenarioRequest(YEAR, List.of(BRENT, EALING), Optional.of(OWN)));
        // 100,000 + 0.10 × (297,436 + 318,671) = 100,000 + 61,610.70
        assertThat(view.totalCost()).isEqualTo(Pounds.of("161610.70"));
        // × 318,671 / 616,107 = 83,590.4427… and × 297,436 / 616,107 = 78,020.2573…; the odd penny to the larger
        // remainder
        assertThat(view.shares())
                .extracting(share -> share.code() + " " + Pounds.plain(share.share()))
                .containsExactly("5HX 83590.42", "5K5 78020.28");
    }

    @Test
    @Tag("I7")
    void a_scenario_changes_no_row_of_any_table() throws SQLException {
        String before = everyRow();
        calculate(HOST, new ScenarioRequest(YEAR, List.of(BRENT, EALING), Optional.of(OWN)));
        assertThat(everyRow()).isEqualTo(before).contains("5K5");
    }

    @Test
    void no_members_an_unknown_one_or_one_named_twice_are_malformed() {
        assertMalformed(List.of(), "");
        assertMalformed(List.of(BRENT, PctCode.of("5XX")), "5XX");
        assertMalformed(List.of(BRENT, EALING, BRENT), "5K5");
    }

    @Test
    void a_year_without_a_cost_model_or_without_populations_is_refused() {
        FinancialYear next = YEAR.next();
        assertThatThrownBy(() -> calculate(HOST, new ScenarioRequest(next, List.of(BRENT), Optional.empty())))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.rule()).isEqualTo("NO_COST_MODEL"));
        assertThatThrownBy(() -> calculate(HOST, new ScenarioRequest(next, List.of(BRENT), Optional.of(OWN))))
                .isInstanceOfSatisfying(Refusal.class, e -> {
                    assertThat(e.rule()).isEqualTo("NO_POPULATION");
                    assertThat(e.subject()).isEqualTo("5K5");
                    assertThat(e.detail()).contains("PCT 5K5");
                });
    }

    private void assertMalformed(List<PctCode> members, String value) {
        assertThatThrownBy(() -> calculate(HOST, new ScenarioRequest(YEAR, members, Optional.empty())))
                .isInstanceOfSatisfying(MalformedInput.class, e -> {
                    assertThat(e.field()).isEqualTo("members");
                    assertThat(e.value()).isEqualTo(value);
                });
    }

    private ScenarioView calculate(Actor actor, ScenarioRequest request) {
        return london.as(
                actor, services -> new Scenarios(services.costModels(), services.directory(), services.populations())
                        .calculate(request));
    }

    private String everyRow() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = london.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'PUBLIC' order by table_name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet result = statement.executeQuery("select * from \"" + table + "\" order by 1")) {
                    while (result.next()) {
                        Object[] row = new Object[result.getMetaData().getColumnCount()];
                        for (int i = 0; i < row.length; i++) {
                            row[i] = result.getObject(i + 1);
                        }
                        rows.append(table).append(Arrays.toString(row)).append('\n');
                    }
                }
            }
        }
        return rows.toString();
    }
}
