package uk.nhs.css.web.platform;

import java.time.Clock;

/**
 * Time as it really passes, for what must not stand still with the business date: lock-outs, sessions, limits. Business
 * rules inject the other clock.
 */
public final class RealTime {
    private RealTime() {}

    /** The system's clock in UTC. */
    public static Clock clock() {
        return Clock.systemUTC();
    }
}
