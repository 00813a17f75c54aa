package uk.nhs.css.pricing.charging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.membership.MembershipSpan;
import uk.nhs.css.domain.money.PencePerHead;
import uk.nhs.css.domain.pct.PctCode;
import uk.nhs.css.domain.population.PopulationBasis;
import uk.nhs.css.domain.population.PopulationUsed;
import uk.nhs.css.pricing.tariff.TariffView;

/**
 * An item that a membership calls for, before its heads are known.
 *
 * @param item what is to be charged for
 * @param dated the first day of the period, or the join date if the PCT joins inside it
 * @param coverage how much of the item is to be charged
 * @param memberships the memberships that it follows from
 * @param tariff the version that it is charged under
 */
record ExpectedCharge(
        ChargeItem item, LocalDate dated, Coverage coverage, List<Period> memberships, TariffView tariff) {

    /**
     * The items of one PCT in one year: its set-up if it joins for the first time in the year, and every instalment that its
     * memberships touch.
     *
     * @param spans its memberships with a day in the year, by join date
     * @param setUpBefore whether its set-up was charged in an earlier year
     */
    static List<ExpectedCharge> of(
            FinancialYear year, PctCode code, List<MembershipSpan> spans, TariffView tariff, boolean setUpBefore) {
        List<ExpectedCharge> expected = new ArrayList<>();
        if (spans.isEmpty()) {
            return expected;
        }
        LocalDate joined = spans.get(0).joined();
        List<Period> memberships =
                spans.stream().flatMap(span -> span.within(year).stream()).toList();
        boolean charged = tariff.setUpRate().pence().signum() > 0;
        if (charged && !setUpBefore && year.period().contains(joined)) {
            Coverage whole = new Coverage(new Period(joined, joined.plusDays(1)), tariff.proration(), 1, 1);
            expected.add(new ExpectedCharge(ChargeItem.setUp(year, code), joined, whole, memberships, tariff));
        }
        int of = tariff.instalments();
        for (int k = 1; k <= of; k++) {
            Coverage coverage = PartYear.coverage(year, k, of, tariff.proration(), memberships);
            if (!coverage.isNothing()) {
                ChargeItem item = ChargeItem.recurring(year, code, k, of);
                expected.add(new ExpectedCharge(item, coverage.days().from(), coverage, memberships, tariff));
            }
        }
        return expected;
    }

    PopulationBasis basis() {
        return isSetUp() ? tariff.setUpBasis() : tariff.recurringBasis();
    }

    Working on(PopulationUsed population) {
        PencePerHead rate = isSetUp() ? tariff.setUpRate() : tariff.recurringRate();
        Money annual = rate.times(population.heads());
        Money amount = isSetUp()
                ? annual
                : PartYear.instalment(
                        annual, item.year(), item.instalment(), item.of(), tariff.proration(), memberships);
        return new Working(rate, population, annual, coverage, amount, tariff.version(), tariff.title());
    }

    private boolean isSetUp() {
        return item.kind() == ChargeKind.SET_UP;
    }
}
