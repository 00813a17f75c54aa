package uk.nhs.css.pricing.staffinlieu;

import org.joda.money.Money;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.calendar.Period;
import uk.nhs.css.pricing.charging.PartYear;
import uk.nhs.css.pricing.tariff.Proration;

/**
 * How a year's part of a post is valued: as a part year of the subscription is charged.
 *
 * @param year the year
 * @param proration by twelfths or by days
 * @param instalments of the year's tariff
 * @param tariffVersion its version
 */
record YearTerms(FinancialYear year, Proration proration, int instalments, int tariffVersion) {

    /** The value of the days that lie in the year. */
    Money value(Money annual, Period days) {
        return PartYear.charge(annual, year, instalments, proration, days);
    }
}
