package uk.nhs.css.pricing.costmodel;

import java.util.List;
import uk.nhs.css.domain.calendar.FinancialYear;

/**
 * The price a head for 1 to 31 members of average size, with the quoted prices beside it.
 *
 * @param points in order of members
 * @param quoted what papers quote, in order of members; empty if nothing is recorded
 * @param averageHeads weighted heads of an average PCT, to the whole head
 * @param inference what the curve is inferred from, a sentence or two to show beside it
 */
public record PriceCurveView(
        FinancialYear year, List<PricePoint> points, List<QuotedPrice> quoted, long averageHeads, String inference) {}
