package uk.nhs.css.pricing.neutrality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;

/**
 * Whether the service is cost-neutral or better for London: every PCT's position, and their sums. Nothing is worked out for
 * London that is not the sum of its PCTs.
 *
 * @param pcts in order of PCT code
 */
public record LondonPosition(FinancialYear year, List<NetPosition> pcts) {

    public LondonPosition {
        pcts = List.copyOf(pcts);
    }

    /** The same for the PCTs that are members on some day of the year. */
    public LondonPosition members() {
        return new LondonPosition(
                year, pcts.stream().filter(NetPosition::member).toList());
    }

    public Money recurring() {
        return sum(NetPosition::recurring);
    }

    public Money oneOff() {
        return sum(NetPosition::oneOff);
    }

    public Money inKind() {
        return sum(NetPosition::inKind);
    }

    public Money supplied() {
        return sum(NetPosition::supplied);
    }

    public Money imputed() {
        return sum(NetPosition::imputedTotal);
    }

    public Money replaced() {
        return sum(NetPosition::replaced);
    }

    public Money benefitsVerified() {
        return sum(NetPosition::benefitsVerified);
    }

    public Money benefitsClaimed() {
        return sum(NetPosition::benefitsClaimed);
    }

    public Money net() {
        return sum(NetPosition::net);
    }

    public Money netWithOneOff() {
        return sum(NetPosition::netWithOneOff);
    }

    public Money lowestNet() {
        return sum(NetPosition::lowestNet);
    }

    public Money highestNet() {
        return sum(NetPosition::highestNet);
    }

    public boolean costNeutral() {
        return !net().isPositive();
    }

    public boolean costNeutralWithOneOff() {
        return !netWithOneOff().isPositive();
    }

    /** As {@link NetPosition#returnOnInvestment}, of the sums. */
    public Optional<BigDecimal> returnOnInvestment(int years) {
        BigDecimal times = BigDecimal.valueOf(years);
        BigDecimal invested = recurring().getAmount().multiply(times).add(oneOff().getAmount());
        return invested.signum() == 0
                ? Optional.empty()
                : Optional.of(replaced()
                        .plus(benefitsVerified())
                        .getAmount()
                        .multiply(times)
                        .divide(invested, 4, RoundingMode.HALF_UP));
    }

    public Sensitivity sensitivity() {
        return Sensitivity.of(recurring(), replaced(), net(), oneOff(), lowestNet(), highestNet());
    }

    private Money sum(Function<NetPosition, Money> figure) {
        return pcts.stream().map(figure).reduce(Pounds.ZERO, Money::plus);
    }
}
