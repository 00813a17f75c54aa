package uk.nhs.css.pricing.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.Allocation;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.costmodel.CostModel;
import uk.nhs.css.pricing.costmodel.StandInNotes;

/**
 * Prices a set of members: the cost of the service for them, shared out exactly by weighted heads. Asks nobody and changes
 * nothing; the order of the members makes no difference.
 */
final class ScenarioCalculator {

    private static final int DECIMALS_SHOWN = 6;

    private ScenarioCalculator() {}

    /** @param members one or more, each once */
    static ScenarioView price(FinancialYear year, CostModel model, Collection<Member> members) {
        Map<PctCode, Member> byCode = new TreeMap<>();
        members.forEach(member -> byCode.put(member.code(), member));
        Map<PctCode, BigDecimal> weights = new TreeMap<>();
        byCode.forEach((code, member) -> weights.put(code, BigDecimal.valueOf(member.weightedHeads())));

        long heads = byCode.values().stream().mapToLong(Member::weightedHeads).sum();
        Money total = model.costOf(byCode.size(), heads);
        Map<PctCode, Money> split = Allocation.split(total, weights);
        List<Share> shares = byCode.values().stream()
                .map(member -> new Share(
                        member.code(),
                        member.name(),
                        member.weightedHeads(),
                        split.get(member.code()),
                        member.population().standIn()))
                .toList();
        return new ScenarioView(
                year,
                byCode.size(),
                heads,
                total,
                pricePerHead(total, heads),
                shares,
                !Quorum.isReached(byCode.size()),
                StandInNotes.of(byCode.values().stream().map(Member::population).toList()));
    }

    /** Derived from the total to be shown; the shares are not made from it. */
    private static PencePerHead pricePerHead(Money total, long heads) {
        BigDecimal pence = BigDecimal.valueOf(total.getAmountMinorLong());
        return PencePerHead.rounded(pence.divide(BigDecimal.valueOf(heads), MathContext.DECIMAL128), DECIMALS_SHOWN);
    }
}
