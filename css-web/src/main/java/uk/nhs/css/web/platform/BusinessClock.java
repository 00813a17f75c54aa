package uk.nhs.css.web.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A clock whose day stands still while its hands go round: the service works on a chosen business date, yet two
 * changes made one after the other still carry different times. Work that is entered as on an {@linkplain DayOfEntry
 * earlier day} sees that day.
 *
 * <p>Example: on business date 2007-06-01, at a quarter past nine in the evening of any real day in London, the
 * instant is 2007-06-01T20:15:00Z.
 */
final class BusinessClock extends Clock {
    private final LocalDate day;
    private final Clock real;

    BusinessClock(LocalDate day, Clock real) {
        this.day = day;
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BusinessClock(day, real.withZone(zone));
    }

    @Override
    public Instant instant() {
        LocalDate today = DayOfEntry.chosen().filter(day::isAfter).orElse(day);
        return ZonedDateTime.of(today, LocalTime.now(real), real.getZone()).toInstant();
    }
}
