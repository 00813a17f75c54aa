package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * A line that a charge run posts, or that a preview would post.
 *
 * @param code the PCT
 * @param pctName its name
 * @param kind what is charged
 * @param date the accounting date
 * @param narrative what the statement calls it
 * @param amount above zero for a charge, below zero for a correction in the PCT's favour
 * @param calculation how the amount was reached, in sentences
 */
public record ChargeLineView(
        PctCode code,
        String pctName,
        ChargeKind kind,
        LocalDate date,
        String narrative,
        Money amount,
        String calculation) {}
