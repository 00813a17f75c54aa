package uk.nhs.css.pricing.yearend;

import java.io.Serializable;
import java.util.Objects;

/** Year, version and line. For the persistence provider. */
public class ActualCostLineKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String year;
    private int version;
    private int lineNo;

    /** For the persistence provider. */
    public ActualCostLineKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ActualCostLineKey that
                && Objects.equals(year, that.year)
                && version == that.version
                && lineNo == that.lineNo;
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, version, lineNo);
    }
}
