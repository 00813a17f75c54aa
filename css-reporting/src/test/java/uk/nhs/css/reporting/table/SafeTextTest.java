package uk.nhs.css.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import uk.nhs.css.domain.money.Pounds;

@Tag("I44")
class SafeTextTest {

    @Property
    void whatever_is_typed_no_text_in_a_file_begins_like_a_formula(@ForAll String text) {
        String plain = Cell.text(text).plain();
        assertThat(plain.isEmpty() || "=+-@\t\r".indexOf(plain.charAt(0)) < 0).isTrue();
    }

    @Property
    void whatever_the_amount_it_stays_a_number(@ForAll int pence) {
        assertThat(new BigDecimal(Cell.of(Pounds.ofPence(pence)).plain()))
                .isEqualByComparingTo(BigDecimal.valueOf(pence, 2));
    }

    @Example
    void text_that_is_safe_already_is_not_touched() {
        assertThat(SafeText.forSheet("'=1")).isEqualTo("'=1");
        assertThat(SafeText.forSheet("")).isEmpty();
    }
}
