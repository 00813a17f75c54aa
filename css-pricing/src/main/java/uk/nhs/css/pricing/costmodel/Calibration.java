package uk.nhs.css.pricing.costmodel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.MalformedInput;

/**
 * A cost model found from two quoted prices: with n members of average size the price is c + k/n, a cost per head c and a
 * fixed cost k, both in pence a head of one average PCT. Two quotations give both.
 *
 * <p>Example: 61p with 15 members and 38p with 31 give c = (31 × 38 − 15 × 61) / 16 = 16.4375p and k = (61 − 16.4375) × 15
 * = 668.4375p, a fixed cost of £6.684375 for every weighted head of an average PCT.
 *
 * <p>The curve is taken from c and k as they are, not from the fixed cost in whole pence: with 25 members the price is
 * exactly 43.175p, and a fixed cost cut down to the penny would show it as 43.17p.
 *
 * @param fewer the quotation with fewer members
 * @param more the quotation with more members
 * @param averageHeads weighted heads of an average PCT, above zero, with any decimals
 */
public record Calibration(QuotedPoint fewer, QuotedPoint more, BigDecimal averageHeads) {

    private static final BigDecimal PENCE_IN_A_POUND = new BigDecimal(100);

    /** @throws MalformedInput if the two points do not give a cost that is fixed in part, or there are no heads */
    public Calibration {
        if (fewer.members() >= more.members()) {
            throw malformed(fewer, more, "are not two different numbers of members");
        }
        if (averageHeads.signum() <= 0) {
            throw new MalformedInput(
                    "averageHeads",
                    averageHeads.toPlainString(),
                    "is not above zero",
                    "Load the year's populations first.");
        }
        if (numerator(fewer, more).signum() < 0) {
            throw malformed(fewer, more, "would make every further head cost less than nothing");
        }
        if (fewer.price().compareTo(more.price()) < 0) {
            throw malformed(fewer, more, "would make the fixed cost less than nothing");
        }
    }

    /** From two quotations in either order. */
    public static Calibration from(QuotedPoint one, QuotedPoint other, BigDecimal averageHeads) {
        return one.members() <= other.members()
                ? new Calibration(one, other, averageHeads)
                : new Calibration(other, one, averageHeads);
    }

    /** Cost per weighted head in pence, rounded half-up to six decimals: 16.4375p in the example. */
    public PencePerHead perWeightedHead() {
        return PencePerHead.rounded(exactPerHead(), 6);
    }

    /** Fixed cost in pounds for each weighted head of one average PCT, not rounded: 6.684375 in the example. */
    public BigDecimal fixedPoundsPerAverageHead() {
        return exactFixedPence().divide(PENCE_IN_A_POUND, MathContext.DECIMAL128);
    }

    /** The price with so many members of average size, in pence, to 34 significant digits. */
    public BigDecimal exactPencePerHead(int members) {
        if (members < 1) {
            throw new MalformedInput("members", String.valueOf(members), "are none", "Give at least one member.");
        }
        // One division, at the end, so that a price that has an end is exact.
        BigDecimal n = BigDecimal.valueOf(members);
        BigDecimal span = BigDecimal.valueOf((long) more.members() - fewer.members());
        BigDecimal fixed = fewer.price().pence().subtract(more.price().pence()).multiply(membersProduct());
        return numerator(fewer, more).multiply(n).add(fixed).divide(span.multiply(n), MathContext.DECIMAL128);
    }

    /** The cost model; its fixed cost is rounded half-up to the penny. */
    public CostModel costModel() {
        return new CostModel(
                Pounds.roundHalfUp(fixedPoundsPerAverageHead().multiply(averageHeads)),
                perWeightedHead(),
                Pounds.ZERO,
                List.of());
    }

    /** Weighted heads of an average PCT, to the whole head. */
    public long wholeAverageHeads() {
        return averageHeads.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private BigDecimal exactPerHead() {
        return numerator(fewer, more)
                .divide(BigDecimal.valueOf((long) more.members() - fewer.members()), MathContext.DECIMAL128);
    }

    private BigDecimal exactFixedPence() {
        return fewer.price()
                .pence()
                .subtract(more.price().pence())
                .multiply(membersProduct())
                .divide(BigDecimal.valueOf((long) more.members() - fewer.members()), MathContext.DECIMAL128);
    }

    private BigDecimal membersProduct() {
        return BigDecimal.valueOf((long) fewer.members() * more.members());
    }

    /** The rise of total cost per average head between the points: cost per head × the members between them. */
    private static BigDecimal numerator(QuotedPoint fewer, QuotedPoint more) {
        return total(more).subtract(total(fewer));
    }

    private static BigDecimal total(QuotedPoint point) {
        return point.price().pence().multiply(BigDecimal.valueOf(point.members()));
    }

    private static MalformedInput malformed(QuotedPoint fewer, QuotedPoint more, String reason) {
        return new MalformedInput(
                "quoted",
                fewer.members() + " at " + fewer.price() + ", " + more.members() + " at " + more.price(),
                reason,
                "Give two quoted prices, the lower one with more members.");
    }
}
