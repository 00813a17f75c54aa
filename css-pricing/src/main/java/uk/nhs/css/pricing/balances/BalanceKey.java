package uk.nhs.css.pricing.balances;

import java.io.Serializable;
import java.util.Objects;

/** What names a row of an agreement: PCT, year, month and a number. For the persistence provider. */
public class BalanceKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String pct;
    private String year;
    private int monthNo;
    private int number;

    /** For the persistence provider. */
    public BalanceKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof BalanceKey that
                && Objects.equals(pct, that.pct)
                && Objects.equals(year, that.year)
                && monthNo == that.monthNo
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(pct, year, monthNo, number);
    }
}
