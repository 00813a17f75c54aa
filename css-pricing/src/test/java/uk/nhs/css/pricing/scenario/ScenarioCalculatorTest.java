package uk.nhs.css.pricing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.Step;

class ScenarioCalculatorTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2007/08");

    @Test
    void three_equal_members_share_an_indivisible_cost_with_the_odd_penny_at_the_first_code() {
        CostModel hundred = new CostModel(Pounds.of("100.00"), PencePerHead.of("0"), Pounds.ZERO, List.of());
        ScenarioView view =
                ScenarioCalculator.price(YEAR, hundred, List.of(member("5C1", 7), member("5A4", 7), member("5K5", 7)));
        assertThat(view.shares())
                .extracting(share -> share.code().value() + " " + Pounds.plain(share.share()))
                .containsExactly("5A4 33.34", "5C1 33.33", "5K5 33.33");
        // 10,000p / 21 heads
        assertThat(view.pencePerHead()).isEqualTo(PencePerHead.of("476.190476"));
        assertThat(view.weightedHeads()).isEqualTo(21);
        assertThat(view.belowQuorum()).isTrue();
        assertThat(view.standInNotes()).isEmpty();
    }

    @Test
    void fourteen_members_are_below_quorum_and_fifteen_are_not() {
        CostModel model = new CostModel(Pounds.of("1.00"), PencePerHead.of("1"), Pounds.ZERO, List.of());
        List<Member> fifteen = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            fifteen.add(member("5" + "ACDEFGHJKLMN".charAt(i % 12) + i % 10, 100));
        }
        assertThat(ScenarioCalculator.price(YEAR, model, fifteen).belowQuorum()).isFalse();
        assertThat(ScenarioCalculator.price(YEAR, model, fifteen.subList(0, 14)).belowQuorum())
                .isTrue();
    }

    @Property(tries = 300)
    @Tag("I5")
    void shares_sum_to_the_cost_to_the_penny_for_any_members_and_model(
            @ForAll("models") CostModel model, @ForAll("members") List<Member> members) {
        ScenarioView view = ScenarioCalculator.price(YEAR, model, members);
        Money sum = view.shares().stream().map(Share::share).reduce(Pounds.ZERO, Money::plus);
        assertThat(sum).isEqualTo(view.totalCost());
        assertThat(view.totalCost()).isEqualTo(model.costOf(members.size(), view.weightedHeads()));
        // The price shown is the total over the heads, within the rounding of its sixth decimal.
        BigDecimal again = view.pencePerHead().pence().multiply(BigDecimal.valueOf(view.weightedHeads()));
        assertThat(again.subtract(BigDecimal.valueOf(view.totalCost().getAmountMinorLong()))
                        .abs())
                .isLessThanOrEqualTo(BigDecimal.valueOf(view.weightedHeads()).movePointLeft(6));
    }

    @Property(tries = 300)
    @Tag("I3")
    @Tag("I7")
    void the_same_scenario_gives_the_same_result_in_any_order_of_its_members(
            @ForAll("models") CostModel model, @ForAll("members") List<Member> members, @ForAll Random random) {
        List<Member> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, random);
        assertThat(ScenarioCalculator.price(YEAR, model, shuffled).toString())
                .isEqualTo(ScenarioCalculator.price(YEAR, model, members).toString());
    }

    @Provide
    Arbitrary<CostModel> models() {
        Arbitrary<Money> amounts = Arbitraries.longs().between(0, 500_000_000L).map(Pounds::ofPence);
        Arbitrary<PencePerHead> rates = Arbitraries.longs()
                .between(0, 99_000_000L)
                .map(micro -> new PencePerHead(BigDecimal.valueOf(micro, 6)));
        Arbitrary<List<Step>> steps = Combinators.combine(Arbitraries.integers().between(1, 31), amounts)
                .as(Step::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(amounts, rates, amounts, steps).as(CostModel::new);
    }

    @Provide
    Arbitrary<List<Member>> members() {
        Arbitrary<String> codes = Combinators.combine(
                        Arbitraries.of("ACDEFGHJKLMNPRTVWXY".split("")),
                        Arbitraries.integers().between(0, 9))
                .as((letter, digit) -> "5" + letter + digit);
        return Combinators.combine(codes, Arbitraries.longs().between(1, 900_000))
                .as(ScenarioCalculatorTest::member)
                .list()
                .uniqueElements(Member::code)
                .ofMinSize(1)
                .ofMaxSize(31);
    }

    private static Member member(String code, long heads) {
        PctCode pct = PctCode.of(code);
        return new Member(
                pct,
                "PCT " + code,
                new PopulationUsed(
                        pct,
                        PopulationBasis.UNIFIED_WEIGHTED,
                        PopulationBasis.UNIFIED_WEIGHTED,
                        YEAR,
                        Heads.of(heads),
                        "test",
                        1));
    }
}
