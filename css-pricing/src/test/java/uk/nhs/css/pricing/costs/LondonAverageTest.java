package uk.nhs.css.pricing.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.testing.PricingDatabase;

/** What is assumed where a PCT cannot supply a category. */
class LondonAverageTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");
    private static final PctCode ONE = PctCode.of("5A4");
    private static final PctCode TWO = PctCode.of("5A5");
    private static final PctCode THREE = PctCode.of("5A7");

    @Test
    void the_average_is_of_those_that_supplied_the_category_and_is_rounded_once() {
        LondonAverage average = LondonAverage.of(
                Map.of(ONE, systems(ONE, "30000.00"), TWO, systems(TWO, "20000.00")),
                Map.of(ONE, heads(ONE, 200_000), TWO, heads(TWO, 300_000), THREE, heads(THREE, 250_000)));
        // 50,000 × 250,000 / 500,000; lowest 20,000 × 250,000 / 300,000; highest 30,000 × 250,000 / 200,000
        assertThat(average.impute(CostCategory.SYSTEMS, 250_000))
                .contains(new ImputedCost(
                        CostCategory.SYSTEMS, Pounds.of("25000.00"), 2, Pounds.of("16666.67"), Pounds.of("37500.00")));
        assertThat(average.suppliers(CostCategory.SYSTEMS)).isEqualTo(2);
    }

    @Test
    void half_a_penny_is_rounded_up() {
        LondonAverage average = LondonAverage.of(Map.of(ONE, systems(ONE, "0.01")), Map.of(ONE, heads(ONE, 200_000)));
        // 0.01 × 100,000 / 200,000 = 0.005; × 99,999 / 200,000 = 0.00499995
        assertThat(amount(average, 100_000)).isEqualTo(Pounds.of("0.01"));
        assertThat(amount(average, 99_999)).isEqualTo(Pounds.ZERO);
    }

    @Test
    void nothing_is_assumed_where_nobody_supplied_the_category_or_only_a_pct_without_a_head_count() {
        LondonAverage average = LondonAverage.of(Map.of(ONE, systems(ONE, "30000.00")), Map.of());
        assertThat(average.impute(CostCategory.SYSTEMS, 250_000)).isEmpty();
        assertThat(average.missing(Set.of(), 250_000)).isEmpty();
    }

    @Test
    void a_line_of_nothing_supplies_the_category_and_a_retained_cost_counts_as_nothing_replaced() {
        CostReturnView retained = view(
                TWO,
                CostLine.returned(
                        CostCategory.SYSTEMS,
                        CostPurpose.RETAINED_LOCAL_ANALYSIS,
                        "Own database",
                        "",
                        null,
                        Pounds.of("9000.00"),
                        ""));
        LondonAverage average = LondonAverage.of(
                Map.of(ONE, systems(ONE, "0.00"), TWO, retained, THREE, systems(THREE, "30000.00")),
                Map.of(ONE, heads(ONE, 100_000), TWO, heads(TWO, 100_000), THREE, heads(THREE, 100_000)));
        // 30,000 × 50,000 / 300,000
        assertThat(average.impute(CostCategory.SYSTEMS, 50_000).orElseThrow().amount())
                .isEqualTo(Pounds.of("5000.00"));
        assertThat(average.suppliers(CostCategory.SYSTEMS)).isEqualTo(3);
    }

    @Property
    void the_average_a_head_is_the_sum_of_amounts_over_the_sum_of_heads(
            @ForAll @Size(min = 1, max = 31) List<@IntRange(max = 20_000_000) Integer> pence,
            @ForAll @Size(min = 31, max = 31) List<@LongRange(min = 1, max = 900_000) Long> heads,
            @ForAll @LongRange(min = 1, max = 900_000) long asking) {
        Map<PctCode, CostReturnView> returns = new TreeMap<>();
        Map<PctCode, PopulationUsed> used = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        long people = 0;
        List<BigDecimal> each = new ArrayList<>();
        for (int i = 0; i < pence.size(); i++) {
            PctCode code = PricingDatabase.LONDON.get(i);
            Money amount = Pounds.ofPence(pence.get(i));
            returns.put(code, systems(code, Pounds.plain(amount)));
            used.put(code, heads(code, heads.get(i)));
            sum = sum.add(amount.getAmount());
            people += heads.get(i);
            each.add(rounded(amount.getAmount(), asking, heads.get(i)));
        }
        ImputedCost imputed = LondonAverage.of(returns, used)
                .impute(CostCategory.SYSTEMS, asking)
                .orElseThrow();
        assertThat(imputed.amount().getAmount()).isEqualByComparingTo(rounded(sum, asking, people));
        assertThat(imputed.suppliers()).isEqualTo(pence.size());
        assertThat(imputed.lowest().getAmount())
                .isEqualByComparingTo(each.stream().min(BigDecimal::compareTo).get());
        assertThat(imputed.highest().getAmount())
                .isEqualByComparingTo(each.stream().max(BigDecimal::compareTo).get());
        assertThat(imputed.amount()).isBetween(imputed.lowest(), imputed.highest());
    }

    @Property
    void london_with_what_is_imputed_spends_a_head_what_the_suppliers_spend(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 20_000_000) Integer> pence,
            @ForAll @Size(min = 31, max = 31) List<@LongRange(min = 1, max = 900_000) Long> heads) {
        Map<PctCode, CostReturnView> returns = new TreeMap<>();
        Map<PctCode, PopulationUsed> used = new TreeMap<>();
        BigDecimal supplied = BigDecimal.ZERO;
        long suppliers = 0;
        for (int i = 0; i < heads.size(); i++) {
            PctCode code = PricingDatabase.LONDON.get(i);
            used.put(code, heads(code, heads.get(i)));
            if (i < pence.size()) {
                Money amount = Pounds.ofPence(pence.get(i));
                returns.put(code, systems(code, Pounds.plain(amount)));
                supplied = supplied.add(amount.getAmount());
                suppliers += heads.get(i);
            }
        }
        LondonAverage average = LondonAverage.of(returns, used);
        BigDecimal london = supplied;
        for (int i = pence.size(); i < heads.size(); i++) {
            london = london.add(amount(average, heads.get(i)).getAmount());
        }
        long all = heads.stream().mapToLong(Long::longValue).sum();
        // Each imputed figure is rounded once, by half a penny at most.
        assertThat(london.multiply(BigDecimal.valueOf(suppliers)))
                .isCloseTo(
                        supplied.multiply(BigDecimal.valueOf(all)),
                        within(new BigDecimal("0.005")
                                .multiply(BigDecimal.valueOf(heads.size() - pence.size()))
                                .multiply(BigDecimal.valueOf(suppliers))));
    }

    private static BigDecimal rounded(BigDecimal amount, long heads, long of) {
        return amount.multiply(BigDecimal.valueOf(heads)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    private static Money amount(LondonAverage average, long heads) {
        return average.impute(CostCategory.SYSTEMS, heads).orElseThrow().amount();
    }

    private static CostReturnView systems(PctCode code, String amount) {
        return view(
                code,
                CostLine.returned(
                        CostCategory.SYSTEMS,
                        CostPurpose.ACUTE_CONTRACTS_SUPPORT,
                        "",
                        "",
                        null,
                        Pounds.of(amount),
                        ""));
    }

    private static CostReturnView view(PctCode code, CostLine line) {
        return new CostReturnView(
                code,
                YEAR,
                1,
                CostReturnState.ACCEPTED,
                List.of(line),
                "host",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.of("host"),
                Optional.empty(),
                "");
    }

    private static PopulationUsed heads(PctCode code, long count) {
        return new PopulationUsed(
                code,
                PopulationBasis.UNIFIED_WEIGHTED,
                PopulationBasis.UNIFIED_WEIGHTED,
                YEAR,
                Heads.of(count),
                "test",
                1);
    }
}
