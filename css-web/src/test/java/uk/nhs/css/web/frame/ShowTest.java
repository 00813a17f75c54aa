package uk.nhs.css.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.access.Role;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.Heads;

class ShowTest {

    private final Show show = new Show();

    @Test
    void amounts_carry_separators_two_decimals_and_a_true_minus() {
        assertThat(show.money(Pounds.of("172000.04"))).isEqualTo("£172,000.04");
        assertThat(show.money(Pounds.of("-5"))).isEqualTo("−£5.00");
        assertThat(show.bare(Optional.of(Pounds.of("29000.01")))).isEqualTo("29,000.01");
        assertThat(show.wholePounds(Pounds.of("134171.50"))).isEqualTo("£134,172");
    }

    @Test
    void rates_and_heads_are_written_as_the_papers_write_them() {
        assertThat(show.pence(PencePerHead.of("16.4375"))).isEqualTo("16.4375p");
        assertThat(show.pence(PencePerHead.of("38"), 2)).isEqualTo("38.00p");
        assertThat(show.heads(Heads.of(297_436))).isEqualTo("297,436");
        assertThat(show.heads(297_436L)).isEqualTo("297,436");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44793.21 | 44,793.21",
                "-1559467.01 | −1,559,467.01",
                "999 | 999",
                "1234567 | 1,234,567",
                "0.123456 | 0.123456",
                "2007-06-01 | 1 June 2007",
                "2007/08 | 2007/08",
                "Member | Member"
            })
    void a_cell_that_files_carry_is_read_as_people_write_it(String file, String page) {
        assertThat(show.kept(file)).isEqualTo(page);
    }

    @Test
    void dates_are_written_in_words() {
        LocalDate date = LocalDate.of(2007, 9, 3);
        assertThat(show.longDate(date)).isEqualTo("3 September 2007");
        assertThat(show.shortDate(date)).isEqualTo("3 Sep 2007");
        assertThat(show.month(YearMonth.of(2007, 9))).isEqualTo("September 2007");
        assertThat(show.isoDate(date)).isEqualTo("2007-09-03");
        assertThat(show.weekday(LocalDate.of(2007, 6, 1))).isEqualTo("Friday 1 June 2007");
    }

    @Test
    void moments_are_written_by_the_clocks_of_london() {
        // 23:30 in Greenwich is half past midnight in British Summer Time.
        Instant moment = Instant.parse("2007-09-03T23:30:00Z");
        assertThat(show.moment(moment)).isEqualTo("4 Sep 2007, 00:30");
        assertThat(show.day(moment)).isEqualTo("4 Sep 2007");
    }

    @Test
    void what_is_absent_is_written_as_nothing() {
        assertThat(show.money(null)).isEmpty();
        assertThat(show.bare(Optional.empty())).isEmpty();
        assertThat(show.shortDate(null)).isEmpty();
        assertThat(show.text(Optional.empty())).isEmpty();
    }

    @Test
    void a_state_speaks_with_its_own_label_or_with_its_name() {
        assertThat(show.label(Role.SHA_ANALYST)).isEqualTo("SHA analyst");
        assertThat(show.label(Thread.State.TIMED_WAITING)).isEqualTo("Timed waiting");
        assertThat(show.colour(Thread.State.NEW)).isEqualTo("grey");
    }
}
