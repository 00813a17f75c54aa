package uk.nhs.css.pricing.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationUsed;

/**
 * What London's PCTs spend a weighted head on what the service replaces, category by category, on average of those that
 * supplied the category: their amounts together over their weighted heads together. Nothing is rounded before the figure of
 * one PCT.
 *
 * <p>Example: two PCTs with 200,000 and 300,000 weighted heads supply £30,000 and £20,000 of systems. A PCT of 250,000 that
 * cannot supply them is taken to spend 50,000 × 250,000 / 500,000 = £25,000.00; at the lowest rate supplied £16,666.67, at
 * the highest £37,500.00.
 */
public final class LondonAverage {

    private final Map<CostCategory, List<Supplier>> suppliers;

    private LondonAverage(Map<CostCategory, List<Supplier>> suppliers) {
        this.suppliers = suppliers;
    }

    /** What one PCT supplied of a category. */
    private record Supplier(BigDecimal amount, long heads) {

        /** Its rate against another's, exactly: amounts crosswise times heads. */
        int compareRate(Supplier other) {
            return amount.multiply(BigDecimal.valueOf(other.heads))
                    .compareTo(other.amount.multiply(BigDecimal.valueOf(heads)));
        }

        Money times(long others) {
            return share(amount, others, heads);
        }
    }

    /** PCTs without a weighted head count are left out: there is nothing to divide their costs by. */
    static LondonAverage of(Map<PctCode, CostReturnView> returns, Map<PctCode, PopulationUsed> heads) {
        Map<CostCategory, List<Supplier>> suppliers = new EnumMap<>(CostCategory.class);
        returns.forEach((code, view) -> {
            if (heads.containsKey(code)) {
                long count = heads.get(code).heads().count();
                view.supplied().forEach(category -> suppliers
                        .computeIfAbsent(category, none -> new ArrayList<>())
                        .add(new Supplier(view.replaced(category).getAmount(), count)));
            }
        });
        return new LondonAverage(suppliers);
    }

    /** How many PCTs supplied a category. */
    public int suppliers(CostCategory category) {
        return suppliers.getOrDefault(category, List.of()).size();
    }

    /**
     * What is assumed of a category for a PCT of so many weighted heads; empty if no PCT supplied it, and then nothing can be
     * assumed.
     */
    public Optional<ImputedCost> impute(CostCategory category, long weightedHeads) {
        List<Supplier> of = suppliers.getOrDefault(category, List.of());
        if (of.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = of.stream().map(Supplier::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        long heads = of.stream().mapToLong(Supplier::heads).sum();
        Supplier lowest = of.stream().min(Supplier::compareRate).orElseThrow();
        Supplier highest = of.stream().max(Supplier::compareRate).orElseThrow();
        return Optional.of(new ImputedCost(
                category,
                share(amount, weightedHeads, heads),
                of.size(),
                lowest.times(weightedHeads),
                highest.times(weightedHeads)));
    }

    /** What is assumed for a PCT of every category that it has not supplied. */
    public List<ImputedCost> missing(Set<CostCategory> supplied, long weightedHeads) {
        List<ImputedCost> imputed = new ArrayList<>();
        for (CostCategory category : CostCategory.values()) {
            if (!supplied.contains(category)) {
                impute(category, weightedHeads).ifPresent(imputed::add);
            }
        }
        return imputed;
    }

    private static Money share(BigDecimal amount, long heads, long ofHeads) {
        return Money.of(
                Pounds.GBP,
                amount.multiply(BigDecimal.valueOf(heads))
                        .divide(BigDecimal.valueOf(ofHeads), 2, RoundingMode.HALF_UP));
    }
}
