package uk.nhs.css.web.platform;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day on which work of the running thread is entered where that is earlier than the business date: sample data that
 * would have come in over months carries the days on which it would have come. Only a clock with a chosen business date
 * heeds it; real time goes its way.
 */
public final class DayOfEntry {

    private static final ThreadLocal<LocalDate> DAY = new ThreadLocal<>();

    private DayOfEntry() {}

    /** Does the work as on that day, or on the business date if that is earlier. */
    public static void on(LocalDate day, Runnable work) {
        LocalDate before = DAY.get();
        DAY.set(day);
        try {
            work.run();
        } finally {
            if (before == null) {
                DAY.remove();
            } else {
                DAY.set(before);
            }
        }
    }

    static Optional<LocalDate> chosen() {
        return Optional.ofNullable(DAY.get());
    }
}
