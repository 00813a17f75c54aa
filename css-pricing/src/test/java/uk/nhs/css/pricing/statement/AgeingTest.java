package uk.nhs.css.pricing.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.css.domain.money.Pounds;

/** How long what is owed has been due. */
@Tag("I26")
class AgeingTest {

    private static final LocalDate DUE = LocalDate.parse("2007-05-01");

    @ParameterizedTest
    @CsvSource({
        "-5, notDue",
        "0, notDue",
        "1, d1to30",
        "30, d1to30",
        "31, d31to60",
        "60, d31to60",
        "61, d61to90",
        "90, d61to90",
        "91, over90",
        "400, over90"
    })
    void both_sides_of_each_boundary(int daysLate, String bucket) {
        Ageing ageing = Ageing.of(DUE.plusDays(daysLate), List.of(new OpenItem(Optional.of(DUE), Pounds.of("10.00"))));
        assertThat(ageing).extracting(bucket).isEqualTo(Pounds.of("10.00"));
        assertThat(ageing.total()).isEqualTo(Pounds.of("10.00"));
    }

    @Test
    void what_has_no_due_date_is_not_due_however_old() {
        Ageing ageing = Ageing.of(
                DUE.plusYears(3),
                List.of(
                        new OpenItem(Optional.empty(), Pounds.of("172000.04")),
                        new OpenItem(Optional.of(DUE), Pounds.of("-5.00"))));
        assertThat(ageing.notDue()).isEqualTo(Pounds.of("172000.04"));
        assertThat(ageing.over90()).isEqualTo(Pounds.of("-5.00"));
        // 172,000.04 − 5.00
        assertThat(ageing.total()).isEqualTo(Pounds.of("171995.04"));
    }
}
