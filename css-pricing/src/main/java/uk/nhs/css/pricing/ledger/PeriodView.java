package uk.nhs.css.pricing.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One month of a financial year.
 *
 * @param number 1 for April
 * @param month its first day
 * @param closed whether a posting dated in it is refused
 * @param closing how it was closed; empty while it is open, or if it lies before the first month that was ever closed
 * @param mayClose whether it is the next one to close and has ended
 * @param mayReopen whether it is the last one closed
 */
public record PeriodView(
        int number,
        LocalDate month,
        boolean closed,
        Optional<PeriodMoveView> closing,
        boolean mayClose,
        boolean mayReopen) {}
