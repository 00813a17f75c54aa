package uk.nhs.css.pricing.staffinlieu;

import org.joda.money.Money;
import uk.nhs.css.domain.money.Pounds;

/**
 * What a band pays in a year.
 *
 * @param band the band
 * @param version 1 for the first entry of the year; the highest is in force
 * @param minimum the lowest basic pay of a whole-time year
 * @param maximum the highest
 * @param source where the figures come from
 */
public record PayRange(Band band, int version, Money minimum, Money maximum, String source) {

    /** {@code £23,458.00 to £31,779.00}. */
    public String inWords() {
        return Pounds.sterling(minimum) + " to " + Pounds.sterling(maximum);
    }
}
