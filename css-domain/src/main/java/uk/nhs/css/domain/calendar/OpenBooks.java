package uk.nhs.css.domain.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Which days the books are open for. css-pricing implements it; whoever would change a day that has been reported asks. */
public interface OpenBooks {

    /** The first open day; empty while no month is closed. */
    Optional<LocalDate> openFrom();
}
