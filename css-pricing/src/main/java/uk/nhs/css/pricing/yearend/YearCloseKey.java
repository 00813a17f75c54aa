package uk.nhs.css.pricing.yearend;

import java.io.Serializable;
import java.util.Objects;

/** Year and number of the close. For the persistence provider. */
public class YearCloseKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String year;
    private int closeNo;

    /** For the persistence provider. */
    public YearCloseKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof YearCloseKey that && Objects.equals(year, that.year) && closeNo == that.closeNo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, closeNo);
    }
}
