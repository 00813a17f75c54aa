package uk.nhs.css.membership.transition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import uk.nhs.css.domain.refusal.MalformedInput;
import uk.nhs.css.membership.Texts;

/**
 * One measure of one month, taken from both systems.
 *
 * @param measure what is measured, at most 100 characters, such as {@code Finished consultant episodes}
 * @param month the month
 * @param old what the legacy system says
 * @param fresh what the new system says
 * @param tolerance how many per cent of the old value the difference may be
 */
public record Measurement(String measure, YearMonth month, BigDecimal old, BigDecimal fresh, BigDecimal tolerance) {

    /** @throws MalformedInput if a part is missing or the tolerance is out of range */
    public Measurement {
        measure = Texts.required("measure", measure, 100);
        if (month == null) {
            throw new MalformedInput("month", "", "is missing", "Give a month, such as 2007-06.");
        }
        old = value("old", old);
        fresh = value("new", fresh);
        if (tolerance == null || tolerance.signum() < 0 || tolerance.compareTo(new BigDecimal(100)) > 0) {
            throw new MalformedInput(
                    "tolerance", String.valueOf(tolerance), "is no tolerance", "Give per cent, 0 to 100.");
        }
        tolerance = tolerance.setScale(3, RoundingMode.HALF_UP);
    }

    /** As the audit trail shows it, such as {@code Episodes, 2007-04: 1000.00 old, 1030.00 new, 2.000% allowed}. */
    public String inWords() {
        return measure + ", " + month + ": " + old.toPlainString() + " old, " + fresh.toPlainString() + " new, "
                + tolerance.toPlainString() + "% allowed";
    }

    /** New less old. */
    public BigDecimal difference() {
        return fresh.subtract(old);
    }

    /** Whether the difference is more than the tolerance allows: exactly at the tolerance it is not. */
    public boolean exceedsTolerance() {
        BigDecimal allowed = old.abs().multiply(tolerance).movePointLeft(2);
        return difference().abs().compareTo(allowed) > 0;
    }

    private static BigDecimal value(String field, BigDecimal value) {
        if (value == null || value.stripTrailingZeros().scale() > 2 || value.precision() - value.scale() > 13) {
            throw new MalformedInput(
                    field, String.valueOf(value), "is no value", "Give a number with at most two decimals.");
        }
        return value.setScale(2);
    }
}
