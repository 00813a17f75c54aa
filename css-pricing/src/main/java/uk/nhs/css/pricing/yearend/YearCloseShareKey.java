package uk.nhs.css.pricing.yearend;

import java.io.Serializable;
import java.util.Objects;

/** Year, number of the close and PCT. For the persistence provider. */
public class YearCloseShareKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String year;
    private int closeNo;
    private String pct;

    /** For the persistence provider. */
    public YearCloseShareKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof YearCloseShareKey that
                && Objects.equals(year, that.year)
                && closeNo == that.closeNo
                && Objects.equals(pct, that.pct);
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, closeNo, pct);
    }
}
