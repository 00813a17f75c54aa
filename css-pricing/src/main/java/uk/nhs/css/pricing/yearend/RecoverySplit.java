package uk.nhs.css.pricing.yearend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Allocation;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/** Splits a year's cost and its over- or under-recovery by weighted-head months, exactly to the penny. Pure. */
final class RecoverySplit {

    private RecoverySplit() {}

    /**
     * The lines with each PCT's share of the cost and the true-up line that brings it to its share of what is to be given
     * back.
     *
     * @param cost the actual cost; empty if it is not known
     * @param back what is to be given back in all, below zero if PCTs are to pay more; empty if it is not known
     */
    static List<RecoveryLine> of(List<RecoveryLine> lines, Optional<Money> cost, Optional<Money> back) {
        Map<PctCode, BigDecimal> weights = new TreeMap<>();
        lines.forEach(line -> weights.put(line.code(), BigDecimal.valueOf(line.headMonths())));
        Map<PctCode, Money> shares = split(cost, weights);
        Map<PctCode, Money> due = split(back, weights);
        return lines.stream()
                .map(line -> new RecoveryLine(
                        line.code(),
                        line.name(),
                        line.heads(),
                        line.months(),
                        line.charged(),
                        shares.getOrDefault(line.code(), Pounds.ZERO),
                        line.trueUp(),
                        due.isEmpty()
                                ? Pounds.ZERO
                                : due.get(line.code()).negated().minus(line.trueUp())))
                .toList();
    }

    /** Nothing to split, or nobody to split it by: no share for anybody. */
    private static Map<PctCode, Money> split(Optional<Money> total, Map<PctCode, BigDecimal> weights) {
        boolean anybody = weights.values().stream().anyMatch(weight -> weight.signum() > 0);
        return total.filter(amount -> anybody)
                .map(amount -> Allocation.split(amount, weights))
                .orElse(Map.of());
    }
}
