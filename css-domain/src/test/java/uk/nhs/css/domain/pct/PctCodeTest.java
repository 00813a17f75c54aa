package uk.nhs.css.domain.pct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.refusal.MalformedInput;

/** What is a PCT code. */
class PctCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"5K5", "5HX", "5A9", "TAK", "5LA", "5NC", "5k5", " tak "})
    void codes_of_pcts_and_care_trusts_are_read_in_either_case(String text) {
        assertThat(PctCode.of(text).value()).isEqualTo(text.strip().toUpperCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "5K", "5K55", "6K5", "5B1", "5I1", "5O1", "5S1", "5U1", "5Z1", "T5K", "TA1", "5K5'--", "5K5\n5"
            })
    void anything_else_is_refused_with_what_a_code_looks_like(String text) {
        assertThatThrownBy(() -> PctCode.of(text))
                .isInstanceOfSatisfying(
                        MalformedInput.class, bad -> assertThat(bad.mend()).contains("5K5"));
    }
}
