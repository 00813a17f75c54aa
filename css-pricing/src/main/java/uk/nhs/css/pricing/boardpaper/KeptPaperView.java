package uk.nhs.css.pricing.boardpaper;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A board paper as a board saw it.
 *
 * @param seenOn the day of the meeting
 * @param minute the minute or paper number
 * @param documentId the kept PDF
 * @param total what the first year cost by the figures of that day
 * @param netRecurring the net recurring cost by the figures of that day
 */
public record KeptPaperView(
        String id,
        PctCode code,
        FinancialYear year,
        LocalDate seenOn,
        String minute,
        String documentId,
        Money total,
        Money netRecurring,
        String keptBy,
        Instant keptAt) {}
