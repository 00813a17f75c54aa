package uk.nhs.css.pricing.staffinlieu;

import java.math.BigDecimal;
import org.joda.money.Money;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One offer in one year, for reports and for the neutrality calculation.
 *
 * @param code the PCT
 * @param title the job title
 * @param band its band, such as {@code 8a}
 * @param wte what was accepted; before the decision and for an offer that was not taken what was offered
 * @param offered what the whole offer is worth in the year
 * @param accepted what the accepted part may settle in the year, with what came over from the year before; zero if it was not
 *     accepted
 * @param used what has settled recurring charges of the year
 * @param left what has found no charge and is neither carried nor lapsed
 * @param state where the offer stands, in words: {@code Accepted}
 */
public record StaffCreditLine(
        PctCode code,
        String title,
        String band,
        BigDecimal wte,
        Money offered,
        Money accepted,
        Money used,
        Money left,
        String state) {}
