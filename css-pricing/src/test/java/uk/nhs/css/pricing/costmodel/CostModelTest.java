package uk.nhs.css.pricing.costmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;

class CostModelTest {

    private static final CostModel FIXED_AND_PER_HEAD =
            new CostModel(Pounds.of("1600000.00"), PencePerHead.of("16.4375"), Pounds.ZERO, List.of());

    private static final CostModel WITH_STEPS = new CostModel(
            Pounds.of("1000.00"),
            PencePerHead.of("10"),
            Pounds.of("50.00"),
            List.of(new Step(21, Pounds.of("300.00")), new Step(16, Pounds.of("200.00"))));

    @Test
    void fixed_cost_and_cost_per_head_add_up() {
        // 1,600,000 + 0.164375 × 5,000,000 = 1,600,000 + 821,875
        assertThat(FIXED_AND_PER_HEAD.costOf(20, 5_000_000)).isEqualTo(Pounds.of("2421875.00"));
    }

    @Test
    void the_cost_is_rounded_half_up_once_at_the_end() {
        // 0.164375 × 4 = 0.6575, × 12 = 1.9725, × 20 = 3.2875: each to the penny
        CostModel perHead = new CostModel(Pounds.ZERO, PencePerHead.of("16.4375"), Pounds.ZERO, List.of());
        assertThat(perHead.costOf(1, 4)).isEqualTo(Pounds.of("0.66"));
        assertThat(perHead.costOf(1, 12)).isEqualTo(Pounds.of("1.97"));
        assertThat(perHead.costOf(1, 20)).isEqualTo(Pounds.of("3.29"));
        // 0.5p × 1 = £0.005 is the half itself
        assertThat(new CostModel(Pounds.ZERO, PencePerHead.of("0.5"), Pounds.ZERO, List.of()).costOf(1, 1))
                .isEqualTo(Pounds.of("0.01"));
    }

    @Test
    void a_step_costs_nothing_before_its_member_and_its_whole_cost_from_that_member_on() {
        // 15: 1,000 + 100 + 750 · 16: 1,000 + 100 + 800 + 200 · 20: 1,000 + 100 + 1,000 + 200 · 21: + 50 + 300
        assertThat(WITH_STEPS.costOf(15, 1000)).isEqualTo(Pounds.of("1850.00"));
        assertThat(WITH_STEPS.costOf(16, 1000)).isEqualTo(Pounds.of("2100.00"));
        assertThat(WITH_STEPS.costOf(20, 1000)).isEqualTo(Pounds.of("2300.00"));
        assertThat(WITH_STEPS.costOf(21, 1000)).isEqualTo(Pounds.of("2650.00"));
    }

    @Test
    void the_order_of_the_steps_does_not_matter() {
        CostModel other = new CostModel(
                Pounds.of("1000.00"),
                PencePerHead.of("10"),
                Pounds.of("50.00"),
                List.of(new Step(16, Pounds.of("200.00")), new Step(21, Pounds.of("300.00"))));
        assertThat(other).isEqualTo(WITH_STEPS);
    }

    @Test
    void the_price_per_head_is_cost_over_heads_in_pence() {
        // 1,600,000 / 5,000,000 = 32p, + 16.4375p
        assertThat(FIXED_AND_PER_HEAD.exactPencePerHead(20, 5_000_000)).isEqualByComparingTo("48.4375");
    }

    @Property(tries = 300)
    @Tag("I6")
    void with_a_fixed_cost_the_price_falls_as_equal_members_join(
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long fixedPence,
            @ForAll @IntRange(min = 0, max = 100_000_000) int microPence,
            @ForAll @LongRange(min = 0, max = 10_000_000L) long perMemberPence,
            @ForAll @LongRange(min = 1, max = 600_000) long heads) {
        CostModel model = new CostModel(
                Pounds.ofPence(fixedPence),
                new PencePerHead(BigDecimal.valueOf(microPence, 6)),
                Pounds.ofPence(perMemberPence),
                List.of());
        for (int members = 1; members < 31; members++) {
            assertThat(model.exactPencePerHead(members + 1, (members + 1) * heads))
                    .isLessThan(model.exactPencePerHead(members, members * heads));
        }
    }

    @Test
    void a_missing_or_negative_amount_or_a_step_before_the_first_member_is_malformed() {
        assertThatThrownBy(() -> new CostModel(Pounds.of("-0.01"), PencePerHead.of("1"), Pounds.ZERO, List.of()))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.field()).isEqualTo("fixed"));
        assertThatThrownBy(() -> new CostModel(Pounds.ZERO, PencePerHead.of("1"), Pounds.of("-1.00"), List.of()))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.field()).isEqualTo("perMember"));
        assertThatThrownBy(() -> new CostModel(null, PencePerHead.of("1"), Pounds.ZERO, List.of()))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new CostModel(Pounds.ZERO, null, Pounds.ZERO, List.of()))
                .isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new Step(1, null)).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new Step(0, Pounds.ZERO)).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> new Step(1, Pounds.of("-0.01"))).isInstanceOf(MalformedInput.class);
        assertThat(new Step(1, Pounds.ZERO).from()).isOne();
    }

    @Test
    void no_members_have_no_cost() {
        assertThatThrownBy(() -> FIXED_AND_PER_HEAD.costOf(0, 1)).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> FIXED_AND_PER_HEAD.costOf(1, 0)).isInstanceOf(MalformedInput.class);
    }
}
