package uk.nhs.css.pricing.staffinlieu;

import uk.nhs.css.domain.calendar.Dates;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.domain.money.Pounds;

/** How an offer's value was reached, in words. */
final class OfferText {

    private OfferText() {}

    /** {@code 0.50 WTE × £44,000.00 a year = £22,000.00; 1 October 2007 to 31 March 2008 by twelfths of a year: £11,000.00.} */
    static String value(OfferFile file, FinancialYear year) {
        String annual = file.offer().post().annualInWords(file.offer().countedWte());
        String value = Pounds.sterling(file.year(year).value());
        return file.terms().stream()
                .filter(terms -> terms.year().equals(year))
                .findFirst()
                .map(terms -> annual + "; " + days(file.offer().days(), year) + " "
                        + terms.proration().label() + ": " + value + ".")
                .orElse(annual + "; no days in " + year + ".");
    }

    private static String days(Period days, FinancialYear year) {
        return days.overlap(year.period())
                .map(in -> Dates.inWords(in.from()) + " to "
                        + Dates.inWords(in.to().minusDays(1)))
                .orElse("no days in " + year);
    }
}
