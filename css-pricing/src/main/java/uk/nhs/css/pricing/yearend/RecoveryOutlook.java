package uk.nhs.css.pricing.yearend;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Allocation;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;

/**
 * The recovery of a year like with like: what is charged so far against the cost of the months that it pays for, and what the
 * year is expected to be charged against what the year costs.
 *
 * @param months of the year that the instalments due so far pay for, 0 to 12
 * @param actual whether the cost is the actual one; else it is what the cost model in force gives
 * @param costSoFar the cost of those months; empty where no cost is known
 * @param cost of the whole year; empty where no cost is known
 * @param modelled what the cost model in force gives for the whole year, with each month's members; empty without a model
 * @param lines by PCT code; each column sums to London
 * @param parked how many PCTs cannot be charged now for want of data, so that the charges of the year are not complete
 */
public record RecoveryOutlook(
        FinancialYear year,
        int months,
        boolean actual,
        Optional<Money> costSoFar,
        Optional<Money> cost,
        Optional<Money> modelled,
        List<Line> lines,
        int parked) {

    /** The months of a year. */
    static final int WHOLE = 12;

    /**
     * One PCT.
     *
     * @param name its name
     * @param heads its weighted heads; 0 if it was no member in the year
     * @param monthsSoFar its months of membership among those that are due
     * @param months its months of membership in the year
     * @param charged so far, credit notes taken off, true-ups not counted
     * @param shareSoFar its share of the cost of the months that are due, by weighted-head months
     * @param expected what it is expected to be charged for the year
     * @param share its share of the year's cost by weighted-head months
     */
    public record Line(
            PctCode code,
            String name,
            long heads,
            int monthsSoFar,
            int months,
            Money charged,
            Money shareSoFar,
            Money expected,
            Money share) {

        public long headMonths() {
            return heads * months;
        }

        /** Below zero for an under-recovery. */
        public Money recoverySoFar() {
            return charged.minus(shareSoFar);
        }

        /** Below zero for an under-recovery. */
        public Money recovery() {
            return expected.minus(share);
        }
    }

    /** Keeps its own copy. */
    public RecoveryOutlook {
        lines = List.copyOf(lines);
    }

    /** With each PCT's shares of the two costs, split exactly to the penny; nobody has one where no cost is known. */
    static RecoveryOutlook shared(
            FinancialYear year,
            int months,
            boolean actual,
            Optional<Money> costSoFar,
            Optional<Money> cost,
            Optional<Money> modelled,
            List<Line> lines,
            int parked) {
        Map<PctCode, Money> soFar = split(costSoFar, lines, line -> line.heads() * line.monthsSoFar());
        Map<PctCode, Money> whole = split(cost, lines, Line::headMonths);
        return new RecoveryOutlook(
                year,
                months,
                actual,
                costSoFar,
                cost,
                modelled,
                lines.stream()
                        .map(line -> new Line(
                                line.code(),
                                line.name(),
                                line.heads(),
                                line.monthsSoFar(),
                                line.months(),
                                line.charged(),
                                soFar.getOrDefault(line.code(), Pounds.ZERO),
                                line.expected(),
                                whole.getOrDefault(line.code(), Pounds.ZERO)))
                        .toList(),
                parked);
    }

    private static Map<PctCode, Money> split(Optional<Money> cost, List<Line> lines, ToLongFunction<Line> weight) {
        Map<PctCode, BigDecimal> weights = lines.stream()
                .collect(Collectors.toMap(
                        Line::code,
                        line -> BigDecimal.valueOf(weight.applyAsLong(line)),
                        BigDecimal::add,
                        TreeMap::new));
        boolean anybody = weights.values().stream().anyMatch(each -> each.signum() > 0);
        return cost.filter(amount -> anybody)
                .map(amount -> Allocation.split(amount, weights))
                .orElse(Map.of());
    }

    /** Whether every month of the year is due. */
    public boolean isWhole() {
        return months == WHOLE;
    }

    /** Whether there is a cost and somebody who was a member, to share it by. */
    public boolean isShared() {
        return cost.isPresent() && lines.stream().anyMatch(line -> line.headMonths() > 0);
    }

    /** What is charged so far less the cost of the months that it pays for; empty where no cost is known. */
    public Optional<Money> recoverySoFar() {
        return costSoFar.map(sum(lines, Line::charged)::minus);
    }

    /** What the year is expected to be charged less what it costs; empty where no cost is known. */
    public Optional<Money> recovery() {
        return cost.map(sum(lines, Line::expected)::minus);
    }

    /** What has been charged so far. */
    public Money charged() {
        return sum(lines, Line::charged);
    }

    /** What the year is expected to be charged. */
    public Money expected() {
        return sum(lines, Line::expected);
    }

    /** What a column comes to for some of its lines. */
    public static Money sum(List<Line> lines, Function<Line, Money> column) {
        return lines.stream().map(column).reduce(Pounds.ZERO, Money::plus);
    }
}
