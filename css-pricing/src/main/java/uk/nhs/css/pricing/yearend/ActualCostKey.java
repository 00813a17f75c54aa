package uk.nhs.css.pricing.yearend;

import java.io.Serializable;
import java.util.Objects;

/** Year and version. For the persistence provider. */
public class ActualCostKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String year;
    private int version;

    /** For the persistence provider. */
    public ActualCostKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ActualCostKey that && Objects.equals(year, that.year) && version == that.version;
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, version);
    }
}
