package uk.nhs.css.pricing.staffinlieu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.RestView;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.YearView;

/**
 * An offer's worth, year by year: the value of its days, what came over and what went on, and what was used. Worked out whole
 * each time. Pure.
 */
final class OfferYears {

    private OfferYears() {}

    /**
     * @param annual a whole year of what is accepted
     * @param days the days on which the post comes
     * @param used what has settled charges, by year
     */
    static List<YearView> of(
            List<YearTerms> terms, Money annual, Period days, List<RestView> rests, Map<FinancialYear, Money> used) {
        Map<FinancialYear, Money> values = new TreeMap<>();
        terms.forEach(each -> values.put(each.year(), each.value(annual, days)));
        TreeSet<FinancialYear> years = new TreeSet<>(values.keySet());
        years.addAll(used.keySet());
        rests.stream()
                .filter(rest -> rest.outcome() == RestOutcome.CARRIED)
                .forEach(rest -> years.add(rest.year().next()));
        List<YearView> views = new ArrayList<>();
        Map<FinancialYear, Money> carried = new TreeMap<>();
        for (FinancialYear year : years) {
            Money out = sum(rests, year, RestOutcome.CARRIED);
            YearView view = new YearView(
                    year,
                    values.getOrDefault(year, Pounds.ZERO),
                    carried.getOrDefault(year, Pounds.ZERO),
                    out,
                    sum(rests, year, RestOutcome.LAPSED),
                    used.getOrDefault(year, Pounds.ZERO));
            views.add(view);
            carried.put(year.next(), covered(view, out));
        }
        return List.copyOf(views);
    }

    /** What really goes over: where the post ended early, a rest that was carried may turn out not to have been there. */
    private static Money covered(YearView view, Money out) {
        Money there = view.value().plus(view.carriedIn()).minus(view.lapsed());
        if (!there.isPositive()) {
            return Pounds.ZERO;
        }
        return there.isLessThan(out) ? there : out;
    }

    private static Money sum(List<RestView> rests, FinancialYear year, RestOutcome outcome) {
        return rests.stream()
                .filter(rest -> rest.year().equals(year) && rest.outcome() == outcome)
                .map(RestView::amount)
                .reduce(Pounds.ZERO, Money::plus);
    }
}
