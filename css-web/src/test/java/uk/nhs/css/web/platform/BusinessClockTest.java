package uk.nhs.css.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
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

    @Test
    void workThatIsEnteredOnAnEarlierDaySeesThatDayAndNobodyElseDoes() {
        Clock clock = at("2026-11-21T09:00:00Z");
        DayOfEntry.on(LocalDate.of(2007, 1, 8), () -> {
            assertThat(clock.instant()).isEqualTo(Instant.parse("2007-01-08T09:00:00Z"));
            DayOfEntry.on(LocalDate.of(2006, 12, 18), () -> assertThat(LocalDate.now(clock))
                    .isEqualTo("2006-12-18"));
            assertThat(LocalDate.now(clock)).isEqualTo("2007-01-08");
            assertThat(CompletableFuture.supplyAsync(() -> LocalDate.now(clock)).join())
                    .isEqualTo(DAY);
        });
        assertThat(LocalDate.now(clock)).isEqualTo(DAY);
    }

    @Test
    void nothingIsEnteredOnADayThatHasNotCome() {
        DayOfEntry.on(DAY.plusDays(1), () -> assertThat(LocalDate.now(at("2026-11-21T09:00:00Z")))
                .isEqualTo(DAY));
    }

    @Test
    void theDayIsForgottenWhenTheWorkFails() {
        assertThatThrownBy(() -> DayOfEntry.on(LocalDate.of(2007, 1, 8), () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(DayOfEntry.chosen()).isEmpty();
    }

    private static Clock at(String real) {
        return new BusinessClock(DAY, Clock.fixed(Instant.parse(real), LONDON));
    }
}
