package uk.nhs.css.web.pages.phasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.phasing.WaveRequest;

/** A line of the waves form: empty, whole, or refused with its number, what was typed and what to enter. */
class WaveRowTest {

    @Test
    void an_empty_line_is_no_wave() {
        assertThat(row("", " ", null).wave(1)).isEmpty();
    }

    @Test
    void a_whole_line_is_a_wave() {
        assertThat(row("1 Oct 2007", "4", "2").wave(1)).contains(new WaveRequest(LocalDate.of(2007, 10, 1), 4, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 4 | '' | 4 | stands without a start | Enter the day on which the wave starts",
                "'' | '' | 2 | 2 | stands without a start | empty its whole line",
                "soon | 4 | 2 | soon | is no date | such as 1 April 2007",
                "2 Oct 2007 | 4 | 2 | 2 Oct 2007 | is not the first of a month | the first of a month",
                "1 Oct 2007 | 0 | 2 | 0 | is no capacity | 1 to 31 PCTs",
                "1 Oct 2007 | '' | 2 | nothing | is no whole number | how many PCTs the wave takes",
                "1 Oct 2007 | 4 | some | some | is no whole number | how many PCTs may be on new systems"
            })
    void a_line_that_cannot_be_read_says_which_it_is_and_how_to_mend_it(
            String start, String capacity, String limit, String value, String reason, String mend) {
        assertThatThrownBy(() -> row(start, capacity, limit).wave(7))
                .isInstanceOfSatisfying(MalformedInput.class, e -> {
                    assertThat(e.field()).isEqualTo("waves");
                    assertThat(e.value()).isEqualTo(value);
                    assertThat(e.reason()).isEqualTo("on line 7 " + reason);
                    assertThat(e.mend()).contains(mend);
                });
    }

    private static WaveRow row(String start, String capacity, String limit) {
        WaveRow row = new WaveRow();
        row.setStart(start);
        row.setCapacity(capacity);
        row.setNewSystemLimit(limit);
        return row;
    }
}
