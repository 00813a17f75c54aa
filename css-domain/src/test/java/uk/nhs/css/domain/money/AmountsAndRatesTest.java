package uk.nhs.css.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.refusal.MalformedInput;

/** How amounts, rates and head counts are read and shown. */
class AmountsAndRatesTest {

    @ParameterizedTest
    @CsvSource({"0,0.00", "5,5.00", "-5.1,-5.10", "172000.04,172000.04", "999999999.99,999999999.99"})
    void an_amount_has_at_most_two_decimals(String text, String plain) {
        assertThat(Pounds.plain(Pounds.parse(text))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1.234", "1,000.00", "£5", "1e3", "5.", ".5", "--5", "1234567890", "١٢", "NaN"})
    void anything_else_is_refused_with_the_value_and_the_mend(String text) {
        assertThatThrownBy(() -> Pounds.parse(text)).isInstanceOfSatisfying(MalformedInput.class, bad -> {
            assertThat(bad.field()).isEqualTo("amount");
            assertThat(bad.value()).isEqualTo(text);
            assertThat(bad.mend()).contains("1234.50");
        });
    }

    @Test
    void amounts_are_shown_with_separators_and_a_true_minus() {
        assertThat(Pounds.grouped(Pounds.of("172000.04"))).isEqualTo("172,000.04");
        assertThat(Pounds.grouped(Pounds.of("-5"))).isEqualTo("−5.00");
        assertThat(Pounds.sterling(Pounds.of("-1234.5"))).isEqualTo("−£1,234.50");
        assertThat(Pounds.sterling(Pounds.of("0.04"))).isEqualTo("£0.04");
    }

    @Test
    void the_annual_charge_is_rate_times_heads_rounded_once() {
        // 297,436 × £0.39 = £116,000.04 exactly
        assertThat(PencePerHead.of("39").times(Heads.of(297_436))).isEqualTo(Pounds.of("116000.04"));
        // 280,000 × £0.20
        assertThat(PencePerHead.of("20").times(Heads.of(280_000))).isEqualTo(Pounds.of("56000.00"));
        // 16.4375p × 3 = 49.3125p, half-up to the penny
        assertThat(PencePerHead.of("16.4375").times(Heads.of(3))).isEqualTo(Pounds.of("0.49"));
        // 0.5p × 1 rounds up
        assertThat(PencePerHead.of("0.5").times(Heads.of(1))).isEqualTo(Pounds.of("0.01"));
    }

    @Test
    void equal_rates_are_equal_however_they_are_written() {
        assertThat(PencePerHead.parse("39.00")).isEqualTo(PencePerHead.of("39")).hasToString("39p");
        assertThat(PencePerHead.parse("100")).hasToString("100p");
        assertThat(PencePerHead.of("38").atScale(2)).isEqualTo("38.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "39p", "-1", "1.2345678", "1,5", "abc"})
    void what_is_no_rate_is_refused(String text) {
        assertThatThrownBy(() -> PencePerHead.parse(text)).isInstanceOf(MalformedInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "297,436", "", "100000000"})
    void what_is_no_head_count_is_refused(String text) {
        assertThatThrownBy(() -> Heads.parse(text)).isInstanceOf(MalformedInput.class);
    }
}
