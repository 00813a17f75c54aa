package uk.nhs.css.pricing.yearend;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;

/**
 * A version of a year's actual cost.
 *
 * @param version 1 for the first; the highest counts
 */
public record ActualCostView(
        FinancialYear year,
        int version,
        String title,
        String evidence,
        List<ActualCostEntry> lines,
        String enteredBy,
        Instant enteredAt) {

    public Money total() {
        return lines.stream().map(ActualCostEntry::amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** The sum of each category that has a line. */
    public Map<ActualCostCategory, Money> byCategory() {
        Map<ActualCostCategory, Money> sums = new EnumMap<>(ActualCostCategory.class);
        lines.forEach(line -> sums.merge(line.category(), line.amount(), Money::plus));
        return sums;
    }
}
