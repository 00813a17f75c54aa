package uk.nhs.css.pricing.costmodel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.membership.Quorum;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.population.Heads;

/**
 * The price a head with n members of average size, exact.
 *
 * @param calibration where the model was found from quoted prices; the curve then runs through them exactly
 * @param averageHeads weighted heads of an average PCT, to the whole head, 1 or more
 */
public record PriceCurve(FinancialYear year, CostModel model, Optional<Calibration> calibration, long averageHeads) {

    private static final BigDecimal PENCE_IN_A_POUND = new BigDecimal(100);

    /** Pence a weighted head, to 34 significant digits. */
    public BigDecimal exactPencePerHead(int members) {
        return calibration
                .map(quoted -> quoted.exactPencePerHead(members))
                .orElseGet(() -> model.exactPencePerHead(members, members * averageHeads));
    }

    /** To be shown: rounded half-up. */
    public PencePerHead shown(int members, int decimals) {
        return PencePerHead.rounded(exactPencePerHead(members), decimals);
    }

    /** What so many heads would pay in a year with so many members: the exact price × heads, rounded half-up once. */
    public Money annual(int members, Heads heads) {
        return Pounds.roundHalfUp(exactPencePerHead(members)
                .multiply(BigDecimal.valueOf(heads.count()), MathContext.DECIMAL128)
                .divide(PENCE_IN_A_POUND, MathContext.DECIMAL128));
    }

    /** From one member to full membership, to 2 places. */
    public List<PricePoint> points() {
        return IntStream.rangeClosed(1, Quorum.FULL_MEMBERSHIP)
                .mapToObj(members -> new PricePoint(members, shown(members, 2)))
                .toList();
    }
}
