package uk.nhs.css.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.refusal.MalformedInput;

/** How an amount is split to the penny. */
class AllocationTest {

    private static Map<String, BigDecimal> weights(String... keysAndWeights) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (int i = 0; i < keysAndWeights.length; i += 2) {
            weights.put(keysAndWeights[i], new BigDecimal(keysAndWeights[i + 1]));
        }
        return weights;
    }

    private static List<String> split(String total, Map<String, BigDecimal> weights) {
        return Allocation.split(Pounds.of(total), weights).values().stream()
                .map(Pounds::plain)
                .toList();
    }

    @Test
    @org.junit.jupiter.api.Tag("I1")
    void a_hundred_pounds_over_three_gives_the_odd_penny_to_the_first_key() {
        assertThat(split("100.00", weights("a", "1", "b", "1", "c", "1"))).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    @org.junit.jupiter.api.Tag("I1")
    void a_penny_goes_to_the_heavier_weight() {
        assertThat(split("0.01", weights("a", "95", "b", "5"))).containsExactly("0.01", "0.00");
    }

    @Test
    @org.junit.jupiter.api.Tag("I2")
    void six_six_two_split_ten_and_eleven_pence() {
        // 10p: 4.28, 4.28, 1.43 cut to 4, 4, 1; the tenth penny goes to the remainder .43
        assertThat(split("0.10", weights("a", "6", "b", "6", "c", "2"))).containsExactly("0.04", "0.04", "0.02");
        // 11p: 4.71, 4.71, 1.57 cut to 4, 4, 1; two pence go to the two remainders .71
        assertThat(split("0.11", weights("a", "6", "b", "6", "c", "2"))).containsExactly("0.05", "0.05", "0.01");
    }

    @Test
    @org.junit.jupiter.api.Tag("I2")
    void a_credit_is_the_mirror_of_its_charge() {
        assertThat(split("-100.00", weights("a", "1", "b", "1", "c", "1")))
                .containsExactly("-33.34", "-33.33", "-33.33");
    }

    @Test
    void weights_may_have_decimals() {
        assertThat(split("1.00", weights("a", "0.5", "b", "1.5"))).containsExactly("0.25", "0.75");
    }

    @Test
    void no_weight_a_negative_weight_and_all_zero_are_refused_with_the_reason() {
        assertThatThrownBy(() -> split("1.00", weights()))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("are missing");
        assertThatThrownBy(() -> split("1.00", weights("a", "-1", "b", "2")))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("a: -1")
                .hasMessageContaining("is negative");
        assertThatThrownBy(() -> split("1.00", weights("a", "0", "b", "0.00")))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("all zero");
    }

    @Property
    @Tag("I1")
    void shares_sum_to_the_total_exactly(
            @ForAll @LongRange(min = -100_000_000_00L, max = 100_000_000_00L) long pence,
            @ForAll("weightings") Map<String, BigDecimal> weights) {
        Money sum = Allocation.split(Pounds.ofPence(pence), weights).values().stream()
                .reduce(Pounds.ZERO, Money::plus);
        assertThat(sum).isEqualTo(Pounds.ofPence(pence));
    }

    @Property
    @Tag("I2")
    void each_share_is_within_a_penny_of_exact_and_heavier_never_gets_less(
            @ForAll @LongRange(min = 0, max = 1_000_000_00L) long pence,
            @ForAll("weightings") Map<String, BigDecimal> weights) {
        Map<String, Money> shares = Allocation.split(Pounds.ofPence(pence), weights);
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        weights.forEach((key, weight) -> {
            // |share·sum − pence·weight| < sum, that is: within one penny, without a division
            BigDecimal share = BigDecimal.valueOf(shares.get(key).getAmountMinorLong());
            BigDecimal off = share.multiply(sum)
                    .subtract(BigDecimal.valueOf(pence).multiply(weight))
                    .abs();
            assertThat(off).isLessThan(sum);
            if (weight.signum() == 0) {
                assertThat(shares.get(key)).isEqualTo(Pounds.ZERO);
            }
            weights.forEach((other, otherWeight) -> {
                long difference =
                        shares.get(key).getAmountMinorLong() - shares.get(other).getAmountMinorLong();
                if (weight.compareTo(otherWeight) > 0) {
                    assertThat(difference).isNotNegative();
                } else if (weight.compareTo(otherWeight) == 0) {
                    assertThat(Math.abs(difference)).isLessThanOrEqualTo(1);
                }
            });
        });
    }

    @Property
    @Tag("I2")
    void a_zero_weight_changes_nobody(
            @ForAll @LongRange(min = -1_000_00L, max = 1_000_00L) long pence,
            @ForAll("weightings") Map<String, BigDecimal> weights) {
        Map<String, BigDecimal> withZero = new LinkedHashMap<>(weights);
        withZero.put("zz", BigDecimal.ZERO);
        Map<String, Money> shares = new LinkedHashMap<>(Allocation.split(Pounds.ofPence(pence), withZero));
        assertThat(shares.remove("zz")).isEqualTo(Pounds.ZERO);
        assertThat(shares).isEqualTo(Allocation.split(Pounds.ofPence(pence), weights));
    }

    @Property
    @Tag("I3")
    void order_and_scale_of_the_weights_change_nothing(
            @ForAll @LongRange(min = -1_000_00L, max = 1_000_00L) long pence,
            @ForAll("weightings") Map<String, BigDecimal> weights,
            @ForAll Random random) {
        List<String> keys = new ArrayList<>(weights.keySet());
        Collections.shuffle(keys, random);
        Map<String, BigDecimal> shuffledAndScaled = new LinkedHashMap<>();
        keys.forEach(key -> shuffledAndScaled.put(key, weights.get(key).multiply(new BigDecimal("7.5"))));
        assertThat(Allocation.split(Pounds.ofPence(pence), shuffledAndScaled))
                .isEqualTo(Allocation.split(Pounds.ofPence(pence), weights));
    }

    @Provide
    Arbitrary<Map<String, BigDecimal>> weightings() {
        Arbitrary<BigDecimal> weight = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 400_000).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.TEN)
                        .ofScale(3),
                Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE));
        return Arbitraries.maps(Arbitraries.strings().withCharRange('a', 'y').ofLength(2), weight)
                .ofMinSize(1)
                .ofMaxSize(31)
                .filter(weights -> weights.values().stream().anyMatch(value -> value.signum() > 0));
    }

    @Property
    @Tag("I4")
    void adjacent_parts_sum_to_the_part_that_covers_both(
            @ForAll @LongRange(min = -1_000_000_00L, max = 1_000_000_00L) long pence,
            @ForAll @Size(4) List<@IntRange(min = 0, max = 366) Integer> marks) {
        List<Integer> sorted = marks.stream().sorted().toList();
        int units = Math.max(1, sorted.get(3));
        Money amount = Pounds.ofPence(pence);
        assertThat(CumulativeRounding.part(amount, sorted.get(0), sorted.get(1), units)
                        .plus(CumulativeRounding.part(amount, sorted.get(1), sorted.get(2), units)))
                .isEqualTo(CumulativeRounding.part(amount, sorted.get(0), sorted.get(2), units));
        assertThat(CumulativeRounding.part(amount, 0, units, units)).isEqualTo(amount);
    }

    @Test
    @org.junit.jupiter.api.Tag("I4")
    void a_hundred_pounds_in_twelve_is_eight_of_833_and_four_of_834() {
        // 8.33, 8.34 (16.67), 8.33 (25.00), and so on: 8 × 8.33 + 4 × 8.34 = 66.64 + 33.36 = 100.00
        List<Money> parts = CumulativeRounding.parts(Pounds.of("100.00"), 12);
        assertThat(parts).hasSize(12);
        assertThat(Collections.frequency(parts, Pounds.of("8.33"))).isEqualTo(8);
        assertThat(Collections.frequency(parts, Pounds.of("8.34"))).isEqualTo(4);
    }

    @Test
    @org.junit.jupiter.api.Tag("I4")
    void brents_subscription_in_four_instalments_is_four_times_the_same() {
        assertThat(CumulativeRounding.parts(Pounds.of("116000.04"), 4))
                .containsExactly(
                        Pounds.of("29000.01"), Pounds.of("29000.01"), Pounds.of("29000.01"), Pounds.of("29000.01"));
    }
}
