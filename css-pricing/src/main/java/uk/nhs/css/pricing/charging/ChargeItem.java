package uk.nhs.css.pricing.charging;

import java.util.Comparator;
import uk.nhs.css.domain.calendar.FinancialYear;
import uk.nhs.css.domain.pct.PctCode;

/**
 * One thing that a PCT is charged for, once: its set-up, or an instalment of a year.
 *
 * @param instalment 1 to {@code of}
 * @param of how many instalments the year has; 1 for a set-up charge
 */
record ChargeItem(FinancialYear year, PctCode code, ChargeKind kind, int instalment, int of)
        implements Comparable<ChargeItem> {

    private static final Comparator<ChargeItem> ORDER = Comparator.comparing(ChargeItem::year)
            .thenComparing(ChargeItem::code)
            .thenComparing(ChargeItem::kind)
            .thenComparing(ChargeItem::of)
            .thenComparing(ChargeItem::instalment);

    static ChargeItem setUp(FinancialYear year, PctCode code) {
        return new ChargeItem(year, code, ChargeKind.SET_UP, 1, 1);
    }

    static ChargeItem recurring(FinancialYear year, PctCode code, int instalment, int of) {
        return new ChargeItem(year, code, ChargeKind.RECURRING, instalment, of);
    }

    /** The key under which it is posted once: {@code 2007/08:5K5:RECURRING:1/4}, {@code 2007/08:5K5:SET_UP}. */
    String key() {
        String base = year + ":" + code + ":" + kind;
        return kind == ChargeKind.SET_UP ? base : base + ":" + instalment + "/" + of;
    }

    /** The key of its n-th correction: {@code 2007/08:5K5:RECURRING:1/4:ADJ1}. */
    String key(int adjustment) {
        return adjustment == 0 ? key() : key() + ":ADJ" + adjustment;
    }

    @Override
    public int compareTo(ChargeItem other) {
        return ORDER.compare(this, other);
    }
}
