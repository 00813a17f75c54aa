package uk.nhs.css.pricing.costmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.refusal.MalformedInput;

/** From the two prices of the business case: 61p a head with 15 members, 38p with 31. */
class CalibrationTest {

    private static final QuotedPoint AT_15 = new QuotedPoint(15, PencePerHead.of("61"));
    private static final QuotedPoint AT_31 = new QuotedPoint(31, PencePerHead.of("38"));
    private static final Calibration QUOTED = Calibration.from(AT_15, AT_31, new BigDecimal("250000"));

    @Test
    void two_quoted_prices_give_the_cost_per_head_and_the_fixed_cost() {
        // (31 × 38 − 15 × 61) / 16 = 263 / 16; (61 − 16.4375) × 15 = 668.4375p
        assertThat(QUOTED.perWeightedHead()).isEqualTo(PencePerHead.of("16.4375"));
        assertThat(QUOTED.fixedPoundsPerAverageHead()).isEqualByComparingTo("6.684375");
        // 6.684375 × 250,000
        assertThat(QUOTED.costModel())
                .isEqualTo(new CostModel(Pounds.of("1671093.75"), PencePerHead.of("16.4375"), Pounds.ZERO, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "15, 61.00",
        "16, 58.21",
        "18, 53.57",
        "20, 49.86",
        "22, 46.82",
        "25, 43.18",
        "28, 40.31",
        "31, 38.00",
        "1, 684.88"
    })
    void the_curve_runs_through_the_quoted_points(int members, String pence) {
        assertThat(curve(QUOTED).shown(members, 2).atScale(2)).isEqualTo(pence);
    }

    @Property(tries = 200)
    void the_curve_does_not_depend_on_the_size_of_an_average_pct(
            @ForAll @BigRange(min = "0.01", max = "900000") @Scale(9) BigDecimal averageHeads) {
        Calibration calibration = Calibration.from(AT_31, AT_15, averageHeads);
        assertThat(curve(calibration).points()).isEqualTo(curve(QUOTED).points());
        assertThat(curve(calibration).points()).hasSize(31);
        // 668.4375 / 25 + 16.4375 is 43.175 exactly: the half is rounded up
        assertThat(calibration.exactPencePerHead(25)).isEqualByComparingTo("43.175");
    }

    @Test
    void an_annual_cost_is_rounded_once_from_the_exact_price() {
        // 38p × 297,436 and 61p × 297,436
        assertThat(curve(QUOTED).annual(31, Heads.of(297_436))).isEqualTo(Pounds.of("113025.68"));
        assertThat(curve(QUOTED).annual(15, Heads.of(297_436))).isEqualTo(Pounds.of("181435.96"));
        // 49.859375p × 297,436 = 148,299.73, not 49.86p × 297,436 = 148,301.59
        assertThat(curve(QUOTED).annual(20, Heads.of(297_436))).isEqualTo(Pounds.of("148299.73"));
        // 43.175p × 297,436 = 128,417.993
        assertThat(curve(QUOTED).annual(25, Heads.of(297_436))).isEqualTo(Pounds.of("128417.99"));
    }

    @Property(tries = 200)
    void a_calibrated_model_prices_31_real_pcts_at_the_quoted_price(
            @ForAll @LongRange(min = 3_100_000, max = 20_000_000) long londonHeads) {
        BigDecimal average = new BigDecimal(londonHeads).divide(new BigDecimal(31), java.math.MathContext.DECIMAL64);
        CostModel model = Calibration.from(AT_15, AT_31, average).costModel();
        assertThat(PencePerHead.rounded(model.exactPencePerHead(31, londonHeads), 6))
                .isEqualTo(PencePerHead.of("38"));
    }

    @Property(tries = 200)
    @Tag("I6")
    void the_calibrated_price_falls_as_members_join(
            @ForAll @IntRange(min = 1, max = 30) int fewer, @ForAll @IntRange(min = 2, max = 3100) int tenthsOfPence) {
        // A second price below the first, and above it once multiplied by its members.
        BigDecimal high = BigDecimal.valueOf(tenthsOfPence, 1);
        BigDecimal low = high.subtract(new BigDecimal("0.01"));
        Calibration calibration = Calibration.from(
                new QuotedPoint(fewer, new PencePerHead(high)),
                new QuotedPoint(
                        31,
                        new PencePerHead(low.max(high.multiply(BigDecimal.valueOf(fewer))
                                .divide(BigDecimal.valueOf(31), 6, java.math.RoundingMode.UP)))),
                BigDecimal.ONE);
        for (int members = 1; members < 31; members++) {
            assertThat(calibration.exactPencePerHead(members + 1)).isLessThan(calibration.exactPencePerHead(members));
        }
    }

    @Test
    void prices_that_rise_with_members_or_fall_faster_than_costs_can_are_malformed() {
        BigDecimal heads = new BigDecimal("1000");
        assertThatThrownBy(() -> Calibration.from(AT_15, AT_15, heads)).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> Calibration.from(AT_15, new QuotedPoint(31, PencePerHead.of("61.01")), heads))
                .isInstanceOf(MalformedInput.class);
        // 31 × 29.51 = 914.81 is less than 15 × 61 = 915
        assertThatThrownBy(() -> Calibration.from(AT_15, new QuotedPoint(31, PencePerHead.of("29.51")), heads))
                .isInstanceOf(MalformedInput.class);
        assertThat(Calibration.from(AT_15, new QuotedPoint(31, PencePerHead.of("29.52")), heads)
                        .perWeightedHead())
                .isEqualTo(PencePerHead.of("0.0075"));
        assertThatThrownBy(() -> Calibration.from(AT_15, AT_31, BigDecimal.ZERO))
                .isInstanceOf(MalformedInput.class);
    }

    private static PriceCurve curve(Calibration calibration) {
        return new PriceCurve(
                FinancialYear.parse("2007/08"),
                calibration.costModel(),
                Optional.of(calibration),
                calibration.wholeAverageHeads());
    }
}
