package uk.nhs.css.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * Splits an amount by weights into whole pence that sum to it exactly: each share is first cut down to the penny, and the
 * pence left over go one each to the largest remainders, ties to the smaller key. A credit is the mirror of its charge.
 *
 * <p>Example: £100.00 over three equal keys a, b, c is 33.34, 33.33, 33.33.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * @param total any amount, also negative or zero
     * @param weights a weight, zero or more, for each key; not all zero
     * @return a share for each key, in the order of the keys
     * @throws MalformedInput if there is no weight, one is negative, or all are zero
     */
    public static <K extends Comparable<K>> Map<K, Money> split(Money total, Map<K, BigDecimal> weights) {
        check(weights);
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger pence = BigInteger.valueOf(total.abs().getAmountMinorLong());
        // Weights as whole numbers of one unit: the division below is then exact, with a remainder to compare.
        Map<K, BigInteger> units = new TreeMap<>();
        weights.forEach((key, weight) ->
                units.put(key, weight.setScale(Math.max(scale, 0)).unscaledValue()));
        BigInteger sum = units.values().stream().reduce(BigInteger.ZERO, BigInteger::add);

        Map<K, Long> shares = new LinkedHashMap<>();
        Map<K, BigInteger> remainders = new TreeMap<>();
        long left = pence.longValueExact();
        for (Map.Entry<K, BigInteger> entry : units.entrySet()) {
            BigInteger[] cut = pence.multiply(entry.getValue()).divideAndRemainder(sum);
            shares.put(entry.getKey(), cut[0].longValueExact());
            remainders.put(entry.getKey(), cut[1]);
            left -= cut[0].longValueExact();
        }
        List<K> byRemainder = remainders.entrySet().stream()
                .sorted(Map.Entry.<K, BigInteger>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < left; i++) {
            shares.merge(byRemainder.get(i), 1L, Long::sum);
        }
        Map<K, Money> result = new LinkedHashMap<>();
        shares.forEach((key, share) -> result.put(key, Pounds.ofPence(total.isNegative() ? -share : share)));
        return result;
    }

    private static void check(Map<?, BigDecimal> weights) {
        if (weights.isEmpty()) {
            throw new MalformedInput("weights", "", "are missing", "Give at least one weight above zero.");
        }
        weights.forEach((key, weight) -> {
            if (weight.signum() < 0) {
                throw new MalformedInput(
                        "weights", key + ": " + weight.toPlainString(), "is negative", "Give weights of zero or more.");
            }
        });
        if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw new MalformedInput("weights", "0", "are all zero", "Give at least one weight above zero.");
        }
    }
}
