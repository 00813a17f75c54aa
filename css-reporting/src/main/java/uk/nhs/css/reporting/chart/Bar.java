package uk.nhs.css.reporting.chart;

import java.math.BigDecimal;

/**
 * One bar of a bar chart.
 *
 * @param label what it stands for
 * @param value its length, zero or more
 * @param outOf the length of the pale track behind it, such as all PCTs of a sector; the value or more
 * @param words its value in words, shown at its end
 */
public record Bar(String label, BigDecimal value, BigDecimal outOf, String words) {

    public Bar {
        if (value.signum() < 0 || outOf.compareTo(value) < 0) {
            throw new IllegalArgumentException(label + ": " + value + " of " + outOf);
        }
    }

    /** A bar without a track. */
    public static Bar of(String label, BigDecimal value, String words) {
        return new Bar(label, value, value, words);
    }
}
