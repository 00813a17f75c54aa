package uk.nhs.css.pricing.costmodel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.Heads;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * What the service costs in a year: a fixed cost that it has with any number of members, a cost for each weighted head, a
 * cost for each member, and further costs that begin with the n-th member. Members share it by their weighted heads, so
 * the more of them there are, the less of the fixed cost each head bears.
 *
 * <p>Example: fixed £1,600,000 and 16.4375p a head cost £2,421,875 with 20 members of 250,000 weighted heads each:
 * 1,600,000 + 0.164375 × 5,000,000 = 2,421,875.00.
 *
 * @param fixed pounds a year, zero or more
 * @param perWeightedHead pence a year
 * @param perMember pounds a year, zero or more
 * @param steps in order of the member with whom each begins
 */
public record CostModel(Money fixed, PencePerHead perWeightedHead, Money perMember, List<Step> steps) {

    private static final BigDecimal PENCE_IN_A_POUND = new BigDecimal(100);

    /** @throws MalformedInput if an amount is missing or negative */
    public CostModel {
        requireNotNegative("fixed", fixed);
        if (perWeightedHead == null) {
            throw new MalformedInput("perWeightedHead", "", "is missing", "Give pence a head, zero or more.");
        }
        requireNotNegative("perMember", perMember);
        // In one order, so that models with the same steps are equal and cost the same to the last decimal.
        steps = steps.stream()
                .sorted(Comparator.comparingInt(Step::from).thenComparing(Step::cost))
                .toList();
    }

    /**
     * The exact cost of a year, not rounded.
     *
     * @param members how many, 1 or more
     * @param weightedHeads of all of them together, 1 or more
     * @return pounds
     */
    public BigDecimal exactCostOf(int members, long weightedHeads) {
        if (members < 1) {
            throw new MalformedInput("members", String.valueOf(members), "are none", "Give at least one member.");
        }
        BigDecimal cost = fixed.getAmount()
                .add(perWeightedHead.exactTimes(Heads.of(weightedHeads)))
                .add(perMember.getAmount().multiply(BigDecimal.valueOf(members)));
        for (Step step : steps) {
            if (members >= step.from()) {
                cost = cost.add(step.cost().getAmount());
            }
        }
        return cost;
    }

    /** The cost of a year, rounded half-up to the penny, once. Parameters as {@link #exactCostOf}. */
    public Money costOf(int members, long weightedHeads) {
        return Pounds.roundHalfUp(exactCostOf(members, weightedHeads));
    }

    /** Cost over heads in pence, to 34 significant digits. Parameters as {@link #exactCostOf}. */
    public BigDecimal exactPencePerHead(int members, long weightedHeads) {
        return exactCostOf(members, weightedHeads)
                .multiply(PENCE_IN_A_POUND)
                .divide(BigDecimal.valueOf(weightedHeads), MathContext.DECIMAL128);
    }

    private static void requireNotNegative(String field, Money amount) {
        if (amount == null || amount.isNegative()) {
            throw new MalformedInput(
                    field,
                    amount == null ? "" : Pounds.plain(amount),
                    "is missing or negative",
                    "Give an amount of zero or more.");
        }
    }
}
