package uk.nhs.css.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.nhs.css.domain.refusal.MalformedInput;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 April 2007",
                "1 Apr 2007",
                "1 APRIL 2007",
                "01/04/2007",
                "1/4/2007",
                "1.4.2007",
                "1 4 2007",
                "2007-04-01",
                "  1   April  2007 "
            })
    void a_date_is_read_as_people_write_it(String text) {
        assertThat(DateText.parse("from", text)).isEqualTo(LocalDate.of(2007, 4, 1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "31 Feb 2007",
                "29/2/2007",
                "4/31/2007",
                "1 April",
                "yesterday",
                "1 April 1989",
                "1 April 2099"
            })
    void what_is_no_date_is_refused_at_its_field(String text) {
        assertThatThrownBy(() -> DateText.parse("from", text))
                .isInstanceOfSatisfying(
                        MalformedInput.class, wrong -> assertThat(wrong.field()).isEqualTo("from"));
    }

    @Test
    void the_message_says_what_to_enter_and_what_was_typed() {
        assertThatThrownBy(() -> DateText.parse("from", "soon"))
                .isInstanceOfSatisfying(MalformedInput.class, wrong -> assertThat(Failures.sentence(wrong))
                        .isEqualTo("Enter the date as day month year, such as 1 April 2007; “soon” is no date."));
    }

    @Test
    void what_is_shown_can_be_typed_again() {
        LocalDate date = LocalDate.of(2007, 9, 3);
        assertThat(DateText.parse("from", new Show().shortDate(date))).isEqualTo(date);
        assertThat(DateText.parse("from", new Show().longDate(date))).isEqualTo(date);
    }
}
