package uk.nhs.css.pricing.invoicing;

import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A credit note.
 *
 * @param number such as {@code CSS-CN-2007-0001}
 * @param invoice the invoice that it is issued against
 * @param code the PCT
 * @param date its date
 * @param amount above zero: the PCT owes that much less
 * @param reason why, in the host's words
 * @param seq the ledger transaction that it was posted by
 * @param reversed whether that posting was reversed, so that the note no longer counts
 */
public record CreditNoteView(
        String number,
        String invoice,
        PctCode code,
        LocalDate date,
        Money amount,
        String reason,
        long seq,
        boolean reversed) {}
