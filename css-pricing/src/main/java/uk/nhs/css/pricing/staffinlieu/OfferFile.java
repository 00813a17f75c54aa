package uk.nhs.css.pricing.staffinlieu;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.CreditView;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.RestView;
import uk.nhs.css.pricing.staffinlieu.StaffOfferView.YearView;

/** An offer with everything that belongs to it. */
record OfferFile(StaffOffer offer, List<YearTerms> terms, List<StaffCredit> credits, List<RestView> rests) {

    static final Comparator<OfferFile> BY_ACCEPTANCE =
            Comparator.comparing(file -> file.offer().acceptedPlace());

    /** What it would be worth if so much of it came on those days. */
    Money worth(BigDecimal wte, Period days) {
        Money annual = offer.post().annual(wte);
        return terms.stream().map(each -> each.value(annual, days)).reduce(Pounds.ZERO, Money::plus);
    }

    /** Its years as they stand: nothing is worth anything before it is accepted, but what was used is shown for ever. */
    List<YearView> years() {
        return years(offer.days(), credits, rests);
    }

    /** Its years as was known at the end of a day. */
    List<YearView> yearsKnownOn(LocalDate day) {
        return years(
                offer.daysKnownOn(day),
                credits.stream()
                        .filter(credit -> !credit.recordedOn().isAfter(day))
                        .toList(),
                rests.stream().filter(rest -> !rest.on().isAfter(day)).toList());
    }

    private List<YearView> years(Period days, List<StaffCredit> known, List<RestView> decided) {
        Map<FinancialYear, Money> used = new TreeMap<>();
        known.forEach(credit -> used.merge(credit.year(), credit.amount(), Money::plus));
        return OfferYears.of(terms, offer.post().annual(offer.countedWte()), days, decided, used);
    }

    /** One of its years; a year without days or credit is worth nothing. */
    YearView year(FinancialYear year) {
        return years().stream()
                .filter(each -> each.year().equals(year))
                .findFirst()
                .orElse(new YearView(year, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO, Pounds.ZERO));
    }

    /** The ledger transactions of its credits of a year, the oldest first; those that gave back are none. */
    List<Long> creditSeqs(FinancialYear year) {
        return credits.stream()
                .filter(credit -> credit.year().equals(year) && credit.amount().isPositive())
                .map(StaffCredit::ledgerSeq)
                .toList();
    }

    int credits(FinancialYear year) {
        return (int)
                credits.stream().filter(credit -> credit.year().equals(year)).count();
    }

    StaffOfferView view(String pctName) {
        boolean live = offer.state().isCredited() || offer.state() == OfferState.OFFERED;
        return new StaffOfferView(
                offer.facts(),
                pctName,
                worth(offer.post().wte(), offer.post().days()),
                live ? worth(offer.countedWte(), offer.days()) : Pounds.ZERO,
                years(),
                credits.stream().map(StaffCredit::view).toList(),
                rests);
    }

    List<CreditView> creditViews() {
        return credits.stream().map(StaffCredit::view).toList();
    }
}
