package uk.nhs.css.pricing.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;

class HeadCountsBehindTest {

    private static final PencePerHead P39 = PencePerHead.of("39");
    private static final PencePerHead P20 = PencePerHead.of("20");

    @Test
    void brents_three_figures_stand_on_three_head_counts() {
        HeadCountsBehind brent = new HeadCountsBehind(Pounds.of("172000.00"), Pounds.of("56000.00"), P39, P20);
        // 56,000 / 0.20 · 116,000 / 0.39 = 297,435.9 · 172,000 / 0.59 = 291,525.4
        assertThat(brent.behindSetUp()).isEqualTo(280_000);
        assertThat(brent.behindRecurring()).isEqualTo(297_436);
        assertThat(brent.behindTotal()).isEqualTo(291_525);
    }

    @Test
    void rounding_does_not_explain_them_and_the_gap_is_1395_heads() {
        HeadCountsBehind brent = new HeadCountsBehind(Pounds.of("172000.00"), Pounds.of("56000.00"), P39, P20);
        // (171,500 − 56,500) / 0.395 = 291,139.24; 56,500 / 0.195 = 289,743.59; between them 1,395.65
        assertThat(brent.gapEvenIfRounded()).contains(1395L);
    }

    @Test
    void figures_of_one_head_count_have_no_gap() {
        // 280,000 heads: 109,200 + 56,000 = 165,200
        assertThat(new HeadCountsBehind(Pounds.of("165200.00"), Pounds.of("56000.00"), P39, P20).gapEvenIfRounded())
                .isEmpty();
    }

    @Test
    void a_set_up_charge_on_too_many_heads_has_a_gap_on_the_other_side() {
        // set-up at least 69,500 / 0.205 = 339,024.39; recurring at most (172,500 − 69,500) / 0.385 = 267,532.47
        assertThat(new HeadCountsBehind(Pounds.of("172000.00"), Pounds.of("70000.00"), P39, P20).gapEvenIfRounded())
                .contains(71_491L);
    }

    @Test
    void without_two_rates_above_half_a_penny_and_two_amounts_there_is_nothing_to_divide() {
        assertThat(new HeadCountsBehind(Pounds.of("2.00"), Pounds.of("1.00"), P39, PencePerHead.of("0.5")).applies())
                .isFalse();
        assertThat(new HeadCountsBehind(Pounds.of("2.00"), Pounds.of("1.00"), P39, PencePerHead.of("0.6")).applies())
                .isTrue();
        assertThat(new HeadCountsBehind(Pounds.of("2.00"), Pounds.of("2.00"), P39, P20).applies())
                .isFalse();
        assertThat(new HeadCountsBehind(Pounds.of("2.00"), Pounds.ZERO, P39, P20).applies())
                .isFalse();
    }
}
