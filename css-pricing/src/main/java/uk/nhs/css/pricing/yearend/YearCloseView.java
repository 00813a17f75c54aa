package uk.nhs.css.pricing.yearend;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;

/**
 * One closing of a year.
 *
 * @param number 1 for the first; later ones correct it
 * @param actualVersion the version of the actual cost that it rests on
 * @param broughtForward what the year before had carried forward
 * @param recognised what this closing took out of income, above zero for an over-recovery
 * @param carried what this closing carried forward, above zero for an over-recovery
 * @param dated the accounting date of its postings
 */
public record YearCloseView(
        FinancialYear year,
        int number,
        CloseMethod method,
        int actualVersion,
        Money charged,
        Money actual,
        Money broughtForward,
        Money recognised,
        Money carried,
        LocalDate dated,
        String reason,
        String closedBy,
        Instant closedAt) {}
