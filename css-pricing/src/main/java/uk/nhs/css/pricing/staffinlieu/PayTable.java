package uk.nhs.css.pricing.staffinlieu;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.domain.refusal.Refusal;
import uk.nhs.css.pricing.staffinlieu.BuildUp.Step;

/**
 * The pay table and the on-cost rates of a year. Pure.
 *
 * @param year the year that they hold for
 * @param bands what each band pays
 * @param rates what an employer pays on top
 */
public record PayTable(FinancialYear year, Map<Band, PayRange> bands, Map<OnCost, RateView> rates) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Keeps its own copies. */
    public PayTable {
        bands = Map.copyOf(bands);
        rates = Map.copyOf(rates);
    }

    /**
     * What a band pays.
     *
     * @throws Refusal {@code NO_PAY_TABLE} if the year has no figures for it
     */
    public PayRange range(Band band) {
        PayRange range = bands.get(band);
        if (range == null) {
            throw noTable(band.label());
        }
        return range;
    }

    /**
     * The annual cost of a whole-time post.
     *
     * @param basic basic pay of a whole-time year
     * @throws Refusal {@code PAY_BAND} if it lies outside the band; {@code NO_PAY_TABLE} if the year lacks a figure
     */
    public BuildUp buildUp(Band band, Money basic, HighCostArea area) {
        PayRange range = range(band);
        if (basic.isLessThan(range.minimum()) || basic.isGreaterThan(range.maximum())) {
            throw new Refusal(
                    "PAY_BAND",
                    "basicPay",
                    "Basic pay of " + Pounds.sterling(basic) + " lies outside " + band.label() + ", which pays "
                            + range.inWords() + " in " + year + ".",
                    "Give basic pay of a whole-time year within the band, or the band that the post has.");
        }
        return steps(basic, area);
    }

    /**
     * Holds an annual cost against the band: it is at least the band's lowest basic pay, and at most what its highest costs
     * with supplement for inner London, pension and National Insurance.
     *
     * @throws Refusal {@code PAY_BAND} if it lies outside; {@code NO_PAY_TABLE} if the year lacks a figure
     */
    public void checkAnnualCost(Band band, Money annualCost) {
        PayRange range = range(band);
        Money most = steps(range.maximum(), HighCostArea.INNER_LONDON).total();
        if (annualCost.isLessThan(range.minimum()) || annualCost.isGreaterThan(most)) {
            throw new Refusal(
                    "PAY_BAND",
                    "annualCost",
                    "An annual cost of " + Pounds.sterling(annualCost) + " does not fit " + band.label()
                            + ", which pays " + range.inWords() + " in " + year + ": with on-costs at most "
                            + Pounds.sterling(most) + ".",
                    "Give the cost of a whole-time year with on-costs, or the band that the post has.");
        }
    }

    private BuildUp steps(Money basic, HighCostArea area) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Basic pay", "", basic));
        Money pay = basic;
        if (area.rate().isPresent()) {
            Step supplement = supplement(basic, rate(area.rate().get()));
            steps.add(supplement);
            pay = pay.plus(supplement.amount());
        }
        RateView pension = rate(OnCost.PENSION);
        steps.add(new Step(
                OnCost.PENSION.label(),
                RateView.percent(pension.percent()) + " of " + Pounds.sterling(pay),
                part(pay, pension.percent())));
        steps.add(insurance(pay, rate(OnCost.NATIONAL_INSURANCE)));
        return new BuildUp(steps);
    }

    private static Step supplement(Money basic, RateView rate) {
        Money share = part(basic, rate.percent());
        String working = RateView.percent(rate.percent()) + " of " + Pounds.sterling(basic);
        if (share.isLessThan(rate.from())) {
            return new Step(
                    rate.kind().label(),
                    working + " is " + Pounds.sterling(share) + "; the least is paid",
                    rate.from());
        }
        return share.isGreaterThan(rate.to())
                ? new Step(
                        rate.kind().label(),
                        working + " is " + Pounds.sterling(share) + "; the most is paid",
                        rate.to())
                : new Step(rate.kind().label(), working, share);
    }

    private static Step insurance(Money pay, RateView rate) {
        Money between = positive(smaller(pay, rate.to()).minus(rate.from()));
        Money above = positive(pay.minus(rate.to()));
        String working = RateView.percent(rate.percent()) + " of " + Pounds.sterling(between) + " above "
                + Pounds.sterling(rate.from())
                + (above.isZero()
                        ? ""
                        : ", and " + RateView.percent(rate.upperPercent()) + " of " + Pounds.sterling(above) + " above "
                                + Pounds.sterling(rate.to()));
        return new Step(
                rate.kind().label(),
                working,
                Pounds.roundHalfUp(exact(between, rate.percent()).add(exact(above, rate.upperPercent()))));
    }

    private RateView rate(OnCost kind) {
        RateView rate = rates.get(kind);
        if (rate == null) {
            throw noTable(kind.label());
        }
        return rate;
    }

    private Refusal noTable(String what) {
        return new Refusal(
                "NO_PAY_TABLE",
                year.toString(),
                "There is no figure for " + what + " in " + year + ".",
                "The host enters it with its source under Staff in lieu, Pay table and rates.");
    }

    private static Money part(Money of, BigDecimal percent) {
        return Pounds.roundHalfUp(exact(of, percent));
    }

    private static BigDecimal exact(Money of, BigDecimal percent) {
        return of.getAmount().multiply(percent).divide(HUNDRED);
    }

    private static Money smaller(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    private static Money positive(Money amount) {
        return amount.isNegative() ? Pounds.ZERO : amount;
    }
}
