package uk.nhs.css.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day stands still, the hands go round. */
class BusinessClockTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2007, 6, 1);

    @Test
    void theTimeOfDayIsTheRealOneInLondon() {
        // 21:15 in London in November is 21:15 UTC; on 1 June it is 20:15 UTC.
        assertThat(at("2026-11-21T21:15:00Z").instant()).isEqualTo(Instant.parse("2007-06-01T20:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T00:00:00Z", "2026-11-21T23:59:59Z", "2026-06-30T23:30:00Z"})
    void whateverTheRealTimeTheDateIsTheBusinessDate(String real) {
        assertThat(LocalDate.now(at(real))).isEqualTo(DAY);
    }

    @Test
    void oneMomentAfterAnotherIsLater() {
        assertThat(at("2026-11-21T09:00:00.000001Z").instant())
                .isAfter(at("2026-11-21T09:00:00Z").instant());
    }

    private static Clock at(String real) {
        return new BusinessClock(DAY, Clock.fixed(Instant.parse(real), LONDON));
    }
}
