package uk.nhs.css.pricing.neutrality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.pricing.costs.ImputedCost;

/**
 * What a full year of the service leaves a PCT with: subscription less staff in kind, less what it replaces, less verified
 * benefits. Below or at zero the service is cost-neutral or better.
 *
 * <p>Example: Brent in 2007/08, £116,000.04 less two posts of £60,000.00 is £56,000.04; with the one-off £56,000.00 it is
 * £112,000.04.
 *
 * @param member whether the PCT is a member on some day of the year
 * @param recurring the subscription of a full year by the tariff
 * @param oneOff the set-up charge, once
 * @param inKind what it gives in staff instead of cash in the year
 * @param supplied what the service replaces, by the PCT's accepted cost return
 * @param imputed what is assumed to be replaced of the categories that the PCT has not supplied
 * @param missing the categories that neither the PCT nor any other supplied; nothing is assumed of them
 * @param benefitsVerified of the year; only these enter the net
 * @param benefitsClaimed of the year; they enter no figure
 * @param standInNotes which head counts stand in for others
 */
public record NetPosition(
        PctCode code,
        String name,
        FinancialYear year,
        boolean member,
        Money recurring,
        Money oneOff,
        Money inKind,
        Money supplied,
        List<ImputedCost> imputed,
        List<String> missing,
        Money benefitsVerified,
        Money benefitsClaimed,
        List<String> standInNotes) {

    private static final int RATIO_DECIMALS = 4;

    /** What is assumed, all categories together. */
    public Money imputedTotal() {
        return imputed.stream().map(ImputedCost::amount).reduce(Pounds.ZERO, Money::plus);
    }

    /** What the service replaces: supplied and imputed together. */
    public Money replaced() {
        return supplied.plus(imputedTotal());
    }

    /** Recurring − in kind − replaced − verified benefits. */
    public Money net() {
        return recurring.minus(inKind).minus(replaced()).minus(benefitsVerified);
    }

    /** As {@link #net}, with the one-off charge. */
    public Money netWithOneOff() {
        return net().plus(oneOff);
    }

    /** Cost-neutral or better, without the one-off charge. */
    public boolean costNeutral() {
        return !net().isPositive();
    }

    /** Cost-neutral or better with it. */
    public boolean costNeutralWithOneOff() {
        return !netWithOneOff().isPositive();
    }

    /**
     * (Replaced + verified benefits) / (recurring + one-off spread over years), to four decimals half-up. 1 or more pays.
     *
     * @param years over how many the one-off charge is spread, 1 or more
     * @return empty if nothing is charged
     */
    public Optional<BigDecimal> returnOnInvestment(int years) {
        BigDecimal invested =
                recurring.getAmount().multiply(BigDecimal.valueOf(years)).add(oneOff.getAmount());
        if (invested.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(replaced()
                .plus(benefitsVerified)
                .getAmount()
                .multiply(BigDecimal.valueOf(years))
                .divide(invested, RATIO_DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * After how many years what is saved each year has paid the one-off charge, to one decimal, upwards.
     *
     * @return empty if nothing is saved, so that it is never paid back
     */
    public Optional<BigDecimal> paybackYears() {
        if (!net().isNegative()) {
            return oneOff.isZero() && net().isZero() ? Optional.of(BigDecimal.ZERO.setScale(1)) : Optional.empty();
        }
        return Optional.of(oneOff.getAmount().divide(net().negated().getAmount(), 1, RoundingMode.CEILING));
    }

    /** The net if the missing returns came in as high a head as any supplied: the best that imputation may hide. */
    public Money lowestNet() {
        return net().plus(imputedTotal())
                .minus(imputed.stream().map(ImputedCost::highest).reduce(Pounds.ZERO, Money::plus));
    }

    /** The net if the missing returns came in as low a head as any supplied: the worst that imputation may hide. */
    public Money highestNet() {
        return net().plus(imputedTotal())
                .minus(imputed.stream().map(ImputedCost::lowest).reduce(Pounds.ZERO, Money::plus));
    }
}
