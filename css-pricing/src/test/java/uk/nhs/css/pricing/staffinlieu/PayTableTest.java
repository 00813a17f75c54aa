package uk.nhs.css.pricing.staffinlieu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.css.pricing.testing.PricingDatabase.HOST;
import static uk.nhs.css.pricing.testing.PricingDatabase.SHA;
import static uk.nhs.css.pricing.testing.Service.YEAR;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Forbidden;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.testing.Service;

/** The Agenda for Change pay table of 2007/08 and what a post costs with on-costs. */
class PayTableTest {

    private final Service service = new Service("2007-06-01");

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({"5, 19683, 25424", "6, 23458, 31779", "8a, 36112, 43335", "9, 71646, 90607"})
    void the_years_table_is_there_with_its_source(String band, String minimum, String maximum) {
        PayRange range = table().range(Band.of(band));
        assertThat(range.minimum()).isEqualTo(Pounds.of(minimum));
        assertThat(range.maximum()).isEqualTo(Pounds.of(maximum));
        assertThat(range.source()).contains("pay circulars", "1 November 2007");
    }

    @Test
    void a_cost_is_built_up_step_by_step() {
        BuildUp buildUp = table().buildUp(Band.BAND_6, Pounds.of("28000.00"), HighCostArea.OUTER_LONDON);
        // 15% × 28,000 = 4,200.00, at most 4,044.00; 14% × 32,044.00 = 4,486.16;
        // 9.1% × (32,044.00 − 5,225.00) = 9.1% × 26,819.00 = 2,440.529
        assertThat(amounts(buildUp)).containsExactly("28000.00", "4044.00", "4486.16", "2440.53");
        assertThat(buildUp.total()).isEqualTo(Pounds.of("38970.69"));
        assertThat(buildUp.steps().get(1).working()).isEqualTo("15% of £28,000.00 is £4,200.00; the most is paid");
    }

    @Test
    void above_the_upper_limit_national_insurance_is_due_at_the_full_rate() {
        BuildUp buildUp = table().buildUp(Band.BAND_8A, Pounds.of("40000.00"), HighCostArea.NONE);
        // 14% × 40,000 = 5,600.00; 9.1% × (34,840 − 5,225) = 2,694.965; 12.8% × 5,160 = 660.48; together 3,355.445
        assertThat(amounts(buildUp)).containsExactly("40000.00", "5600.00", "3355.45");
    }

    @Test
    void a_low_paid_post_gets_the_least_supplement() {
        BuildUp buildUp = table().buildUp(Band.BAND_1, Pounds.of("12182.00"), HighCostArea.INNER_LONDON);
        // 20% × 12,182 = 2,436.40, at least 3,751.00
        assertThat(buildUp.steps().get(1).amount()).isEqualTo(Pounds.of("3751.00"));
    }

    @ParameterizedTest
    @CsvSource({"23457.99, false", "23458.00, true", "31779.00, true", "31779.01, false"})
    void basic_pay_lies_within_the_band(String basic, boolean within) {
        if (within) {
            assertThat(table().buildUp(Band.BAND_6, Pounds.of(basic), HighCostArea.NONE)
                            .total())
                    .isGreaterThan(Pounds.of(basic));
        } else {
            assertThatThrownBy(() -> table().buildUp(Band.BAND_6, Pounds.of(basic), HighCostArea.NONE))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo("PAY_BAND");
                        assertThat(refusal.detail()).contains("£23,458.00 to £31,779.00", "Band 6");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"28312.99, false", "28313.00, true", "52892.59, true", "52892.60, false"})
    void an_annual_cost_fits_the_band(String cost, boolean fits) {
        // Band 7 at most: 37,326 + 5,779 (20% is 7,465.20) = 43,105; 14% = 6,034.70;
        // 9.1% × 29,615 + 12.8% × 8,265 = 2,694.965 + 1,057.92 = 3,752.885; together 52,892.59
        if (fits) {
            table().checkAnnualCost(Band.BAND_7, Pounds.of(cost));
        } else {
            assertThatThrownBy(() -> table().checkAnnualCost(Band.BAND_7, Pounds.of(cost)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("PAY_BAND"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "Band 6", "band 6", " 6 "})
    void a_band_is_read_as_people_write_it(String text) {
        assertThat(Band.of(text)).isEqualTo(Band.BAND_6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "8", "8e", "six"})
    void an_unknown_band_is_malformed(String text) {
        assertThatThrownBy(() -> Band.of(text)).isInstanceOfSatisfying(MalformedInput.class, wrong -> {
            assertThat(wrong.field()).isEqualTo("band");
            assertThat(wrong.mend()).contains("8a");
        });
    }

    @Test
    void a_further_version_supersedes_a_rate_and_leaves_one_audit_row() {
        long before = service.db().count("audit_entry");
        service.db().inTransaction(em -> service.payTables(em, HOST)
                .enterRate(YEAR, OnCost.PENSION, new BigDecimal("14.2"), null, null, null, "Circular of the test"));
        assertThat(table().rates().get(OnCost.PENSION).inWords()).isEqualTo("14.2% of basic pay and supplement");
        assertThat(table().rates().get(OnCost.PENSION).version()).isEqualTo(2);
        assertThat(service.db().count("audit_entry")).isEqualTo(before + 1);
        service.db().inTransaction(em -> service.payTables(em, HOST)
                .enterBand(YEAR, Band.BAND_6, Pounds.of("23000"), Pounds.of("32000"), "Circular of the test"));
        assertThat(table().range(Band.BAND_6).inWords()).isEqualTo("£23,000.00 to £32,000.00");
    }

    @Test
    void only_the_host_enters_rates_and_a_year_without_figures_refuses() {
        assertThatThrownBy(() -> service.db().inTransaction(em -> service.payTables(em, SHA)
                        .enterBand(YEAR, Band.BAND_6, Pounds.of("1"), Pounds.of("2"), "no")))
                .isInstanceOf(Forbidden.class);
        PayTable empty = service.db().call(em -> service.payTables(em, HOST).of(FinancialYear.parse("2020/21")));
        assertThatThrownBy(() -> empty.range(Band.BAND_6))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("NO_PAY_TABLE"));
    }

    private PayTable table() {
        return service.db().call(em -> service.payTables(em, HOST).of(YEAR));
    }

    private static List<String> amounts(BuildUp buildUp) {
        return buildUp.steps().stream()
                .map(BuildUp.Step::amount)
                .map((Money amount) -> Pounds.plain(amount))
                .toList();
    }
}
